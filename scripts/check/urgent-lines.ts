import { problemAt, type Rule } from './rule.ts';

/** What stands under 「今すぐ危ないとき」 answers at all hours and costs nothing to call. */
export const urgentLines: Rule = ({ folders, singles }) => {
  const site = singles['site.json'];
  return (site?.record.urgent ?? []).flatMap((id, index) => {
    const place = folders.places.find((entry) => entry.id === id);
    if (!site || !place) return [];
    const phones = Array.isArray(place.record.phones) ? place.record.phones : [];
    if (phones.some(({ always, charge }) => always && charge === 'free')) return [];
    return [
      problemAt(
        site,
        ['urgent', index],
        `${id} に、24時間（always: true）で無料（charge: free）の番号がありません`,
      ),
    ];
  });
};
