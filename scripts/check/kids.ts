import { citedSources } from '../../src/domain/citations.ts';
import { diallingOf } from '../../src/domain/dialling.ts';
import { lifecycleOn } from '../../src/domain/lifetime.ts';
import { findNotationProblem } from '../../src/text/reading-notation.ts';
import { verifiedPhonesOf, residentPhones, type ReferralContext } from '../../src/domain/referral.ts';
import type { Kids, KidsLine } from '../../src/schema/kids.ts';
import type { Place } from '../../src/schema/place.ts';
import { registerOf } from '../content/referral-context.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

/** Fields of kids.json that hold names and dates, and a remark that is not shown. */
const unread = new Set(['place', 'source', 'asOf', 'note']);

/** Every kanji of the page for children has its reading. */
export const kidsReadings: Rule = ({ singles }) => {
  const kids = singles['kids.json'];
  if (!kids) return [];
  return [...scalarValues(kids.document.data)].flatMap(({ path, value }) => {
    if (typeof value !== 'string' || path.some((part) => unread.has(String(part)))) return [];
    const found = findNotationProblem(value);
    if (!found) return [];
    const message = {
      unread: `「${found.piece}」に読みがありません。{${found.piece}|よみ} の形で、ひらがなの読みをつけてください`,
      reading: `「${found.piece}」の読みは、ひらがなだけで書いてください`,
      form: `「${found.piece}」の { | } の形が正しくありません。{困|こま}ったとき、のように書いてください`,
    }[found.problem];
    return [problemAt(kids, path, message)];
  });
};

/**
 * The page for children leads only to records that are open and can be turned to: by a number that is firm, or by a chat.
 * What it adds to a record has a source of that record.
 */
export const kidsLines: Rule = (content, today) => {
  const kids = content.singles['kids.json'];
  const referralContext = registerOf(content, today);
  if (!kids || !referralContext) return [];
  return (['urgent', 'lines', 'quiet'] as const).flatMap((part) =>
    kids.record[part].flatMap((line, index) => {
      const record = referralContext.place(line.place);
      if (!record) return [];
      const problem = lineChecks[part](line.place, record, referralContext);
      return [
        ...(problem === undefined ? [] : [problemAt(kids, [part, index, 'place'], problem)]),
        ...foreignSources(line, record).map(({ path, message }) =>
          problemAt(kids, [part, index, ...path], message),
        ),
      ];
    }),
  );
};

type LineCheck = (id: string, record: Place, referralContext: ReferralContext) => string | undefined;

const open: LineCheck = (id, { status }, { today }) =>
  lifecycleOn(status, today).state === 'open'
    ? undefined
    : `${id} は開いていません。この行を消すか、ほかの記録にしてください`;

/** What keeps a record out of each part of the page. */
const lineChecks: Record<'urgent' | 'lines' | 'quiet', LineCheck> = {
  urgent: (id, record) =>
    residentPhones(record).some(({ always, charge }) => always && charge === 'free')
      ? undefined
      : `${id} に、24時間（always: true）で無料（charge: free）の番号がありません`,
  lines: (id, record, referralContext) =>
    open(id, record, referralContext) ??
    (diallingOf(verifiedPhonesOf(record, referralContext)).button
      ? undefined
      : `${id} に、確かな番号（# で始まらないもの）がありません。ほかの記録にしてください`),
  quiet: (id, record, referralContext) =>
    open(id, record, referralContext) ??
    (record.chat && record.web.length > 0
      ? undefined
      : `${id} に、チャット（chat）と、その入口のアドレス（web）がありません`),
};

/** Sources of what the page adds to a record that the record itself does not cite. */
function foreignSources(line: Kids['urgent'][number] | KidsLine, record: Place) {
  const cited = new Set(citedSources(record));
  const facts = [
    ...line.facts.map((fact, index) => ({ fact, path: ['facts', index, 'source'] })),
    ...('when' in line && line.when ? [{ fact: line.when, path: ['when', 'source'] }] : []),
  ];
  return facts.flatMap(({ fact, path }) =>
    fact.source
      .filter((source) => !cited.has(source))
      .map((source) => ({
        path,
        message: `出典「${source}」は、記録 ${line.place} にありません。記録にある出典を書くか、先に記録を直してください`,
      })),
  );
}
