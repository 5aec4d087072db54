import { isKnown } from '../../src/domain/knowledge.ts';
import { problemAt, type Rule } from './rule.ts';

/** A record has `hoursOf` only if its own hours are unknown and those of the other record are known. */
export const hoursOf: Rule = ({ folders }) =>
  folders.places.flatMap((file) => {
    const { hours, hoursOf: otherId } = file.record;
    if (otherId === undefined) return [];
    const problem = (message: string) => [problemAt(file, ['hoursOf'], message)];
    if (isKnown(hours)) return problem('hours に時間があるので、hoursOf の行を消してください');
    const other = folders.places.find(({ id }) => id === otherId);
    return other && !isKnown(other.record.hours)
      ? problem(`${otherId} に時間（hours）がありません。時間の分かる役所の窓口・場所の名前を書いてください`)
      : [];
  });
