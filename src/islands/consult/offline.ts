import type { OfflineFlow, OfflinePlace } from '../../data/offline-flow.ts';
import { choicesOf, startNode, type Choice } from '../../domain/flow.ts';
import type { FlowNode, Outcome } from '../../schema/flow.ts';

/** Walks the guided flow on the device: the letters of the address are the answers, as on the pages of the site. */
export async function walkOffline(part: HTMLElement): Promise<void> {
  const { base = '', data = '' } = part.dataset;
  const flow = await fetch(data).then((response) => response.json() as Promise<OfflineFlow>);
  const code = /\/consult\/([a-z]+)\/$/.exec(location.pathname)?.[1] ?? '';
  const letters = code === 'offline' ? '' : code;
  const { node, answers } = follow(letters, flow);
  const parts = node.type === 'outcome' ? outcome(node, answers, flow) : question(node, letters, flow, base);
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
  flow: OfflineFlow,
  base: string,
): Node[] {
  const list = element('ul', 'plain-list');
  for (const { code, text, hint } of choicesOf(node, flow.districts as never)) {
    const link = element('a', 'tile') as HTMLAnchorElement;
    link.href = `${base}/consult/${letters}${code}/`;
    link.dataset.option = code;
    link.append(element('span', '', text), ...(hint ? [element('span', 'quiet', hint)] : []));
    const item = element('li');
    item.append(link);
    list.append(item);
  }
  return [element('h1', '', node.text), element('p', 'quiet', `${flow.words.consultWhy} ${node.why}`), list];
}

function outcome(node: Outcome, answers: Choice[], flow: OfflineFlow): Node[] {
  const { words, places, serving } = flow;
  const district = answers.findLast((answer) => answer.district)?.district ?? '';
  const audience = answers.findLast((answer) => answer.audience)?.audience ?? 'self';
  const [first, ...others] = node.windows.flatMap(({ place, kind, note }) => {
    const id = place ?? serving[kind ?? '']?.[district];
    const found = id === undefined ? undefined : places[id];
    return id && found ? [card(id, found, words.listAsk, note)] : [];
  });
  const said =
    audience === 'self' ? node.say.self : node.say.other.replaceAll('{who}', flow.names[audience] ?? '');
  const night = places[node.atNight];
  return [
    element('h1', '', node.title),
    element('h2', '', words.outcomeFirst),
    ...(first ? [first] : []),
    element('h2', '', words.outcomeSay),
    element('blockquote', '', words.outcomeSaySaid.replace('{text}', said)),
    ...(night ? [element('h2', '', words.outcomeNight), card(node.atNight, night, words.listAsk)] : []),
    ...(others.length > 0 ? [element('h2', '', words.outcomeOthers), ...others] : []),
  ];
}

function card(id: string, { name, summary, call }: OfflinePlace, ask: string, note?: string): HTMLElement {
  const section = element('section', 'row');
  section.dataset.place = id;
  section.append(element('strong', '', name), element('p', '', note ?? summary));
  if (call) {
    const link = element('a', 'row-link', call.number) as HTMLAnchorElement;
    link.href = `tel:${call.number.replace('#', '%23')}`;
    const owner = element('div');
    owner.dataset.place = call.id;
    if (call.id !== id) owner.append(element('p', '', ask.replace('{name}', call.name)));
    owner.append(link);
    section.append(owner);
  }
  return section;
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
