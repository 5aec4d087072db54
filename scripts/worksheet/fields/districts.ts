import type { Place } from '../../../src/schema/place.ts';
import { answerOf } from '../answers.ts';
import { districtsNamed } from '../district-names.ts';
import { choicesFor, confirmed, refuse, requireAnswerFits, type Field, type Lookups } from './field.ts';

const wholeCity = '市内どこでも';

/** The districts that a record serves; a record without them serves the whole city. */
export function districtField({ districts }: Place, lookups: Lookups): Field {
  const nameOf = (id: string) => lookups.districts.find((district) => district.id === id)?.name ?? id;
  const now = districts ? districts.value.map(nameOf).join('・') : '';
  return {
    label: '受け持つ地区',
    key: 'districts',
    now,
    ...(districts && { fact: districts }),
    help: `地区の名前を「・」でつなぐ。どの地区の人も使えるときは「${wholeCity}」`,
    choices: choicesFor(now, wholeCity),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'none' || answer === 'unknown')
        refuse(`地区の名前か、どの地区の人も使えるときは「${wholeCity}」と書いてください`);
      const isWhole = /^(?:市内)?(?:どこでも|全域|全部|全地区|市全体|市内全域)$/.test(
        cell.normalize('NFKC').trim(),
      );
      if (isWhole)
        return {
          words: wholeCity,
          ...(!districts && { isUnchanged: true as const }),
          apply: (draft) => {
            delete draft.data.districts;
            draft.changed.add('districts');
          },
        };
      const named =
        answer === 'keep' ? { ids: districts?.value ?? [] } : districtsNamed(cell, lookups.districts);
      if ('unknown' in named) {
        const names = lookups.districts.map(({ name }) => name).join('・');
        return refuse(`「${named.unknown}」という地区はありません。次の名前を書いてください: ${names}`);
      }
      const words = named.ids.map(nameOf).join('・');
      return {
        words,
        apply: (draft) => {
          draft.data.districts =
            words === now
              ? confirmed(draft.data.districts, draft)
              : { value: named.ids, ...draft.provenance };
          draft.changed.add('districts');
        },
      };
    },
  };
}
