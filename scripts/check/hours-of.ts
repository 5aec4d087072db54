import { isKnown } from '../../src/domain/knowledge.ts';
import { problemAt, type Rule } from './rule.ts';

/** A record keeps the hours of another only where it has none of its own, and the other has. */
export const hoursOf: Rule = ({ folders }) =>
  folders.places.flatMap((file) => {
    const { hours, hoursOf: office } = file.record;
    if (office === undefined) return [];
    const problem = (message: string) => [problemAt(file, ['hoursOf'], message)];
    if (isKnown(hours)) return problem('hours に時間があるので、hoursOf の行を消してください');
    const other = folders.places.find(({ id }) => id === office);
    return other && !isKnown(other.record.hours)
      ? problem(`${office} に時間（hours）がありません。時間の分かる役所の記録の名前を書いてください`)
      : [];
  });
