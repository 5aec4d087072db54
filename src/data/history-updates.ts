import { fieldChanges } from '../domain/field-changes.ts';
import type { Place } from '../schema/place.ts';
import { recordCommits, recordsIn, type RecordChange, type RecordCommit } from './record-history.ts';
import { updateId, type Update } from './update.ts';
import { t, type MessageKey } from '../text/messages.ts';

const maxCommits = 40;
/** A commit that changes more records than this is a bulk import, shown as one entry. */
const maxRecordsPerCommit = 12;

/** Fields that are no text: that they changed is told, and the record says how it is now. */
const tables = new Set<keyof Place>(['status', 'districts', 'hours']);

/**
 * What changed according to the Git history of the records, the newest first. It starts two processes of Git, however
 * long the history is.
 * @param content the folder of the content
 * @param nameOf the name of a record today; undefined for one that is no more
 */
export function historyUpdates(content: string, nameOf: (id: string) => string | undefined): Update[] {
  const commits = recordCommits(content, maxCommits);
  const blobs = commits
    .filter((commit) => !isBulk(commit))
    .flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after]))
    .filter((blob) => blob !== undefined);
  const records = recordsIn(content, blobs);
  return commits.flatMap((commit) => {
    const { hash, day, changes } = commit;
    if (isBulk(commit)) {
      const text = t('updateMany', { count: changes.length });
      return [{ id: updateId(hash), day, text, place: undefined }];
    }
    return changes.flatMap((change) => updatesOf(change, commit, records, nameOf(change.id)));
  });
}

const isBulk = ({ changes }: RecordCommit): boolean => changes.length > maxRecordsPerCommit;

function updatesOf(
  { id, before, after }: RecordChange,
  { hash, day }: RecordCommit,
  records: Map<string, Place>,
  name: string | undefined,
): Update[] {
  const [old, now] = [before, after].map((blob) => records.get(blob ?? ''));
  if (!name || !now) return [];
  if (!old) return [{ id: updateId(hash, id), day, text: t('updateNew', { name }), place: id }];
  return fieldChanges(old, now).map(({ field, from, to }) => {
    const [called, unknown] = [t(fieldMessageKey(field)), t('notKnown')];
    const text = tables.has(field)
      ? t('updateTable', { name, field: called })
      : t('updateField', { name, field: called, from: from ?? unknown, to: to ?? unknown });
    return { id: updateId(hash, id, field), day, text, place: id };
  });
}

/** What a field is called on the pages. */
function fieldMessageKey(field: keyof Place): MessageKey {
  const own: Partial<Record<keyof Place, MessageKey>> = {
    name: 'placeName',
    kana: 'reading',
    status: 'status',
    summary: 'summary',
  };
  return own[field] ?? (field as MessageKey);
}
