import { hasEnded } from '../../src/domain/lifetime.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { listOf } from './known-names.ts';
import { problemAt, type Rule } from './rule.ts';

/** Files and fields in which other rules report an ended record, or in which one is allowed: history and counts of a day. */
const exempt = /^(needs\/|no-need\.json|emergency\.json|changes\.json|programs\/)/;
const exemptFields = /^(status\.movedTo|windows\.\d+\.place)$/;

/** No record that goes on, and no page, refers to a record that has ended. */
export const endedRecords: Rule = ({ folders, singles }, today) => {
  const ended = new Set(
    folders.places.filter(({ record }) => hasEnded(record.status, today)).map(({ id }) => id),
  );
  const files = [
    ...folders.places.filter(({ id }) => !ended.has(id)),
    ...folders.support,
    ...folders.languages,
    ...folders.flow,
    ...Object.values(singles),
  ];
  return files
    .filter(({ file }) => !exempt.test(file))
    .flatMap((file) =>
      [...scalarValues(file.document.data)]
        .filter(({ path, value }) => ended.has(String(value)) && listOf(file.file, path) === 'places')
        .filter(({ path }) => !exemptFields.test(path.join('.')))
        .map(({ path, value }) =>
          problemAt(
            file,
            path,
            `${String(value)} は終わった窓口です。ほかの窓口・場所の名前にするか、この行を消してください`,
          ),
        ),
    );
};
