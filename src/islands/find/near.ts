import type { Point } from '../../domain/distance.ts';

/** What near.json holds: groups of points that have a name. */
type NamedPoints = { group: string; points: [name: string, lat: number, lon: number][] }[];

/**
 * From where the nearest records are sought: a station or town that is chosen, or the device's own position where it
 * is asked for. It is kept in this page only, in no address and nowhere else.
 */
export function startNear(part: HTMLElement, address: string, changed: () => void) {
  const list = part.querySelector<HTMLSelectElement>('[data-find="from"]')!;
  const here = part.querySelector<HTMLButtonElement>('[data-find="here"]')!;
  const broken = part.querySelector<HTMLElement>('[data-find="near-broken"]')!;
  let from: Point | undefined;
  let loaded: Promise<void> | undefined;

  async function load(): Promise<void> {
    const response = await fetch(address).catch(() => undefined);
    if (!response?.ok) {
      broken.textContent = broken.dataset.points ?? '';
      return;
    }
    for (const { group, points } of (await response.json()) as NamedPoints) {
      const some = document.createElement('optgroup');
      some.label = group;
      some.append(...points.map(([name, lat, lon]) => new Option(name, `${lat},${lon}`)));
      list.append(some);
    }
  }

  list.addEventListener('change', () => {
    const [lat, lon] = list.value.split(',').map(Number);
    from = list.value !== '' && lat !== undefined && lon !== undefined ? { lat, lon } : undefined;
    changed();
  });
  here.hidden = !('geolocation' in navigator);
  here.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        broken.textContent = '';
        list.value = '';
        from = { lat: coords.latitude, lon: coords.longitude };
        changed();
      },
      () => (broken.textContent = broken.dataset.here ?? ''),
    );
  });

  return {
    /** Shows or hides the choice of a point; the points are fetched when first shown. */
    show(isWanted: boolean): void {
      part.hidden = !isWanted;
      if (isWanted) void (loaded ??= load());
    },
    point: () => from,
  };
}
