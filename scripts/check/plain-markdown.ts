import type { ContentFile } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import type { Rule } from './rule.ts';

const forbiddenPatterns: { pattern: RegExp; message: string }[] = [
  {
    pattern: /<(?!https?:\/\/[^\s<>]+>)\/?[a-z!]/i,
    message: 'HTMLは書けません。ふつうの文だけにしてください',
  },
  {
    pattern: /\]\((?!https?:\/\/|\.{0,2}\/|#|mailto:)/i,
    message: 'リンクの行き先は https:// か ../ で始めてください',
  },
  { pattern: /javascript:|data:/i, message: 'スクリプトは書けません' },
];

/** The body of a Markdown file is not empty and has no HTML, scripts or invalid link targets. */
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
