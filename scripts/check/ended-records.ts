import { hasEnded } from '../../src/domain/lifetime.ts';
import { findReferral } from '../../src/domain/referral.ts';
import type { Content } from '../content/load.ts';
import { referralContextOf } from '../content/referral-context.ts';
import { placeReferences, type PlaceReference } from './place-references.ts';
import { problemAt, type Rule } from './rule.ts';

/** References that pages leave out when their record has ended, or instead of which they name another record. */
const leftOut =
  /^(places\/.* (related\.\d+|(.*\.)?askInstead|section\.value|hoursOf)|kinds\.json .*\.section|support\/.*|emergency\.json .*|no-need\.json .*)$/;
/** Lists of which residents see the records that have not ended. */
const listed = /^(needs\/.* places\.\d+|crisis\.json .*\.places\.\d+)$/;
/** The proof of the flow reports these. */
const desks = /^flow\/.* windows\.\d+\.place$/;

const keyOf = ({ file, path }: PlaceReference): string => `${file.file} ${path.join('.')}`;

/** No page shows a record that has ended as one to turn to. */
export const endedRecords: Rule = (content, today) =>
  endedReferences(content, today)
    .filter((reference) => !desks.test(keyOf(reference)) && !isLeftOut(reference, content, today))
    .map(({ file, path, id }) =>
      problemAt(
        file,
        path,
        `${id} は終わった窓口です。ほかの窓口・場所の名前にするか、この行を消してください`,
      ),
    );

/** References to records that have ended which no resident sees. The calendar alone brings these about, so that they are notes. */
export const endedNotes: Rule = (content, today) =>
  endedReferences(content, today)
    .filter((reference) => isLeftOut(reference, content, today))
    .map((reference) =>
      problemAt(
        reference.file,
        reference.path,
        `${reference.id} は終わった窓口です。${replacementText(reference, content, today)}急ぎませんが、ほかの窓口・場所の名前にするか、消してください`,
      ),
    );

function endedReferences(content: Content, today: string): PlaceReference[] {
  const ended = endedIds(content, today);
  return placeReferences(content, today).filter(({ id }) => ended.has(id));
}

const endedIds = ({ folders }: Content, today: string): Set<string> =>
  new Set(folders.places.filter(({ record }) => hasEnded(record.status, today)).map(({ id }) => id));

function isLeftOut(reference: PlaceReference, content: Content, today: string): boolean {
  const key = keyOf(reference);
  return leftOut.test(key) || (listed.test(key) && othersRemain(reference, content, today));
}

/** Whether a list that holds a reference leads to a record that has not ended, or its need to a kind. */
function othersRemain({ file, path }: PlaceReference, content: Content, today: string): boolean {
  const ended = endedIds(content, today);
  const need = content.folders.needs.find((entry) => entry.file === file.file);
  if (need && need.record.kinds.length > 0) return true;
  const list = path
    .slice(0, -1)
    .reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], file.document.data);
  return (list as string[]).some((id) => !ended.has(id));
}

/** The record that pages name instead of an ended one to ask. */
function replacementText({ file, path }: PlaceReference, content: Content, today: string): string {
  if (path.at(-1) !== 'askInstead' && path[0] !== 'section') return 'ページには表示されません。';
  const place = content.folders.places.find((entry) => entry.file === file.file);
  const context = referralContextOf(content, today);
  const ask = place && context && findReferral(place.id, context)?.ask;
  return ask === undefined ? '' : `今は、代わりに ${ask} を案内しています。`;
}
