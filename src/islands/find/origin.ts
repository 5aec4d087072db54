import { formatDistance, type Point } from '../../domain/distance.ts';
import { positionProblem } from '../../domain/position.ts';

/** What near.json holds: groups of points that have a name, and the middle of the town of each postcode. */
type OriginData = {
  groups: { group: string; points: [name: string, lat: number, lon: number][] }[];
  postcodes: Record<string, [name: string, lat: number, lon: number]>;
};

/** What is read of it: all points, and the towns by their postcode. */
type OriginPoints = { points: Point[]; postcodes: OriginData['postcodes'] };

/** Milliseconds after which a page says that a position has not come: a question of the browser may wait for ever. */
const patience = 15_000;

/** A point from which distances are told, and what it is called. */
export type Origin = Point & { name: string };

/**
 * From where the nearest records are sought: a station, a town or a postcode, or the device's own position where it is
 * asked for. It is kept in this page only, in no address and nowhere else.
 */
export function startOriginPicker(part: HTMLElement, address: string, changed: () => void) {
  const list = part.querySelector<HTMLSelectElement>('[data-find="from"]')!;
  const postcode = part.querySelector<HTMLInputElement>('[data-find="postcode"]')!;
  const here = part.querySelector<HTMLButtonElement>('[data-find="here"]')!;
  const trouble = part.querySelector<HTMLElement>('[data-find="near-broken"]')!;
  let from: Origin | undefined;
  let loaded: Promise<OriginPoints> | undefined;
  /** Counts what was chosen, so that an answer to an earlier question changes nothing. */
  let choices = 0;

  const say = (name: string, kilometres = 0) => {
    trouble.textContent = (trouble.dataset[name] ?? '').replace('{distance}', formatDistance(kilometres));
  };

  async function load(): Promise<OriginPoints> {
    const response = await fetch(address).catch(() => undefined);
    if (!response?.ok) {
      say('points');
      return { points: [], postcodes: {} };
    }
    const { groups, postcodes } = (await response.json()) as OriginData;
    for (const { group, points } of groups) {
      const some = document.createElement('optgroup');
      some.label = group;
      some.append(...points.map(([name, lat, lon]) => new Option(name, `${lat},${lon}`)));
      list.append(some);
    }
    const points = groups.flatMap((group) => group.points.map(([, lat, lon]) => ({ lat, lon })));
    return { points, postcodes };
  }

  /** Takes a point and empties the other ways to say one. */
  function take(origin: Origin | undefined, ...others: (HTMLInputElement | HTMLSelectElement)[]): void {
    choices += 1;
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
    const [name, lat, lon] = (await loaded)?.postcodes[digits] ?? [];
    if (name === undefined || lat === undefined || lon === undefined) {
      say('postcode');
      return;
    }
    take({ name, lat, lon }, list);
  });
  here.hidden = !('geolocation' in navigator);
  here.addEventListener('click', () => {
    const choice = (choices += 1);
    const isStill = () => choice === choices;
    const late = setTimeout(() => isStill() && say('here'), patience);
    say('waiting');
    navigator.geolocation.getCurrentPosition(
      async ({ coords: { latitude: lat, longitude: lon, accuracy } }) => {
        clearTimeout(late);
        const { points } = (await loaded) ?? { points: [] };
        if (!isStill()) return;
        const found = positionProblem({ lat, lon, accuracy }, points);
        if (found) say(found.problem, found.kilometres);
        else take({ lat, lon, name: here.dataset.name ?? '' }, list, postcode);
      },
      ({ code, PERMISSION_DENIED }) => {
        clearTimeout(late);
        if (isStill()) say(code === PERMISSION_DENIED ? 'refused' : 'here');
      },
      { timeout: patience },
    );
  });

  return {
    /** Shows or hides the choice of a point; the points are fetched when first shown. */
    show(isWanted: boolean): void {
      part.hidden = !isWanted;
      if (isWanted) loaded ??= load();
    },
    point: () => from,
    /** Forgets the point; what is in the fields goes with the form. */
    forget(): void {
      choices += 1;
      from = undefined;
      trouble.textContent = '';
    },
  };
}
