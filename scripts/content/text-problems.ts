import type { Problem } from './problem.ts';

const conflictMarker = /^(<{7}|={7}|>{7}|\|{7})(?:[ \r]|$)/;

/**
 * Faults of the text of a whole file, because of which its content means nothing: marks of a merge that was not
 * finished, and a byte order mark where the site cannot read one.
 * @param text with the byte order mark, if the file has one
 */
export function textProblems(file: string, text: string): Problem[] {
  if (/json$/.test(file) && text.startsWith('\ufeff')) {
    const message =
      'ファイルの先頭に、目に見えない印（BOM）があります。文字コードに「UTF-8」（BOM なし）を選んで、保存し直してください';
    return [{ file, line: 1, field: 'ファイル', message }];
  }
  const lines = text.split('\n');
  const first = lines.findIndex((line) => conflictMarker.test(line));
  if (first < 0) return [];
  const message = `「${lines[first]!.slice(0, 7)}」は、2人の変更が重なった印です。どちらの文を残すかを決めて、<<<<<<< と ======= と >>>>>>> の行をすべて消してください`;
  return [{ file, line: first + 1, field: '書き方', message }];
}
