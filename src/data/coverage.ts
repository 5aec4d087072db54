import { dependsOnDistrict } from '../domain/flow.ts';
import type { CityData, PlaceView } from './views.ts';
import { districtDeskViews, deskViews, type ConsultPage } from './consult.ts';

/**
 * The answers that lead to an outcome, joined by →, and its first desk: `byDistrict` holds that of each district that
 * has one, in the order of the districts, where the outcome depends on the district; else `everywhere` is that of all.
 */
export type CoverageRow = { trouble: string; everywhere: PlaceView | undefined; byDistrict: PlaceView[] };

/** Where the guided flow leads, one row for each path to an outcome. */
export function coverage(pages: readonly ConsultPage[], cityData: CityData): CoverageRow[] {
  return pages.flatMap(({ step, trail }): CoverageRow[] => {
    if (step.type !== 'outcome') return [];
    const trouble = trail.map(({ answer }) => answer).join(' → ');
    if (!dependsOnDistrict(step)) {
      return [{ trouble, everywhere: deskViews(step, cityData)[0]?.place, byDistrict: [] }];
    }
    const byDistrict = cityData.districts.flatMap(({ id }) =>
      districtDeskViews(step, id, cityData)
        .slice(0, 1)
        .map(({ place }) => place),
    );
    return [{ trouble, everywhere: undefined, byDistrict }];
  });
}

/** The number of districts whose desk has no verified phone of its own. */
export const uncoveredDistrictCount = ({ byDistrict }: CoverageRow): number =>
  byDistrict.filter(({ verifiedPhones }) => verifiedPhones.length === 0).length;
