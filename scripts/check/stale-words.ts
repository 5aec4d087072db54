import { problemAt, type Rule } from './rule.ts';

/**
 * What is unknown is recorded in fields as `unknown`, from which the page shows it with whom to ask. A sentence in the
 * body would remain after the field is filled in.
 */
export const staleWords: Rule = ({ folders }) =>
  folders.places.flatMap((place) => {
    const line = place.document.body.split('\n').findIndex((text) => text.includes('まだ分かっていません'));
    if (line < 0) return [];
    const message =
      '未確認のことは、本文ではなく、項目に unknown と書いてください。画面には、代わりの問い合わせ先と一緒に表示されます';
    return [{ ...problemAt(place, [], message), line: place.document.bodyLine + line, field: '本文' }];
  });
