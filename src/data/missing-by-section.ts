import type { CityData, PlaceView } from './assemble.ts';

/** What is unknown, by the section that would know it; the section with the most gaps first. */
export function missingFieldsBySection(directory: CityData): { section: PlaceView; places: PlaceView[] }[] {
  const bySection = new Map<PlaceView, PlaceView[]>();
  for (const place of directory.places) {
    if (place.missingFields.length === 0) continue;
    const section = place.referral()?.ask ?? directory.place(directory.site.lastResort);
    bySection.set(section, [...(bySection.get(section) ?? []), place]);
  }
  return [...bySection]
    .map(([section, places]) => ({ section, places }))
    .sort((one, other) => other.places.length - one.places.length);
}
