import { lifecycleOn } from '../../src/domain/lifetime.ts';
import { formatEnding } from '../content/format-ending.ts';
import { placeReferences } from './place-references.ts';
import { problemAt, type Rule } from './rule.ts';

/** For each record whose last day is announced, the files and lines that still refer to it. */
export const announcedEndings: Rule = (content, today) => {
  const references = placeReferences(content, today);
  return content.folders.places.flatMap((place) => {
    const { ends } = lifecycleOn(place.record.status, today);
    if (ends === undefined) return [];
    const lines = references
      .filter(({ id, file }) => id === place.id && file.file !== place.file)
      .map(({ file, path }) => `${file.file}:${file.document.lineOf(path)}`);
    const where =
      lines.length === 0
        ? 'ほかのファイルには書かれていません'
        : `その日までに、次の行をほかの窓口・場所にするか、消してください: ${lines.join('、')}`;
    const message = `「${place.record.name}」は${formatEnding(ends, today)}。${where}`;
    return [problemAt(place, ['status', 'until'], message)];
  });
};
