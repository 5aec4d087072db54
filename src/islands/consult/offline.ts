import type { OfflineCall, OfflineFlow, OfflinePlace } from '../../data/offline-flow.ts';
import { asksForOther, choicesOf, questionText, startNode, type Choice } from '../../domain/flow.ts';
import { telHref } from '../../domain/tel.ts';
import type { Audience, FlowNode, Outcome } from '../../schema/flow.ts';

/** Walks the guided flow on the device: the letters of the address are the answers, as on the pages of the site. */
export async function walkOffline(part: HTMLElement): Promise<void> {
  const { base = '', data = '' } = part.dataset;
  const flow = await fetch(data).then((response) => response.json() as Promise<OfflineFlow>);
  const code = /\/consult\/([a-z]+)\/$/.exec(location.pathname)?.[1] ?? '';
  const letters = code === 'offline' ? '' : code;
  const { node, answers } = follow(letters, flow);
  const audience = answers.findLast((answer) => answer.audience)?.audience;
  const parts =
    node.type === 'outcome'
      ? outcome(node, answers, audience, flow)
      : question(node, letters, audience, flow, base);
  part.replaceChildren(...parts);
}

/** As far as the letters lead; a letter that leads nowhere ends the way at the question before. */
function follow(letters: string, flow: OfflineFlow): { node: FlowNode; answers: Choice[] } {
  let node = flow.nodes[startNode]!;
  const answers: Choice[] = [];
  for (const letter of letters) {
    const choice = choicesOf(node, flow.districts as never).find((one) => one.code === letter);
    const next = choice && flow.nodes[choice.next];
    if (!choice || !next) break;
    answers.push(choice);
    node = next;
  }
  return { node, answers };
}

function question(
  node: Exclude<FlowNode, Outcome>,
  letters: string,
  audience: Audience | undefined,
  flow: OfflineFlow,
  base: string,
): Node[] {
  const list = element('ul', 'plain-list');
  for (const { code, text, hint } of choicesOf(node, flow.districts as never)) {
    const link = element('a', 'tile') as HTMLAnchorElement;
    link.href = `${base}/consult/${letters}${code}/`;
    link.dataset.option = code;
    const said = element('span');
    said.append(element('span', '', text), ...(hint ? [element('span', 'quiet', hint)] : []));
    link.append(said);
    const item = element('li');
    item.append(link);
    list.append(item);
  }
  const text = questionText(node, audience);
  return [element('h1', '', text), element('p', 'quiet', `${flow.words.consultWhy} ${node.why}`), list];
}

function outcome(
  node: Outcome,
  answers: Choice[],
  audience: Audience | undefined,
  flow: OfflineFlow,
): Node[] {
  const { words, places, serving } = flow;
  const district = answers.findLast((answer) => answer.district)?.district ?? '';
  const shown = new Set<string>();
  const [first, ...others] = node.windows.flatMap(({ place, kind, note }) => {
    const id = place ?? serving[kind ?? '']?.[district];
    const found = id === undefined ? undefined : places[id];
    return id && found ? [{ id, found, note }] : [];
  });
  const said =
    audience && asksForOther(audience)
      ? node.say.other.replaceAll('{who}', flow.names[audience] ?? '')
      : node.say.self;
  return [
    element('h1', '', node.title),
    element('h2', '', words.outcomeFirst),
    ...(first ? [card(first.id, first.found, false, shown, first.note)] : []),
    element('h2', '', words.outcomeSay),
    element('blockquote', '', words.outcomeSaySaid.replace('{text}', said)),
    ...night(node, shown, flow),
    ...(others.length > 0 ? [element('h2', '', words.outcomeOthers)] : []),
    ...others.map(({ id, found, note }) => card(id, found, true, shown, note)),
  ];
}

/** Who answers at night, where that is not whom one has read of already. */
function night({ atNight, windows }: Outcome, shown: Set<string>, { words, places }: OfflineFlow): Node[] {
  if (atNight === null) return [element('p', '', words.outcomeNotUrgent)];
  const place = places[atNight];
  if (!place || windows[0]?.place === atNight) return [];
  return [element('h2', '', words.outcomeNight), card(atNight, place, false, shown)];
}

/**
 * A record with its number. Of whom to ask instead the number is not said again where it was `shown` already; a weak
 * number stands only in a list that follows a sure one.
 */
function card(
  id: string,
  { name, summary, call, weak }: OfflinePlace,
  follows: boolean,
  shown: Set<string>,
  note?: string,
): HTMLElement {
  const section = element('section', 'row');
  section.dataset.place = id;
  section.append(element('strong', '', name), element('p', '', note ?? summary));
  const shownCall = (follows ? weak : undefined) ?? call;
  if (shownCall) section.append(callPart(shownCall, shownCall.id !== id && shown.has(shownCall.number)));
  if (shownCall) shown.add(shownCall.number);
  return section;
}

function callPart({ id, number, lead, remarks }: OfflineCall, isShown: boolean): HTMLElement {
  const owner = element('div');
  owner.dataset.place = id;
  if (lead) owner.append(element('p', 'quiet', lead));
  if (isShown) return owner;
  const link = element('a', 'row-link', number) as HTMLAnchorElement;
  link.href = telHref(number);
  owner.append(link, element('p', 'quiet', remarks.join('・')));
  return owner;
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
