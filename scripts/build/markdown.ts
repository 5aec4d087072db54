import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { defineMdastPlugin, markdownToMdast, type Features } from 'satteri';

/** What of Markdown the site uses; the same for the build and the check. */
export const markdownFeatures = { gfm: { footnotes: false }, smartPunctuation: false } satisfies Features;

/** A `**` that is not escaped, for which CommonMark's own pairing is not used. */
const mark = Symbol('**');
type Token = PhrasingContent | typeof mark;

/**
 * Markdown in Japanese, as its writers expect it, where CommonMark and GFM assume spaces between words:
 * - `**…。**` is bold beside kana as well: a mark is judged by spaces only, not by punctuation.
 * - A single `~` is a character, as in 9:00~12:00; only `~~` strikes text out.
 * - A bare address ends before the first character that no address has unescaped, as in https://example.jp/を.
 * - A line break between two Japanese characters is none on the page.
 */
export const japaneseMarkdown = defineMdastPlugin({
  name: 'japanese-markdown',
  options: { position: true },
  paragraph: (node, { source }) => ({ ...node, children: mendInline(node.children, source) }),
  heading: (node, { source }) => ({ ...node, children: mendInline(node.children, source) }),
  tableCell: (node, { source }) => ({ ...node, children: mendInline(node.children, source) }),
});

/** The tree of a text as the build makes it, with the position of each block and each unchanged inline node. */
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

/** The inline nodes of one block, mended. */
function mendInline(nodes: readonly PhrasingContent[], source: string): PhrasingContent[] {
  return mergeTexts(pairMarks(nodes.flatMap((node) => tokensOf(node, source))));
}

const text = (value: string): Text => ({ type: 'text', value });

/** Japanese has no spaces: a line break between two sentences of the source is none on the page. */
const joinLines = (value: string): string => value.replace(/([^\x20-\x7e\n])\n(?=[^\x20-\x7e\n])/g, '$1');

function tokensOf(node: PhrasingContent, source: string): Token[] {
  const raw = source.slice(node.position?.start.offset, node.position?.end.offset);
  const inner = () => ('children' in node ? node.children.flatMap((child) => tokensOf(child, source)) : []);
  switch (node.type) {
    case 'text':
      return raw.includes('\\*') ? [text(node.value)] : withMarks(node.value);
    case 'strong':
      return raw.startsWith('**')
        ? [mark, ...inner(), mark]
        : [{ ...node, children: mendInline(node.children, source) }];
    case 'delete':
      return raw.startsWith('~~')
        ? [{ ...node, children: mendInline(node.children, source) }]
        : [text('~'), ...inner(), text('~')];
    case 'link':
      return /^[[<]/.test(raw) || !/[^\x21-\x7e]/.test(raw) ? [labelled(node, source)] : cutAddress(raw);
    case 'emphasis':
      return [{ ...node, children: mendInline(node.children, source) }];
    default:
      return [node];
  }
}

const withMarks = (value: string): Token[] =>
  value
    .split(/(\*\*)/)
    .flatMap((part): Token[] => (part === '**' ? [mark] : part === '' ? [] : [text(part)]));

const labelled = (node: Link, source: string): Link => ({
  ...node,
  children: mendInline(node.children, source),
});

/** A bare address that the parser has read to the next space: the address, and the rest read as Markdown again. */
function cutAddress(raw: string): Token[] {
  const [ascii = ''] = /^[\x21-\x7e]*/.exec(raw) ?? [];
  const address = withoutEnd(ascii);
  const rest = raw.slice(address.length);
  const isAddress = /^(https?:\/\/|www\.)[a-z0-9-]+(\.[a-z0-9-]+)*/i.test(address);
  const url = address.startsWith('www.') ? `http://${address}` : address;
  const link: PhrasingContent = isAddress
    ? { type: 'link', url, title: null, children: [{ type: 'text', value: address }] }
    : text(address);
  return [link, ...inlineTokens(rest)];
}

/** Punctuation at the end of an address belongs to the sentence; so does a bracket that the address does not open (GFM). */
function withoutEnd(address: string): string {
  const shorter = address.replace(/[?!.,:*_~'"]+$/, '');
  const closes = shorter.endsWith(')') && shorter.split(')').length > shorter.split('(').length;
  if (closes) return withoutEnd(shorter.slice(0, -1));
  return shorter;
}

function inlineTokens(source: string): Token[] {
  // The letter keeps the parser from taking the beginning of the rest for a list or a heading.
  const guarded = `a${source}`;
  const [block] = (markdownToMdast(guarded, { features: markdownFeatures }) as Root).children;
  if (block?.type !== 'paragraph') return [text(source)];
  const tokens = block.children.flatMap((node) => tokensOf(node, guarded));
  const [first, ...others] = tokens;
  return typeof first === 'object' && first.type === 'text'
    ? [text(first.value.slice(1)), ...others]
    : [text(source)];
}

/** Pairs the marks from left to right: one before a space opens nothing, one after a space closes nothing. */
function pairMarks(tokens: Token[]): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  let opened: PhrasingContent[] | undefined;
  for (const [at, token] of tokens.entries()) {
    const nodes = opened ?? done;
    if (token !== mark) nodes.push(token);
    else if (opened && opened.length > 0 && !/\s$/.test(edge(tokens[at - 1]))) {
      done.push({ type: 'strong', children: mergeTexts(opened) });
      opened = undefined;
    } else if (!opened && !/^(\s|$)/.test(edge(tokens[at + 1]))) opened = [];
    else nodes.push(text('**'));
  }
  return opened ? [...done, text('**'), ...opened] : done;
}

/** The text of a token at which spaces count; another node counts as a letter, the end of the block as a space. */
function edge(token: Token | undefined): string {
  if (token === undefined) return ' ';
  if (token === mark) return '*';
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
