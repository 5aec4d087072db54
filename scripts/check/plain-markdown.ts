import { forbiddenCharacters } from '../../src/schema/text.ts';
import type { ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import type { Rule } from './rule.ts';

const forbiddenPatterns: { pattern: RegExp; message: string }[] = [
  { pattern: /<\/?[a-z!]/i, message: 'HTMLは書けません。ふつうの文だけにしてください' },
  {
    pattern: /\]\((?!https?:\/\/|\.{0,2}\/|#|mailto:)/i,
    message: 'リンクの行き先は https:// か ../ で始めてください',
  },
  { pattern: /javascript:|data:/i, message: 'スクリプトは書けません' },
  {
    pattern: /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    message: '目に見えない文字（書字方向の記号）が入っています。打ち直してください',
  },
  {
    pattern: forbiddenCharacters,
    message: '目に見えない文字（制御文字）が入っています。この行を消して、打ち直してください',
  },
];

/** The body of a Markdown file is not empty and has no HTML, scripts, invisible characters or invalid link targets. */
export const plainMarkdown: Rule = ({ folders }) => {
  const files: ContentFile[] = [...folders.places, ...folders.programs, ...folders.support, ...folders.pages];
  return files.flatMap(({ file, document }): Problem[] => {
    if (document.body.trim() === '') {
      return [
        { file, line: document.bodyLine, field: '本文', message: '本文がありません。2〜3文で書いてください' },
      ];
    }
    return document.body
      .split('\n')
      .flatMap((text, index) =>
        forbiddenPatterns
          .filter(({ pattern }) => pattern.test(text))
          .map(({ message }) => ({ file, line: document.bodyLine + index, field: '本文', message })),
      );
  });
};
