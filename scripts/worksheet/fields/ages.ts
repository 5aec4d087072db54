import type { Place } from '../../../src/schema/place.ts';
import { answerOf } from '../answers.ts';
import { choicesFor, confirmed, refuse, requireAnswerFits, type Field } from './field.ts';

/** The ages by which a record is filtered: 「0歳〜3歳」, 「65歳〜」, 「18歳以下」. */
export function agesField({ ages }: Place): Field {
  const inWords = ({ from, to }: { from?: number | undefined; to?: number | undefined }) =>
    `${from === undefined ? '' : `${from}歳`}〜${to === undefined ? '' : `${to}歳`}`;
  const now = ages ? inWords(ages.value) : '';
  return {
    label: '年齢',
    key: 'ages',
    now,
    help: '探すときのための数。例: 0歳〜3歳、65歳〜（年齢を問わないときは「ない」）',
    choices: choicesFor(now, now !== '' && 'ない'),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'none' || answer === 'unknown')
        return {
          words: 'なし',
          ...(!ages && { isUnchanged: true as const }),
          apply: (draft) => {
            delete draft.data.ages;
            draft.changed.add('ages');
          },
        };
      const text = cell
        .normalize('NFKC')
        .replaceAll(/\s/g, '')
        .replaceAll(/[〜～\-‐–−ー]|から/g, '~');
      const [, from, to] =
        /^(?:(\d{1,3})歳?)?~(?:(\d{1,3})歳?(?:まで|以下)?)?$/.exec(text) ??
        /^(\d{1,3})歳以上()$/.exec(text) ??
        /^()(\d{1,3})歳(?:以下|まで)$/.exec(text) ??
        [];
      if (answer !== 'keep' && !from && !to) refuse('年齢は「0歳〜3歳」か「65歳〜」のように書いてください');
      const value = { ...(from && { from: Number(from) }), ...(to && { to: Number(to) }) };
      return {
        words: answer === 'keep' ? now : inWords(value),
        apply: (draft) => {
          draft.data.ages =
            answer === 'keep' ? confirmed(draft.data.ages, draft) : { value, ...draft.provenance };
          draft.changed.add('ages');
        },
      };
    },
  };
}
