import { cityData } from './directory.ts';
import { historyUpdates } from './history-updates.ts';
import { optionalFile } from './optional-file.ts';
import { updateId, type Update } from './update.ts';

const content = process.env.CONTENT_DIR ?? 'content';

let loaded: Promise<Update[]> | undefined;

/** What changed, newest first: from content/changes.json where it exists, else from the Git history of the records. */
export function updates(): Promise<Update[]> {
  return (loaded ??= load());
}

async function load(): Promise<Update[]> {
  const { site, place: placeOf } = await cityData();
  const changes = optionalFile('changes.json');
  if (changes) {
    return changes
      .map(({ day, text, place }) => ({
        id: updateId(site.city.code, day, place ?? '', text),
        day,
        text,
        place,
      }))
      .sort((one, other) => other.day.localeCompare(one.day));
  }
  return historyUpdates(content, (id) => {
    try {
      return placeOf(id).name;
    } catch {
      return undefined;
    }
  });
}
