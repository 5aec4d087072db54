import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { defineMdastPlugin, markdownToMdast, type Features } from 'satteri';

/** The Markdown features of the site, shared by the build and the check. */
export const markdownFeatures = { gfm: { footnotes: false }, smartPunctuation: false } satisfies Features;

/** An unescaped `**`. It is paired here, not by CommonMark's rules. */
const boldMarker = Symbol('**');
type Token = PhrasingContent | typeof boldMarker;

/**
 * Adapts Markdown to Japanese, where CommonMark and GFM assume spaces between words:
 * - `**…。**` is bold beside kana as well: only spaces decide whether a `**` opens or closes, not punctuation.
 * - A single `~` is a character, as in 9:00~12:00; only `~~` strikes text out.
 * - A bare URL ends before the first character outside ASCII, as in https://example.jp/を.
 * - A line break between two Japanese characters is removed.
 */
export const japaneseMarkdown = defineMdastPlugin({
  name: 'japanese-markdown',
  options: { position: true },
  paragraph: (node, { source }) => ({ ...node, children: mendInline(node.children, source) }),
  heading: (node, { source }) => ({ ...node, children: mendInline(node.children, source) }),
  tableCell: (node, { source }) => ({ ...node, children: mendInline(node.children, source) }),
});

/** Parses a text to the same tree as the build, with positions of all blocks and of unchanged inline nodes. */
export function parseMarkdown(source: string): Root {
  const tree = markdownToMdast(source, { features: markdownFeatures }) as Root;
  mendBlocks(tree, source);
  return tree;
}

function mendBlocks(node: { type: string; children?: unknown[] }, source: string): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    node.children = mendInline(node.children as PhrasingContent[], source);
  } else {
    for (const child of node.children ?? []) mendBlocks(child as typeof node, source);
  }
}

/** The inline nodes of one block, adapted to Japanese. */
function mendInline(nodes: readonly PhrasingContent[], source: string): PhrasingContent[] {
  return mergeTexts(pairMarkers(nodes.flatMap((node) => tokensOf(node, source))));
}

const text = (value: string): Text => ({ type: 'text', value });

/** Removes line breaks between two characters outside ASCII: Japanese has no spaces between words. */
const joinLines = (value: string): string => value.replace(/([^\x20-\x7e\n])\n(?=[^\x20-\x7e\n])/g, '$1');

function tokensOf(node: PhrasingContent, source: string): Token[] {
  const raw = source.slice(node.position?.start.offset, node.position?.end.offset);
  const inner = () => ('children' in node ? node.children.flatMap((child) => tokensOf(child, source)) : []);
  switch (node.type) {
    case 'text':
      return raw.includes('\\*') ? [text(node.value)] : splitAtMarkers(node.value);
    case 'strong':
      return raw.startsWith('**')
        ? [boldMarker, ...inner(), boldMarker]
        : [{ ...node, children: mendInline(node.children, source) }];
    case 'delete':
      return raw.startsWith('~~')
        ? [{ ...node, children: mendInline(node.children, source) }]
        : [text('~'), ...inner(), text('~')];
    case 'link':
      return /^[[<]/.test(raw) || !/[^\x21-\x7e]/.test(raw) ? [mendLink(node, source)] : splitBareUrl(raw);
    case 'emphasis':
      return [{ ...node, children: mendInline(node.children, source) }];
    default:
      return [node];
  }
}

const splitAtMarkers = (value: string): Token[] =>
  value
    .split(/(\*\*)/)
    .flatMap((part): Token[] => (part === '**' ? [boldMarker] : part === '' ? [] : [text(part)]));

const mendLink = (node: Link, source: string): Link => ({
  ...node,
  children: mendInline(node.children, source),
});

/** Splits a bare URL that the parser has extended to the next space: the URL, and the rest parsed as Markdown again. */
function splitBareUrl(raw: string): Token[] {
  const [ascii = ''] = /^[\x21-\x7e]*/.exec(raw) ?? [];
  const address = trimUrl(ascii);
  const rest = raw.slice(address.length);
  const isAddress = /^(https?:\/\/|www\.)[a-z0-9-]+(\.[a-z0-9-]+)*/i.test(address);
  const url = address.startsWith('www.') ? `http://${address}` : address;
  const link: PhrasingContent = isAddress
    ? { type: 'link', url, title: null, children: [{ type: 'text', value: address }] }
    : text(address);
  return [link, ...inlineTokens(rest)];
}

/** Removes punctuation at the end of a URL, and a closing bracket that the URL does not open (GFM). */
function trimUrl(address: string): string {
  const shorter = address.replace(/[?!.,:*_~'"]+$/, '');
  const closes = shorter.endsWith(')') && shorter.split(')').length > shorter.split('(').length;
  if (closes) return trimUrl(shorter.slice(0, -1));
  return shorter;
}

function inlineTokens(source: string): Token[] {
  // The letter prevents the parser from reading the beginning of the rest as a list or a heading.
  const guarded = `a${source}`;
  const [block] = (markdownToMdast(guarded, { features: markdownFeatures }) as Root).children;
  if (block?.type !== 'paragraph') return [text(source)];
  const tokens = block.children.flatMap((node) => tokensOf(node, guarded));
  const [first, ...others] = tokens;
  return typeof first === 'object' && first.type === 'text'
    ? [text(first.value.slice(1)), ...others]
    : [text(source)];
}

/** Pairs the `**` from left to right: one before a space cannot open, one after a space cannot close. */
function pairMarkers(tokens: Token[]): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  let opened: PhrasingContent[] | undefined;
  for (const [at, token] of tokens.entries()) {
    const nodes = opened ?? done;
    if (token !== boldMarker) nodes.push(token);
    else if (opened && opened.length > 0 && !/\s$/.test(edge(tokens[at - 1]))) {
      done.push({ type: 'strong', children: mergeTexts(opened) });
      opened = undefined;
    } else if (!opened && !/^(\s|$)/.test(edge(tokens[at + 1]))) opened = [];
    else nodes.push(text('**'));
  }
  return opened ? [...done, text('**'), ...opened] : done;
}

/**
 * The text that decides whether a `**` touches a space: other nodes count as a letter, the end of the block as a space.
 */
function edge(token: Token | undefined): string {
  if (token === undefined) return ' ';
  if (token === boldMarker) return '*';
  return token.type === 'text' ? token.value : token.type === 'break' ? ' ' : 'a';
}

function mergeTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type !== 'text') merged.push(node);
    else if (last?.type === 'text') last.value = joinLines(last.value + node.value);
    else merged.push(text(joinLines(node.value)));
  }
  return merged;
}
