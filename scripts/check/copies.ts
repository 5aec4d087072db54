import { fold } from '../../src/domain/search/fold.ts';
import { phonesOf } from '../content/phones.ts';
import type { Content, Entry } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { problemAt, type Rule } from './rule.ts';

/** No record or page is a copy of another: records with the same name and number are one, and so are pages with the same text. */
export const copies: Rule = (content) => [...copiedRecords(content), ...copiedPages(content)];

function copiedRecords(content: Content): Problem[] {
  const first = new Map<string, Entry<'places'>>();
  return content.folders.places.flatMap((place) => {
    const name = fold(place.record.name);
    const numbers = phonesOf(content, place.id).map(({ value }) => value);
    const keys = (numbers.length > 0 ? numbers : ['']).map((number) => `${name} ${number}`);
    const other = keys.map((key) => first.get(key)).find((entry) => entry !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, place);
    if (!other) return [];
    return [
      problemAt(
        place,
        ['name'],
        `${other.file} と名前も電話番号も同じです。片方を消すか、名前や番号を直してください`,
      ),
    ];
  });
}

function copiedPages({ folders }: Content): Problem[] {
  return folders.pages.flatMap((page, index) => {
    const other = folders.pages
      .slice(0, index)
      .find(({ document }) => document.body.trim() === page.document.body.trim());
    return other
      ? [problemAt(other, [], `${page.file} と同じ文です。貼り間違えたほうを、元に戻してください`)]
      : [];
  });
}
