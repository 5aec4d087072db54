import { firmNumbers, referral, type Register } from '../../src/domain/referral.ts';
import type { Content } from '../content/load.ts';
import { problemAt, type Rule } from './rule.ts';

/** From every record a number can be reached that more than one old paper vouches for: its own or another's. */
export const reachable: Rule = (content, today) => {
  const register = registerOf(content, today);
  if (!register) return [];
  return content.folders.places
    .filter(({ record }) => record.status.value !== 'closed')
    .filter(({ id, record }) => firmNumbers(record, register).length === 0 && !referral(id, register))
    .map((place) =>
      problemAt(
        place,
        ['phones'],
        'この記録からたどり着ける、確かな電話番号がありません。askInstead に、番号のある記録の名前を書いてください',
      ),
    );
};

function registerOf({ folders, singles }: Content, today: string): Register | undefined {
  const site = singles['site.json']?.record;
  const kinds = singles['kinds.json']?.record.kinds;
  const sources = singles['sources.json']?.record;
  if (!site || !kinds || !sources) return undefined;
  const places = new Map(folders.places.map(({ id, record }) => [id, record]));
  return {
    place: (id) => places.get(id),
    sectionOf: (kind) => kinds[kind]?.section,
    lastResort: site.lastResort,
    sources,
    today,
  };
}
