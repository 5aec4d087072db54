import type { CityData, PlaceView } from './views.ts';

/** The records with missing fields, by the section to ask about them; the section with the most records first. */
export function missingFieldsBySection(city: CityData): { section: PlaceView; places: PlaceView[] }[] {
  const bySection = new Map<PlaceView, PlaceView[]>();
  for (const place of city.places) {
    if (place.missingFields.length === 0) continue;
    const section = place.referral()?.ask ?? city.place(city.site.lastResort);
    bySection.set(section, [...(bySection.get(section) ?? []), place]);
  }
  return [...bySection]
    .map(([section, places]) => ({ section, places }))
    .sort((one, other) => other.places.length - one.places.length);
}
