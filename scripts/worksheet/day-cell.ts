/** A day as `YYYY-MM-DD`, or a message in Japanese on how to write it. */
export type ReadDay = { day: string } | { problem: string };

const eras: Record<string, number> = { 令和: 2018, 令: 2018, R: 2018, 平成: 1988, 平: 1988, H: 1988 };

/**
 * Reads a day as people and spreadsheets write it: 2026-11-20, 2026/11/20 0:00, 2026年11月20日(金), 20261120, 令和8年11月20日,
 * R8.11.20. A day without a year is refused, because the year would be a guess.
 */
export function readDay(cell: string): ReadDay {
  const text = cell
    .normalize('NFKC')
    .replaceAll(/[‐‑–—―−ー]/g, '-')
    .replaceAll('元年', '1年')
    .trim()
    .replace(/[\sT]+0{1,2}:00(?::00)?(?:\.0+)?Z?$/, '')
    .replace(/\s*\(?[日月火水木金土](?:曜日?)?\)?$/, (tail, at: number, whole: string) =>
      // 「20日」 ends with the letter of Sunday.
      tail === '日' && /\d$/.test(whole.slice(0, at)) ? tail : '',
    )
    .replaceAll(/\s+/g, '');
  const western =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(20\d{2})(\d{2})(\d{2})$/.exec(text);
  const japanese = /^(令和|令|R|平成|平|H)\.?(\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i.exec(text);
  if (japanese) {
    const [, era = '', year = '', month = '', day = ''] = japanese;
    return calendarDay(String((eras[era.toUpperCase()] ?? 0) + Number(year)), month, day);
  }
  if (western) {
    const [, year = '', month = '', day = ''] = western;
    return calendarDay(year, month, day);
  }
  const withoutYear = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (withoutYear) return { problem: `年がありません。2026-11-24 のように、年から書いてください` };
  if (/^\d{5}(\.\d+)?$/.test(text))
    return { problem: `「${text}」は、表計算ソフトの日付の番号です。2026-11-24 の形で書いてください` };
  if (/^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text))
    return { problem: '年が西暦か令和か分かりません。2026-11-24 か、令和8年11月24日 の形で書いてください' };
  return { problem: '日付を 2026-11-24 の形で書いてください' };
}

function calendarDay(year: string, month: string, day: string): ReadDay {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return { problem: '暦にない日付です' };
  return { day: date.toISOString().slice(0, 10) };
}
