import type {
  OfflineCall,
  OfflineFlow,
  OfflineOutcome,
  OfflinePlace,
  OfflineQuestion,
} from '../schema/offline-flow.ts';
import { optionsOf, dependsOnDistrict, thirdPartySentences, pathOfCode } from '../domain/flow.ts';

/**
 * Shows a step of the guided flow without a network. The letters of the address are the answers, as on the pages
 * `/consult/<letters>/`.
 * @param part its children are replaced; needs `data-base` (path of the site) and `data-data` (address of the flow)
 * @throws if the flow cannot be fetched
 */
export async function walkOffline(part: HTMLElement): Promise<void> {
  const { base = '', data = '' } = part.dataset;
  const flow = await fetch(data).then((response) => response.json() as Promise<OfflineFlow>);
  const letters = /\/consult\/([a-z]+)\/$/.exec(location.pathname)?.[1] ?? '';
  const flowPath = pathOfCode(letters === 'offline' ? '' : letters, new Map(Object.entries(flow.nodes)));
  const node = flow.nodes[flowPath.node]!;
  const parts = node.type === 'outcome' ? outcome(node, flow) : question(node, flowPath.code, base);
  part.replaceChildren(...parts);
}

function question(node: OfflineQuestion, letters: string, base: string): Node[] {
  const list = element('ul', 'plain-list');
  for (const { code, text, hint } of optionsOf(node)) {
    const link = element('a', 'tile') as HTMLAnchorElement;
    link.href = `${base}/consult/${letters}${code}/`;
    link.dataset.option = code;
    const words = element('span');
    words.append(element('span', '', text), ...(hint ? [element('span', 'quiet', hint)] : []));
    link.append(words);
    const item = element('li');
    item.append(link);
    list.append(item);
  }
  return [element('h1', '', node.text), element('p', 'quiet', node.why), ...rescue(node), list];
}

function outcome(node: OfflineOutcome, flow: OfflineFlow): Node[] {
  const { words, places } = flow;
  const shown = new Set<string>();
  const [first, ...others] = node.windows.flatMap(({ place, note }) => {
    const found = place === undefined ? undefined : places[place];
    return place && found ? [{ id: place, found, note }] : [];
  });
  const hasDistricts = dependsOnDistrict(node);
  return [
    element('h1', '', node.title),
    ...rescue(node),
    element('h2', '', hasDistricts ? words.outcomeFirstAnyDistrict : words.outcomeFirst),
    ...(first ? [card(first.id, first.found, false, shown, first.note)] : []),
    ...nightLine(node, shown, flow),
    element('h2', '', words.outcomeSay),
    element('blockquote', '', words.outcomeSaySaid.replace('{text}', node.say.self)),
    sentencesForOthers(node, flow),
    ...(hasDistricts ? districts(node, first?.found, flow, shown) : []),
    ...(others.length > 0 ? [element('h2', '', words.outcomeOthers)] : []),
    ...others
      .filter(({ id }) => id !== node.atNight)
      .map(({ id, found, note }) => card(id, found, true, shown, note)),
  ];
}

/** The numbers to call first in danger, one link in each row. */
function rescue({ calls }: Pick<OfflineOutcome, 'calls'>): Node[] {
  return calls.map(({ id, text, value, href }) => {
    const row = element('p');
    row.dataset.place = id;
    row.dataset.rescue = '';
    const link = element('a', 'tile') as HTMLAnchorElement;
    link.href = href;
    link.append(element('strong', '', text), element('span', '', value));
    row.append(link);
    return row;
  });
}

/** The sentences for visitors who call on behalf of another person, in one fold-out. */
function sentencesForOthers({ say }: OfflineOutcome, { words, others }: OfflineFlow): HTMLElement {
  const sentences = thirdPartySentences(say, others).map(({ who, text }) => {
    const sentence = element('p');
    if (who) sentence.append(element('strong', '', words.outcomeSayAbout.replace('{who}', who)), ' ');
    sentence.append(words.outcomeSaySaid.replace('{text}', text));
    return sentence;
  });
  return foldOut(words.outcomeSayOthers, sentences);
}

/** The chooser of districts, each with its desks; a number that the page already shows is not repeated. */
function districts(
  node: OfflineOutcome,
  first: OfflinePlace | undefined,
  { areas, places, serving, unsure, words }: OfflineFlow,
  shown: ReadonlySet<string>,
): Node[] {
  const choosers = areas.flatMap((area) => [
    element('h3', '', area.name),
    ...area.districts.map(({ id, name }) => {
      const desks = node.windows.flatMap(({ kind, note }) => {
        const served = serving[kind ?? '']?.[id];
        const place = served === undefined ? undefined : places[served];
        return served && place ? [card(served, place, true, new Set(shown), note)] : [];
      });
      const part = foldOut(name, desks);
      part.dataset.district = id;
      return part;
    }),
  ]);
  const sentence = words.districtUnsureSay.replace('{text}', node.say.self);
  return [
    element('h2', '', words.outcomeDistricts),
    element('p', '', words.outcomeDistrictsLead.replace('{name}', first?.calledName ?? '')),
    ...choosers,
    ...(unsure
      ? [
          foldOut(words.districtUnsure, [
            element('p', '', unsure.text),
            ...unsure.places.flatMap((id) => {
              const place = places[id];
              return place ? [card(id, place, false, new Set(shown))] : [];
            }),
            element('blockquote', '', sentence),
          ]),
        ]
      : []),
  ];
}

/** The line that answers at night, unless it is the first desk; a sentence if the outcome needs none. */
function nightLine(
  { atNight, windows }: OfflineOutcome,
  shown: Set<string>,
  { words, places }: OfflineFlow,
): Node[] {
  if (atNight === null) return [element('p', '', words.outcomeNotUrgent)];
  const place = places[atNight];
  if (!place || windows[0]?.place === atNight) return [];
  const line = card(atNight, place, false, shown);
  line.classList.add('night');
  return [element('h2', '', words.outcomeNight), line];
}

/**
 * A record with its number. The number of a record to ask instead is not repeated if `shown` contains it.
 * @param follows whether the record follows one with a verified number: only then its unverified number is used
 * @param shown numbers that the page already shows; the number of this record is added
 */
function card(
  id: string,
  {
    name,
    summary,
    state,
    call,
    unverifiedPhones,
    sayAbove,
    notes = [],
    ends = '~',
    ended,
    after,
  }: OfflinePlace,
  follows: boolean,
  shown: Set<string>,
  note?: string,
): HTMLElement {
  const section = element('section', 'row');
  section.dataset.place = id;
  section.append(element('strong', '', name), element('p', '', note ?? summary));
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  const isOver = today > ends;
  const statusTexts = isOver
    ? [ended ?? '']
    : notes.filter(([, until]) => today <= until).map(([text]) => text);
  section.append(...statusTexts.map((text) => element('strong', '', text)));
  if (isOver) {
    if (after) section.append(callPart(after, false));
    return section;
  }
  if (state) section.append(element('p', 'quiet', state));
  const shownCall = (follows ? unverifiedPhones : undefined) ?? call;
  const isShown = shownCall !== undefined && shownCall.id !== id && shown.has(shownCall.number);
  if (isShown && sayAbove) section.append(element('p', '', sayAbove));
  else if (shownCall) section.append(callPart(shownCall, isShown));
  if (shownCall) shown.add(shownCall.number);
  return section;
}

function callPart({ id, short, number, href, lead, remarks }: OfflineCall, isShown: boolean): HTMLElement {
  const owner = element('div');
  owner.dataset.place = id;
  if (lead) owner.append(element('p', 'quiet', lead));
  if (isShown) return owner;
  if (short) owner.append(element('strong', '', short));
  const link = element('a', 'row-link', number) as HTMLAnchorElement;
  link.href = href;
  owner.append(link, element('p', 'quiet', remarks.join('・')));
  return owner;
}

function foldOut(summary: string, parts: Node[]): HTMLElement {
  const details = element('details');
  details.append(element('summary', '', summary), ...parts);
  return details;
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
