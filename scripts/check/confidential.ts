import { problemAt, type Rule } from './rule.ts';

const placeFields = ['address', 'postalCode', 'position', 'venues', 'access'] as const;

/** A record with `confidential` has no address, postal code, position, venues or directions. */
export const confidential: Rule = ({ folders }) =>
  folders.places
    .filter(({ record }) => record.confidential)
    .flatMap((place) =>
      placeFields
        .filter((field) => {
          const value = place.record[field];
          return Array.isArray(value) ? value.length > 0 : value !== undefined;
        })
        .map((field) =>
          problemAt(
            place,
            [field],
            '場所を知られてはいけない窓口・場所（confidential: true）です。住所・地図・会場・行き方は消してください',
          ),
        ),
    );
