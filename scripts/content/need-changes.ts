import type { Content } from './load.ts';

const longest = 20;

/** What changed in the needs of residents and in the words of danger, in Japanese, one line a change. */
export function needChanges(before: Content, after: Content): string[] {
  return [...changedNeeds(before, after), ...changedDangerWords(before, after)];
}

function changedNeeds(before: Content, after: Content): string[] {
  const olds = new Map(before.folders.needs.map(({ id, record }) => [id, record]));
  const newIds = new Set(after.folders.needs.map(({ id }) => id));
  const removed = before.folders.needs
    .filter(({ id }) => !newIds.has(id))
    .map(({ record }) => `なくなった困りごと: ${record.name}`);
  const changed = after.folders.needs.flatMap(({ id, record: is }) => {
    const was = olds.get(id);
    if (!was) return [`新しい困りごと: ${is.name}（言い方 ${is.phrases.length}）`];
    return [
      ...change('名前', was.name, is.name),
      ...change('行き先', targets(before, was), targets(after, is)),
      ...change('危ないときの種類', was.crisis ?? 'なし', is.crisis ?? 'なし'),
      ...changedItems('言い方', was.phrases, is.phrases),
    ].map((text) => `${is.name} ${text}`);
  });
  return [...removed, ...changed];
}

/** The patterns of each card and the harmless phrases. */
function changedDangerWords(before: Content, after: Content): string[] {
  const lists = ({ singles }: Content) => {
    const crisis = singles['crisis.json']?.record;
    const cards = Map.groupBy(crisis?.cards ?? [], (card) => card.class);
    return new Map<string, string[]>([
      ...[...cards].map(
        ([name, sameClass]) =>
          [`危ないときの言葉（${name}）`, sameClass.flatMap((card) => card.patterns)] as const,
      ),
      ['危なくない言い方', crisis?.harmless ?? []],
      ['案内しないことの言い方', crisis?.outside ?? []],
    ]);
  };
  const [olds, news] = [lists(before), lists(after)];
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((name) =>
    changedItems(name, olds.get(name) ?? [], news.get(name) ?? []),
  );
}

/** The names of the records and kinds that a need leads to. */
function targets(
  { folders, singles }: Content,
  { places, kinds }: { places: string[]; kinds: string[] },
): string {
  const placeName = (id: string) => folders.places.find((place) => place.id === id)?.record.name ?? id;
  const kindName = (id: string) => singles['kinds.json']?.record.kinds[id]?.name ?? id;
  return [...places.map(placeName), ...kinds.map(kindName)].join('、');
}

const change = (label: string, was: string, is: string): string[] =>
  was === is ? [] : [`${label}: ${was} → ${is}`];

/** The items added and removed; at most `longest` of each are named. */
function changedItems(label: string, was: string[], is: string[]): string[] {
  const line = (verb: string, items: string[]) => {
    if (items.length === 0) return [];
    const named = items.slice(0, longest).map((item) => `「${item}」`);
    const rest = items.length > longest ? ` ほか${items.length - longest}` : '';
    return [`${verb}${label}: ${named.join('')}${rest}`];
  };
  return [
    ...line(
      '足した',
      is.filter((item) => !was.includes(item)),
    ),
    ...line(
      '消した',
      was.filter((item) => !is.includes(item)),
    ),
  ];
}
