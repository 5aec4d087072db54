import { messageUses } from '../content/message-uses.ts';
import { problemAt, type Rule } from './rule.ts';

/** Messages that are lists, separated by spaces, and the number of their items. */
const lists: Record<string, number> = { directions: 8 };

/**
 * The interface messages of a city are texts, and have every key and placeholder that the code of the site uses, no
 * placeholder twice, and all items of a list.
 */
export const interfaceMessages: Rule = ({ files }) => {
  const file = files.find((one) => one.file === 'i18n/ja.json');
  if (!file || file.document.data === undefined) return [];
  const messages = file.document.data as Record<string, unknown>;
  const wrongTypes = Object.entries(messages)
    .filter(([, text]) => typeof text !== 'string' || text.trim() === '')
    .map(([key]) => problemAt(file, [key], '画面の言葉がありません。文を書いてください'));
  const uses = [...Map.groupBy(messageUses(), ({ key }) => key)].flatMap(([key, all]) => {
    const text = messages[key];
    if (key in messages && typeof text !== 'string') return [];
    if (typeof text !== 'string') {
      const message = `画面で使う言葉「${key}」がありません。消した行を元に戻してください`;
      return [{ ...problemAt(file, [], message), field: key }];
    }
    const given = all.flatMap(({ placeholders }) => placeholders);
    // A message may leave out some of what the code fills in, but hardly everything.
    return given.length === 0 || given.some((name) => text.includes(`{${name}}`))
      ? []
      : [
          problemAt(
            file,
            [key],
            `{${given[0]}} がありません。サイトが言葉に置き換えるので、文に入れてください`,
          ),
        ];
  });
  const texts = Object.entries(messages).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const repeated = texts.flatMap(([key, text]) => {
    const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const name = names.find((one, index) => names.indexOf(one) < index);
    const message = `{${name}} が2回あります。片方は別の言葉だったはずです。元の文と見くらべてください`;
    return name === undefined ? [] : [problemAt(file, [key], message)];
  });
  const shortened = texts
    .filter(([key, text]) => key in lists && text.split(' ').length !== lists[key])
    .map(([key]) => problemAt(file, [key], `空白で区切って、${lists[key]}個の言葉を書いてください`));
  return [...wrongTypes, ...uses, ...repeated, ...shortened];
};
