import type { Problem } from '../content/problem.ts';
import { phonesOf } from '../content/phones.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * What stands under 「今すぐ危ないとき」 answers at all hours and costs nothing to call; the line for any trouble, where
 * there is one, answers at all hours.
 */
export const urgentLines: Rule = (content) => {
  const site = content.singles['site.json'];
  if (!site) return [];
  const { urgent, anyTroubleLine } = site.record;
  const fault = (field: (string | number)[], message: string): Problem => problemAt(site, field, message);
  return [
    ...urgent
      .map((id, index) => ({ id, index, phones: phonesOf(content, id) }))
      .filter(({ phones }) => !phones.some(({ always, charge }) => always === true && charge === 'free'))
      .map(({ id, index }) =>
        fault(['urgent', index], `${id} に、24時間（always: true）で無料（charge: free）の番号がありません`),
      ),
    ...(anyTroubleLine === null || phonesOf(content, anyTroubleLine).some(({ always }) => always)
      ? []
      : [fault(['anyTroubleLine'], `${anyTroubleLine} に、24時間（always: true）の番号がありません`)]),
  ];
};
