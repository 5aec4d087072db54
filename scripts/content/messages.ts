import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true か false',
  array: '「- 」か [ ] の並び',
  object: '項目のまとまり',
  record: '項目のまとまり',
};

/** The Japanese message of an issue for which the schema has no message of its own. */
export function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? '必ず書く項目がありません'
        : `${typeNames[issue.expected] ?? issue.expected}を書いてください`;
    case 'invalid_value':
      return issue.input === undefined
        ? '必ず書く項目がありません'
        : `${issue.values.map(String).join('、')} ${issue.values.length > 1 ? 'のどれか' : 'だけ'}を書けます`;
    case 'too_big':
      return sizeMessage(issue, 'まで', Number(issue.maximum));
    case 'too_small':
      return sizeMessage(issue, '以上', Number(issue.minimum));
    case 'invalid_union':
      return '値と出典（value と source）を書くか、unknown とだけ書いてください';
    case 'unrecognized_keys':
      return 'この項目の名前は使えません。書き間違いかもしれません。ほかの窓口・場所の同じ項目と見比べてください';
    case 'invalid_key':
      return '項目の名前は、半角の小文字・数字・ハイフンだけで書いてください';
    default:
      return '書き方が正しくありません。ほかの窓口・場所の同じ項目と見比べてください';
  }
}

/** A message on the length of a text or list, or on the size of a number, with what is written now. */
function sizeMessage(
  { origin, input }: { origin?: string; input?: unknown },
  bound: 'まで' | '以上',
  limit: number,
): string {
  if (origin === 'string') {
    return `${limit}文字${bound}にしてください（今は ${[...String(input)].length}文字）`;
  }
  if (origin === 'array' || origin === 'set') {
    return `${limit}つ${bound}にしてください（今は ${Array.isArray(input) ? input.length : 0}）`;
  }
  return `${limit}${bound}の数にしてください（今は ${String(input)}）`;
}
