import { lifecycleOn } from '../../src/domain/lifetime.ts';
import { addDays } from '../../src/domain/opening.ts';
import { lastDayOf } from '../../src/schema/partial-date.ts';
import type { Content } from '../content/load.ts';
import { formatEnding } from '../content/format-ending.ts';
import { findProblems } from './index.ts';
import { placeReferences } from './place-references.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * For each record whose last day is announced, the lines on which pages would show a closed desk after that day, and the other
 * lines that refer to the record.
 */
export const announcedEndings: Rule = (content, today) => {
  const references = placeReferences(content, today);
  return content.folders.places.flatMap((place) => {
    const { ends } = lifecycleOn(place.record.status, today);
    if (ends === undefined) return [];
    const urgent = linesOfDayAfter(content, lastDayOf(ends));
    const others = references
      .filter(({ id, file }) => id === place.id && file.file !== place.file)
      .map(({ file, path }) => `${file.file}:${file.document.lineOf(path)}`)
      .filter((line) => !urgent.includes(line));
    const where = [
      urgent.length > 0 && `その日までに、次の行をほかの窓口・場所にしてください: ${urgent.join('、')}`,
      others.length > 0 && `次の行は、あとで直してもかまいません: ${others.join('、')}`,
    ].filter((text) => text !== false);
    const message = [
      `「${place.record.name}」は${formatEnding(ends, today)}`,
      ...(where.length > 0 ? where : ['ほかのファイルには書かれていません']),
    ].join('。');
    return [problemAt(place, ['status', 'until'], message)];
  });
};

/** The lines of the problems that the day after a last day brings about. */
function linesOfDayAfter(content: Content, lastDay: string): string[] {
  const linesOn = (day: string) => findProblems(content, day).map(({ file, line }) => `${file}:${line}`);
  const known = new Set(linesOn(lastDay));
  return [...new Set(linesOn(addDays(lastDay, 1)))].filter((line) => !known.has(line));
}
