import { citedSources } from '../../src/domain/citations.ts';
import { diallingOf } from '../../src/domain/dialling.ts';
import { lifecycleOn } from '../../src/domain/lifetime.ts';
import { findNotationProblem } from '../../src/text/reading-notation.ts';
import { verifiedPhonesOf, residentPhones, type ReferralContext } from '../../src/domain/referral.ts';
import type { Kids, KidsLine } from '../../src/schema/kids.ts';
import type { Place } from '../../src/schema/place.ts';
import { referralContextOf } from '../content/referral-context.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

/** Fields of kids.json that are not shown as text: ids, sources, dates and notes. */
const hiddenFields = new Set(['place', 'source', 'asOf', 'note']);

/** Every kanji on the page for children has a reading. */
export const kidsReadings: Rule = ({ singles }) => {
  const kids = singles['kids.json'];
  if (!kids) return [];
  return [...scalarValues(kids.document.data)].flatMap(({ path, value }) => {
    if (typeof value !== 'string' || path.some((part) => hiddenFields.has(String(part)))) return [];
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
 * Records on the page for children can be contacted: by a free number at all hours (`urgent`), by a verified number
 * (`lines`) or by chat (`quiet`); the latter two are open. Facts that the page adds cite sources of the record.
 */
export const kidsLines: Rule = (content, today) => {
  const kids = content.singles['kids.json'];
  const referralContext = referralContextOf(content, today);
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

const openCheck: LineCheck = (id, { status }, { today }) =>
  lifecycleOn(status, today).state === 'open'
    ? undefined
    : `${id} は開いていません。この行を消すか、ほかの窓口・場所にしてください`;

/** For each part of the page, the message on why a record cannot be in it; undefined if it can. */
const lineChecks: Record<'urgent' | 'lines' | 'quiet', LineCheck> = {
  urgent: (id, record) =>
    residentPhones(record).some(({ always, charge }) => always && charge === 'free')
      ? undefined
      : `${id} に、24時間（always: true）で無料（charge: free）の番号がありません`,
  lines: (id, record, referralContext) =>
    openCheck(id, record, referralContext) ??
    (diallingOf(verifiedPhonesOf(record, referralContext)).button
      ? undefined
      : `${id} に、確かな番号（# で始まらないもの）がありません。ほかの窓口・場所にしてください`),
  quiet: (id, record, referralContext) =>
    openCheck(id, record, referralContext) ??
    (record.chat && record.web.length > 0
      ? undefined
      : `${id} に、チャット（chat）と、その入口のアドレス（web）がありません`),
};

/** Sources of facts that the page adds to a record, but that the record itself does not cite. */
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
        message: `出典「${source}」は、窓口・場所 ${line.place} にありません。窓口・場所にある出典を書くか、先に窓口・場所を直してください`,
      })),
  );
}
