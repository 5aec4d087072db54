import { hasEnded } from '../../src/domain/lifetime.ts';
import { fold } from '../../src/domain/search/fold.ts';
import type { Content, ContentFile, Entry } from '../content/load.ts';
import type { FieldPath } from '../content/document.ts';
import type { Problem } from '../content/problem.ts';
import { phonesOf } from '../content/phones.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * The needs of residents are distinct in names and phrases, and those of danger begin with a record of their card. Each
 * record that has not ended is in a need or in no-need.json, not in both.
 */
export const needs: Rule = (content, today) => [
  ...wrongFileNames(content),
  ...doubledNames(content),
  ...doubledPhrases(content),
  ...uncoveredPlaces(content, today),
  ...content.folders.needs.flatMap((need) => crisisProblems(content, need)),
];

const wrongFileNames = ({ folders }: Content): Problem[] =>
  folders.needs
    .filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    .map(({ file }) => ({
      file,
      line: 1,
      field: 'ファイル',
      message: 'ファイルの名前は、半角の小文字・数字・ハイフンだけにしてください',
    }));

function doubledNames({ folders }: Content): Problem[] {
  const first = new Map<string, Entry<'needs'>>();
  return folders.needs.flatMap((need) => {
    const { name } = need.record;
    const other = first.get(fold(name));
    if (!other) {
      first.set(fold(name), need);
      return [];
    }
    const message = `「${name}」は ${placeIn(other, ['name'])}の名前と同じです。どちらかを変えるか、1つのファイルにまとめてください`;
    return [problemAt(need, ['name'], message)];
  });
}

/** Phrases that are equal after folding, in all needs, and phrases of danger that crisis.json lists as harmless. */
function doubledPhrases({ folders, singles }: Content): Problem[] {
  const crisis = singles['crisis.json'];
  const harmless = new Map(
    (['outside', 'harmless'] as const).flatMap((list) =>
      (crisis?.record[list] ?? []).map((phrase, index) => [fold(phrase), [list, index]] as const),
    ),
  );
  const first = new Map<string, { need: Entry<'needs'>; path: FieldPath }>();
  return folders.needs.flatMap((need) =>
    need.record.phrases.flatMap((phrase, index) => {
      const path = ['phrases', index];
      const key = fold(phrase);
      const other = first.get(key);
      if (!other) first.set(key, { need, path });
      const harmlessPath = need.record.crisis === null ? undefined : harmless.get(key);
      return [
        other &&
          `「${phrase}」は ${placeIn(other.need, other.path)}にもあります。検索では同じ言い方です。どちらかを消してください`,
        harmlessPath &&
          `「${phrase}」は、危なくない言い方として ${placeIn(crisis!, harmlessPath)}にもあります。どちらかを消してください`,
      ]
        .filter((message) => message !== undefined)
        .map((message) => problemAt(need, path, message));
    }),
  );
}

/** Records in neither a need nor no-need.json, and entries of no-need.json that repeat or that a need leads to. */
function uncoveredPlaces({ folders, singles }: Content, today: string): Problem[] {
  const noNeed = singles['no-need.json'];
  const entries = noNeed?.record ?? [];
  const listed = new Set(entries.map(({ place }) => place));
  const needOf = ({ id, record }: Entry<'places'>) =>
    folders.needs.find((need) => need.record.places.includes(id) || need.record.kinds.includes(record.kind));
  const uncovered = folders.places.filter(
    (place) => !hasEnded(place.record.status, today) && !listed.has(place.id) && !needOf(place),
  );
  const message =
    'どの困りごとからも案内されません。needs の、合うファイルの places にこの窓口・場所の名前を足すか、案内しない理由を no-need.json に書いてください';
  return [
    ...uncovered.map(({ file }) => ({ file, line: 1, field: 'ファイル', message })),
    ...entries.flatMap((entry, index) => {
      const place = folders.places.find(({ id }) => id === entry.place);
      const need = place && needOf(place);
      const isRepeated = entries.findIndex((other) => other.place === entry.place) < index;
      return [
        isRepeated && `${entry.place} が2回あります。1つにしてください`,
        need && `${entry.place} は ${need.file} から案内されます。ここから消してください`,
      ]
        .filter((text) => typeof text === 'string')
        .map((text) => problemAt(noNeed!, [index, 'place'], text));
    }),
  ];
}

/** The first record of a need of danger is on the card of its class, or brings help, and answers at all hours. */
function crisisProblems(content: Content, need: Entry<'needs'>): Problem[] {
  const { crisis, places } = need.record;
  if (crisis === null) return [];
  const cards = content.singles['crisis.json']?.record.cards.filter((card) => card.class === crisis) ?? [];
  if (cards.length === 0) {
    return [
      problemAt(need, ['crisis'], `crisis.json に、${crisis} のカードがありません。先に足してください`),
    ];
  }
  const [first] = places;
  const onCard = cards.flatMap((card) => card.places);
  const remedy = `crisis.json の ${crisis} のカードにある窓口・場所（${onCard.join('、')}）のうち、24時間つながるものを先頭に書いてください`;
  if (first === undefined) return [problemAt(need, ['places'], `危ないときの行き先がありません。${remedy}`)];
  const bringsHelp = content.folders.places.some(
    ({ id, record }) => id === first && record.rescue !== undefined,
  );
  const messages = [
    !onCard.includes(first) && !bringsHelp && `${first} は、${crisis} のカードにありません。${remedy}`,
    !phonesOf(content, first).some(({ always }) => always) &&
      `${first} に、24時間（always: true）の番号がありません。${remedy}`,
  ].filter((message) => message !== false);
  return messages.slice(0, 1).map((message) => problemAt(need, ['places', 0], message));
}

/** A field of a file as a message names it. */
const placeIn = ({ file, document }: ContentFile, path: FieldPath): string =>
  `${file} の${document.lineOf(path)}行目`;
