import type { Directory, PlaceView } from './assemble.ts';
import { windowViews, type ConsultPage } from './consult.ts';

/** A trouble and the first window for it in each district, in the order of the districts. */
export type CoverageRow = { trouble: string; everywhere: PlaceView | undefined; byDistrict: PlaceView[] };

/** Trouble × district: where the guided flow leads, once for each trouble whoever has it. */
export function coverage(pages: readonly ConsultPage[], directory: Directory): CoverageRow[] {
  const rows = new Map<string, CoverageRow>();
  for (const page of pages) {
    if (page.step.type !== 'outcome' || isDistrictUnknown(page, directory)) continue;
    const [first] = windowViews(page, page.step, directory);
    if (!first) continue;
    const words = page.trail.slice(1).filter(({ district }) => !district);
    const trouble = words.map(({ answer }) => answer).join(' → ');
    const row = rows.get(trouble) ?? { trouble, everywhere: undefined, byDistrict: [] };
    rows.set(trouble, row);
    if (!page.district) row.everywhere = first.place;
    else row.byDistrict[directory.districts.indexOf(page.district)] = first.place;
  }
  return [...rows.values()];
}

/** Somebody who does not know the district is told where to ask for it: no trouble of its own. */
const isDistrictUnknown = ({ district, trail }: ConsultPage, { flow }: Directory): boolean =>
  district === undefined && trail.some(({ node }) => flow.get(node)?.type === 'district');

/** How many districts have a window for a trouble whose own number is not known. */
export const gapsOf = ({ byDistrict }: CoverageRow): number =>
  byDistrict.filter(({ firm }) => firm.length === 0).length;
