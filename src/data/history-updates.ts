import { fieldChanges } from '../domain/field-changes.ts';
import type { Place } from '../schema/place.ts';
import { recordCommits, recordsIn, type RecordChange, type RecordCommit } from './record-history.ts';
import { updateId, type Update } from './update.ts';
import { t, type MessageKey } from '../text/messages.ts';

const maxCommits = 40;
/** A commit that changes more records than this is a bulk import, shown as one entry. */
const maxRecordsPerCommit = 12;

/** Fields that have no short text: an update names only the field, without old and new value. */
const structuredFields = new Set<keyof Place>(['status', 'districts', 'hours']);

/**
 * The updates in the Git history of the records, newest first; none without a history. Runs two Git processes, however
 * long the history is.
 * @param content the folder of the content
 * @param nameOf the current name of a record by its id; undefined for one that no longer exists
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
    const [fieldName, unknown] = [t(fieldMessageKey(field)), t('notKnown')];
    const text = structuredFields.has(field)
      ? t('updateTable', { name, field: fieldName })
      : t('updateField', { name, field: fieldName, from: from ?? unknown, to: to ?? unknown });
    return { id: updateId(hash, id, field), day, text, place: id };
  });
}

/** The key of the message with the name of a field on the pages. */
function fieldMessageKey(field: keyof Place): MessageKey {
  const own: Partial<Record<keyof Place, MessageKey>> = {
    name: 'placeName',
    kana: 'reading',
    status: 'status',
    summary: 'summary',
  };
  return own[field] ?? (field as MessageKey);
}
