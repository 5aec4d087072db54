import { formatDistance, type Point } from '../../domain/distance.ts';
import { positionProblem } from '../../domain/position.ts';

/** The shape of `/near.json`: groups of named points, and the centre of the town of each postcode. */
type OriginData = {
  groups: { group: string; points: [name: string, lat: number, lon: number][] }[];
  postcodes: Record<string, [name: string, lat: number, lon: number]>;
};

/** The loaded data: all points, and the towns by their postcode. */
type OriginPoints = { points: Point[]; postcodes: OriginData['postcodes'] };

/** Milliseconds after which a missing position is reported: the browser's permission prompt may stay open for ever. */
const positionTimeout = 15_000;

/** The point from which distances are measured, and its name. */
export type Origin = Point & { name: string };

/**
 * Starts the choice of the origin for distances: a station, a town, a postcode, or the position of the device on
 * request. The origin is kept in the memory of this page only, in no address and no storage.
 * @param part needs `[data-find]` `from`, `postcode`, `here` and `near-broken` inside; the last has the messages
 * @param address of `/near.json`
 * @param changed called after every change of the origin
 */
export function startOriginPicker(part: HTMLElement, address: string, changed: () => void) {
  const list = part.querySelector<HTMLSelectElement>('[data-find="from"]')!;
  const postcode = part.querySelector<HTMLInputElement>('[data-find="postcode"]')!;
  const here = part.querySelector<HTMLButtonElement>('[data-find="here"]')!;
  const message = part.querySelector<HTMLElement>('[data-find="near-broken"]')!;
  let from: Origin | undefined;
  let loaded: Promise<OriginPoints> | undefined;
  /** Counts the choices, so that a late answer to an earlier request is ignored. */
  let choices = 0;

  const showMessage = (name: string, kilometres = 0) => {
    message.textContent = (message.dataset[name] ?? '').replace('{distance}', formatDistance(kilometres));
  };

  async function load(): Promise<OriginPoints> {
    const response = await fetch(address).catch(() => undefined);
    if (!response?.ok) {
      showMessage('points');
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

  /** Sets the origin and empties the other fields. */
  function setOrigin(origin: Origin | undefined, ...others: (HTMLInputElement | HTMLSelectElement)[]): void {
    choices += 1;
    for (const other of others) other.value = '';
    message.textContent = '';
    from = origin;
    changed();
  }

  list.addEventListener('change', () => {
    const [lat, lon] = list.value.split(',').map(Number);
    const name = list.selectedOptions[0]?.text ?? '';
    setOrigin(lat !== undefined && lon !== undefined ? { lat, lon, name } : undefined, postcode);
  });
  postcode.addEventListener('input', async () => {
    const digits = postcode.value.normalize('NFKC').replaceAll(/\D/g, '');
    if (digits.length !== 7) return;
    const [name, lat, lon] = (await loaded)?.postcodes[digits] ?? [];
    if (name === undefined || lat === undefined || lon === undefined) {
      showMessage('postcode');
      return;
    }
    setOrigin({ name, lat, lon }, list);
  });
  here.hidden = !('geolocation' in navigator);
  here.addEventListener('click', () => {
    const choice = (choices += 1);
    const isCurrent = () => choice === choices;
    const timer = setTimeout(() => isCurrent() && showMessage('here'), positionTimeout);
    showMessage('waiting');
    navigator.geolocation.getCurrentPosition(
      async ({ coords: { latitude: lat, longitude: lon, accuracy } }) => {
        clearTimeout(timer);
        const { points } = (await loaded) ?? { points: [] };
        if (!isCurrent()) return;
        const found = positionProblem({ lat, lon, accuracy }, points);
        if (found) showMessage(found.problem, found.kilometres);
        else setOrigin({ lat, lon, name: here.dataset.name ?? '' }, list, postcode);
      },
      ({ code, PERMISSION_DENIED }) => {
        clearTimeout(timer);
        if (isCurrent()) showMessage(code === PERMISSION_DENIED ? 'refused' : 'here');
      },
      { timeout: positionTimeout },
    );
  });

  return {
    /** Shows or hides the fields; the points are fetched when they are first shown. */
    show(isWanted: boolean): void {
      part.hidden = !isWanted;
      if (isWanted) loaded ??= load();
    },
    point: () => from,
    /** Clears the origin; the fields are cleared by the button of the form. */
    forget(): void {
      choices += 1;
      from = undefined;
      message.textContent = '';
    },
  };
}
