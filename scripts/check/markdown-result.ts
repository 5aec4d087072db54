import type { Nodes } from 'mdast';
import { parseMarkdown } from '../build/markdown.ts';
import type { ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

/** A form of text, what it becomes on the page, and what to write instead (in Japanese). */
type Misreading = { pattern: RegExp; becomes: string; instead: string };

const boldForm = '太字は **言葉** の形で、** を2つ1組にし、** の内がわに空白を入れずに書いてください';

/** Markdown syntax that would appear on the page as characters. */
const visibleSyntax: Misreading[] = [
  { pattern: /\*\*/, becomes: '「**」がそのまま出ます', instead: boldForm },
  {
    pattern: /(?<!\*)\*(?!\*)|\*{3}/,
    becomes: '「*」がそのまま出ます',
    instead: '印には ※ を使ってください',
  },
  { pattern: /__/, becomes: '「__」がそのまま出ます', instead: boldForm },
  { pattern: /~~/, becomes: '「~~」がそのまま出ます', instead: '「〜」か「から」で書いてください' },
  { pattern: /`/, becomes: '「`」がそのまま出ます', instead: '「 」で囲んでください' },
  {
    pattern: /[\]］][(（]/,
    becomes: 'リンクになりません',
    instead: '[言葉](https://…) の形で、かっこは半角で書いてください',
  },
];

/** Beginnings of lines that look like Markdown syntax but are not. */
const invalidBeginnings: Misreading[] = [
  {
    pattern: /^([#＃]+[^#＃\s\d]|＃)/,
    becomes: '見出しになりません',
    instead: '## と半角の空白で書き始めてください',
  },
  { pattern: /^[-+][^\s\d+-]/, becomes: '並びになりません', instead: '- と半角の空白で書き始めてください' },
  {
    pattern: /^[|｜].*[|｜]/,
    becomes: '表になりません',
    instead: '見出しの行の次に | --- | --- | の行を書いてください',
  },
];

const joinedLines: Misreading = {
  pattern: /^[・●○■◆•＊①-⑳]|\t/,
  becomes: '行がつながって出ます',
  instead: '行ごとに分けるときは、「・」などのかわりに - と半角の空白で書き始めてください',
};

/** Markdown nodes that writers usually create by mistake. */
const unexpected: Partial<Record<Nodes['type'], Omit<Misreading, 'pattern'>>> = {
  emphasis: {
    becomes: '「*」や「_」が消えて、斜めの字になります',
    instead: '印には ※ を、太字には **言葉** の形を使ってください',
  },
  code: {
    becomes: 'プログラムの字で、囲みに入って出ます',
    instead: '行の初めの空白と、``` を消してください',
  },
  image: { becomes: '絵は出ません', instead: '文か、リンクで書いてください' },
  imageReference: { becomes: '絵は出ません', instead: '文か、リンクで書いてください' },
  definition: {
    becomes: 'この行はページに出ません',
    instead: 'リンクは [言葉](https://…) の形で、文の中に書いてください',
  },
  linkReference: {
    becomes: 'かっこが消えて、リンクになります',
    instead: '「 」で囲むか、[言葉](https://…) の形で書いてください',
  },
};

/**
 * The body of a Markdown file appears on its page as intended: no Markdown syntax appears as characters, and no plain
 * text is changed because it looks like Markdown. The message quotes the text of the page.
 */
export const markdownResult: Rule = ({ folders }) =>
  [...folders.places, ...folders.programs, ...folders.support, ...folders.pages].flatMap((file) => [
    ...fieldProblems(file),
    ...problemsOf(file),
  ]);

/** Only the body is Markdown; in a field the syntax would appear as characters. */
function fieldProblems(file: ContentFile): Problem[] {
  return [...scalarValues(file.document.data)].flatMap(({ path, value }) => {
    const syntax = typeof value === 'string' ? /\*\*|~~|\]\((?=http)/.exec(value)?.[0] : undefined;
    return syntax === undefined
      ? []
      : problemAt(
          file,
          path,
          `「${syntax}」がそのまま出ます（ページ: 「${excerpt(String(value), syntax)}」）。太字やリンクは、--- の下の本文にだけ書けます`,
        );
  });
}

function problemsOf({ file, document }: ContentFile): Problem[] {
  const lines = document.body.split('\n');
  const problems: Problem[] = [];
  const report = (line: number, shown: string, { becomes, instead }: Omit<Misreading, 'pattern'>) =>
    problems.push({
      file,
      line: document.bodyLine + line - 1,
      field: '本文',
      message: `${becomes}（ページ: 「${shown}」）。${instead}`,
    });
  visit(parseMarkdown(document.body), 1);
  return problems;

  function visit(node: Nodes, parentLine: number): void {
    const from = node.position?.start.line ?? parentLine;
    const result = unexpected[node.type] ?? structureOf(node, lines[from - 1] ?? '');
    if (result) report(from, excerpt(shownText(node), ''), result);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const written = document.body
        .slice(node.position?.start.offset, node.position?.end.offset)
        .split('\n')
        .map((line) => line.trim().replaceAll(/\\[!-/:-@[-`{-~]/g, '◻'));
      const text = plainText(node);
      for (const misreading of visibleSyntax) {
        const at = written.findIndex((line) => misreading.pattern.test(line));
        const [syntax] = misreading.pattern.exec(text) ?? [];
        if (at >= 0 && syntax !== undefined) report(from + at, excerpt(shownText(node), syntax), misreading);
      }
      const beginnings = written.length > 1 ? [...invalidBeginnings, joinedLines] : invalidBeginnings;
      for (const misreading of node.type === 'paragraph' ? beginnings : []) {
        const at = written.findIndex((line) => misreading.pattern.test(line));
        if (at >= 0) report(from + at, excerpt(shownText(node), written[at]?.slice(0, 4) ?? ''), misreading);
      }
    }
    if ('children' in node) for (const child of node.children) visit(child, from);
  }
}

/** A block that Markdown reads as another structure than its writer sees in the file. */
function structureOf(node: Nodes, line: string): Omit<Misreading, 'pattern'> | undefined {
  if (node.type === 'heading' && !/^\s*#/.test(line)) {
    return {
      becomes: '次の行の --- か === で、見出しになります',
      instead: 'そのあいだに、空の行を入れてください',
    };
  }
  if (node.type === 'heading' && node.depth === 1) {
    return { becomes: 'ページの名前と同じ大きさの見出しになります', instead: '## で書き始めてください' };
  }
  if (node.type === 'list' && node.ordered && (node.start ?? 1) > 1) {
    return {
      becomes: `「${node.start}.」で始まる、番号の並びになります`,
      instead: '数のあとを「.」ではなく「年」や「、」にするか、番号を1から書いてください',
    };
  }
  const before = line.charAt((node.position?.start.column ?? 1) - 2);
  if (node.type === 'delete' && /[\d０-９時分歳さい]/.test(before)) {
    return {
      becomes: '2つの「~~」のあいだに、消し線が引かれます',
      instead: '時間や年齢は「〜」か「から」で書いてください',
    };
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return { becomes: '押せない四角（チェック）が出ます', instead: '[ ] を消してください' };
  }
  return undefined;
}

/** The text of a node as it appears on the page. */
function shownText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shownText).join(node.type === 'list' ? '\n' : '') : '';
}

/** The text of a node without code and bare URLs, which may contain the same characters. */
function plainText(node: Nodes): string {
  if (node.type === 'inlineCode' || (node.type === 'link' && node.url.endsWith(shownText(node)))) return '◻';
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** At most 40 characters of a text around the first occurrence of a part. */
function excerpt(text: string, part: string): string {
  const line = text.replaceAll('\n', ' ');
  const letters = [...line];
  const at = [...line.slice(0, Math.max(0, line.indexOf(part)))].length;
  const from = Math.max(0, at - 15);
  const shown = letters.slice(from, from + 40).join('');
  return `${from > 0 ? '…' : ''}${shown}${from + 40 < letters.length ? '…' : ''}`;
}
