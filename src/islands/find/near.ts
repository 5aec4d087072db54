import type { Point } from '../../domain/distance.ts';

/** What near.json holds: groups of points that have a name, and the middle of the town of each postcode. */
type NearData = {
  groups: { group: string; points: [name: string, lat: number, lon: number][] }[];
  postcodes: Record<string, [name: string, lat: number, lon: number]>;
};

/** A point from which distances are told, and what it is called. */
export type Origin = Point & { name: string };

/**
 * From where the nearest records are sought: a station, a town or a postcode, or the device's own position where it is
 * asked for. It is kept in this page only, in no address and nowhere else.
 */
export function startNear(part: HTMLElement, address: string, changed: () => void) {
  const list = part.querySelector<HTMLSelectElement>('[data-find="from"]')!;
  const postcode = part.querySelector<HTMLInputElement>('[data-find="postcode"]')!;
  const here = part.querySelector<HTMLButtonElement>('[data-find="here"]')!;
  const trouble = part.querySelector<HTMLElement>('[data-find="near-broken"]')!;
  let from: Origin | undefined;
  let loaded: Promise<NearData['postcodes']> | undefined;

  async function load(): Promise<NearData['postcodes']> {
    const response = await fetch(address).catch(() => undefined);
    if (!response?.ok) {
      trouble.textContent = trouble.dataset.points ?? '';
      return {};
    }
    const { groups, postcodes } = (await response.json()) as NearData;
    for (const { group, points } of groups) {
      const some = document.createElement('optgroup');
      some.label = group;
      some.append(...points.map(([name, lat, lon]) => new Option(name, `${lat},${lon}`)));
      list.append(some);
    }
    return postcodes;
  }

  /** Takes a point and empties the other ways to say one. */
  function take(origin: Origin | undefined, ...others: (HTMLInputElement | HTMLSelectElement)[]): void {
    for (const other of others) other.value = '';
    trouble.textContent = '';
    from = origin;
    changed();
  }

  list.addEventListener('change', () => {
    const [lat, lon] = list.value.split(',').map(Number);
    const name = list.selectedOptions[0]?.text ?? '';
    take(lat !== undefined && lon !== undefined ? { lat, lon, name } : undefined, postcode);
  });
  postcode.addEventListener('input', async () => {
    const digits = postcode.value.normalize('NFKC').replaceAll(/\D/g, '');
    if (digits.length !== 7) return;
    const [name, lat, lon] = (await loaded)?.[digits] ?? [];
    if (name === undefined || lat === undefined || lon === undefined) {
      trouble.textContent = trouble.dataset.postcode ?? '';
      return;
    }
    take({ name, lat, lon }, list);
  });
  here.hidden = !('geolocation' in navigator);
  here.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        take({ lat: coords.latitude, lon: coords.longitude, name: here.dataset.name ?? '' }, list, postcode),
      () => (trouble.textContent = trouble.dataset.here ?? ''),
    );
  });

  return {
    /** Shows or hides the choice of a point; the points are fetched when first shown. */
    show(isWanted: boolean): void {
      part.hidden = !isWanted;
      if (isWanted) loaded ??= load();
    },
    point: () => from,
  };
}
