import { problemAt, type Rule } from './rule.ts';

/** The number of a house (1-2-3), or a person named with 「さん」 and an age or in the words of a record of a case. */
const personal = /\d+-\d+|\d+丁目\d|\d番地|さん[（(]|様[（(]|[\p{sc=Han}]{2,}(さん|様|氏)\d/u;

/** The phrases of needs, which are published, name no person and no house. */
export const privatePhrases: Rule = ({ folders }) =>
  folders.needs.flatMap((need) =>
    need.record.phrases.flatMap((phrase, index) =>
      personal.test(phrase.normalize('NFKC'))
        ? [
            problemAt(
              need,
              ['phrases', index],
              '人の名前や住所が入っています。だれのことか分からない言い方にしてください（例: 母が歩けない）',
            ),
          ]
        : [],
    ),
  );
