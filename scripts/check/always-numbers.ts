import { isKnown } from '../../src/domain/knowledge.ts';
import { phonesOf } from '../content/phones.ts';
import { problemAt, type Rule } from './rule.ts';

/** A number for all hours (`always: true`) of a record with other hours has a text that explains it with 「24時間」. */
export const alwaysNumbers: Rule = (content) =>
  content.folders.places.flatMap((place) => {
    const { hours } = place.record;
    if (!isKnown(hours) || hours.value.always || hours.value.weekly.length === 0) return [];
    return phonesOf(content, place.id).flatMap(({ always, label, note }, index) =>
      always !== true || [label, note, hours.value.text].some((text) => text?.includes('24時間'))
        ? []
        : [
            problemAt(
              place,
              ['phones', index, 'always'],
              '開いている時間（hours）は24時間ではありません。電話も同じ時間なら、この行を消してください。電話だけ24時間なら、label に「24時間の電話」のように書いてください',
            ),
          ],
    );
  });
