import { dependsOnDistrict } from '../domain/flow.ts';
import type { CityData, PlaceView } from './assemble.ts';
import { districtDeskViews, deskViews, type ConsultPage } from './consult.ts';

/**
 * A trouble, and its first window: where it depends on the district, that of each district in their order, else the one
 * for the whole city.
 */
export type CoverageRow = { trouble: string; everywhere: PlaceView | undefined; byDistrict: PlaceView[] };

/** Trouble × district: where the guided flow leads. */
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

/** The number of districts whose window for a trouble has no confirmed number of its own. */
export const uncoveredDistrictCount = ({ byDistrict }: CoverageRow): number =>
  byDistrict.filter(({ verifiedPhones }) => verifiedPhones.length === 0).length;
