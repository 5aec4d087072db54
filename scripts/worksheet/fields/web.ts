import type { Place } from '../../../src/schema/place.ts';
import { urlSchema } from '../../../src/schema/text.ts';
import type { Field } from './field.ts';
import { detailField, itemField, numbered } from './list.ts';
import { readText, validate } from './text.ts';

/** The addresses of web pages with their names, and a row for one more. */
export function webFields({ web }: Place): Field[] {
  return [...web, undefined].flatMap((page, index) => {
    const label = numbered('ホームページ', index);
    return [
      itemField({
        label,
        key: 'web',
        index,
        item: page,
        ...(page && { fact: page }),
        help: '例: https://example.jp/（1つの欄に1つ）',
        read: (cell) => String(validate(urlSchema, cell.normalize('NFKC').replaceAll(/\s/g, ''))),
        keep: ({ label: words }) => ({
          kept: words === undefined ? {} : { label: words },
          remarks:
            words === undefined ? [] : [`前のページの名前「${String(words)}」を、新しいページにも付けます`],
        }),
      }),
      detailField({
        label: `${label}の名前`,
        key: 'web',
        index,
        itemLabel: label,
        itemValue: page?.value,
        now: page?.label ?? '',
        help: '何のページか',
        read: (cell) => {
          const words = readText(cell);
          return { part: { label: words }, words };
        },
        none: { label: undefined },
      }),
    ];
  });
}
