import { problemAt, type Rule } from './rule.ts';

/** What a kind promises is there in each of its records, if only as `unknown`: a gap is shown, never silent. */
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
          `この種類の記録には ${field} が要ります。分からないときは ${field}: unknown と書いてください`,
        ),
      ),
  );
};
