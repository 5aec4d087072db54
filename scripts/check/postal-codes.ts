import { isKnown } from '../../src/domain/knowledge.ts';
import { problemAt, type Rule } from './rule.ts';

/** The postal code of a record is one of a town in its address. Codes that geo/postcodes.csv lacks are not checked. */
export const postalCodes: Rule = ({ folders, singles }) => {
  const rows = singles['geo/postcodes.csv']?.record ?? [];
  return folders.places.flatMap((place) => {
    const { address, postalCode } = place.record;
    if (!postalCode || !isKnown(address)) return [];
    const towns = rows.filter(({ postcode }) => postcode === postalCode.value).map(({ town }) => town);
    if (towns.length === 0 || towns.some((town) => address.value.includes(town))) return [];
    const message = `郵便番号は${towns.join('、')}のものですが、住所は「${address.value}」です。引っ越したときは、郵便番号を直し、位置（position）の行を消してください`;
    return [problemAt(place, ['postalCode'], message)];
  });
};
