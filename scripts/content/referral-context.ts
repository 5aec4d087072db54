import type { ReferralContext } from '../../src/domain/referral.ts';
import type { Content } from './load.ts';

/**
 * The context of the referral rules from a content folder; undefined if a required file is missing or invalid.
 * @param today `YYYY-MM-DD` in Japan
 */
export function referralContextOf({ folders, singles }: Content, today: string): ReferralContext | undefined {
  const site = singles['site.json']?.record;
  const emergency = singles['emergency.json']?.record;
  const kinds = singles['kinds.json']?.record.kinds;
  const sources = singles['sources.json']?.record;
  if (!site || !emergency || !kinds || !sources) return undefined;
  const places = new Map(folders.places.map(({ id, record }) => [id, record]));
  return {
    place: (id) => places.get(id),
    sectionOf: (kind) => kinds[kind]?.section,
    lastResort: site.lastResort,
    hotlines: emergency.urgent.map(({ place }) => place),
    sources,
    today,
  };
}
