import type { ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

const pastFields = new Set(['asOf', 'seen', 'updated']);

/** Dates of facts are not in the future, no date is far ahead, and every value entered by staff has its date (`asOf`). */
export const dates: Rule = ({ folders, singles }, today) => {
  const files: ContentFile[] = [
    ...folders.places,
    ...folders.programs,
    ...folders.pages,
    ...Object.values(singles),
  ];
  return files.flatMap((file) => [
    ...futureDates(file, today),
    ...farDates(file, today),
    ...undatedStaffFacts(file),
  ]);
};

/** Days more than twenty years ahead are typing errors. */
function farDates(file: ContentFile, today: string): Problem[] {
  const limit = `${Number(today.slice(0, 4)) + 20}${today.slice(4)}`;
  return [...scalarValues(file.document.data)]
    .filter(({ path, value }) => !pastFields.has(String(path.at(-1))) && isDate(value) && value > limit)
    .map(({ path }) => problemAt(file, path, '20年より先の日付です。年を確認して直してください'));
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value);

function futureDates(file: ContentFile, today: string): Problem[] {
  return [...scalarValues(file.document.data)]
    .filter(
      ({ path, value }) => pastFields.has(String(path.at(-1))) && String(value) > today && value !== null,
    )
    .map(({ path }) => problemAt(file, path, 'まだ来ていない日付です。確認して直してください'));
}

function undatedStaffFacts(file: ContentFile): Problem[] {
  const all = [...scalarValues(file.document.data)];
  return all
    .filter(({ path, value }) => value === 'city-staff' && path.includes('source'))
    .map(({ path }) => path.slice(0, path.lastIndexOf('source')))
    .filter(
      (owner) =>
        !all.some(({ path, value }) => path.join('.') === [...owner, 'asOf'].join('.') && value !== ''),
    )
    .map((owner) =>
      problemAt(
        file,
        [...owner, 'source'],
        '職員が確かめた値には、確かめた日（asOf: 2026-04-01 の形）も書いてください',
      ),
    );
}
