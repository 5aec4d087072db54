import { problemAt, type Rule } from './rule.ts';

/**
 * Each record has the fields that its kind `expects`, at least as `unknown`, so that the page shows what is missing.
 */
export const expectedFields: Rule = ({ folders, singles }) => {
  const kinds = singles['kinds.json']?.record.kinds ?? {};
  return folders.places.flatMap((place) =>
    (kinds[place.record.kind]?.expects ?? [])
      .filter(
        (field) => place.record[field] === undefined && !(field === 'address' && place.record.confidential),
      )
      .map((field) =>
        problemAt(
          place,
          [field],
          `この種類の窓口・場所には ${field} が必要です。分からないときは ${field}: unknown と書いてください`,
        ),
      ),
  );
};
