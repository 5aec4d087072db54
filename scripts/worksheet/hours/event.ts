import { readHours } from './read.ts';

/** The `event` of a record as a cell gives it, not yet validated, or a message in Japanese. */
export type WrittenEvent = { event: Record<string, unknown> } | { problem: string };

const example = '例: 体操: 第2・第4土 10:00-12:00 会場: 東館 ※予約は不要です';

/** Reads an event: its name, 「:」, its days and time, and after 「会場:」 and 「※」 its venue and a remark. */
export function readEvent(cell: string): WrittenEvent {
  const parts = /^([^:：]+?)\s*[:：]\s*([^※]*?)\s*(?:会場\s*[:：]\s*([^※]+?))?\s*(?:※\s*(.+))?$/s.exec(
    cell.trim(),
  );
  if (!parts) return { problem: `催しの名前のあとに「:」を書いてください（${example}）` };
  const [, name = '', when = '', venue, note] = parts;
  const rest = { ...(venue && { venue: venue.trim() }), ...(note && { note: note.trim() }) };
  if (when === '') {
    if (!note) return { problem: `いつかが書かれていません（${example}）` };
    return { event: { name, ...rest } };
  }
  const found = readWhen(when.normalize('NFKC'));
  return 'problem' in found
    ? { problem: `催しの日と時刻: ${found.problem}` }
    : { event: { name, ...found, ...rest } };
}

type When = {
  days?: unknown;
  weeks?: unknown;
  months?: number[];
  dates?: string[];
  from?: string;
  to?: string;
};

const datePattern = /\d{4}年\d{1,2}月\d{1,2}日[・、]?/g;
const monthPattern = /^(?:\d{1,2}月[・、\s]*)+/;

function readWhen(when: string): When | { problem: string } {
  const dates = when.match(datePattern)?.map(isoDay);
  const months = dates ? undefined : monthPattern.exec(when)?.[0];
  const rest = when.replaceAll(datePattern, '').trim();
  const afterMonths = months ? rest.slice(months.length).trim() : rest;
  const hasDays = !dates && /[月火水木金土日]|平日|週末/.test(afterMonths.replaceAll('毎月', ''));
  const stated = {
    ...(dates && { dates }),
    ...(months && !hasDays && { months: (months.match(/\d+/g) ?? []).map(Number) }),
  };
  const time = hasDays ? rest : afterMonths;
  if (time === '') return Object.keys(stated).length > 0 ? stated : { problem: 'いつかが書かれていません' };
  const hours = readHours(`${hasDays ? '' : '毎日 '}${withoutEnd(time) ?? withTime(time)}`);
  if ('problem' in hours) return hours;
  const [row, ...others] = hours.weekly;
  if (!row || others.length > 0 || row.days.includes('holiday'))
    return { problem: '1とおりだけ書いてください' };
  return {
    ...stated,
    ...(hasDays && {
      days: row.days,
      ...(row.weeks && { weeks: row.weeks }),
      ...(row.months && { months: row.months }),
    }),
    ...(/\d[:時]/.test(time) && { from: row.from, ...(withoutEnd(time) === undefined && { to: row.to }) }),
  };
}

/** An event can have days only, or a start only; `readHours` needs both times. */
const withTime = (time: string): string =>
  /\d[:時]/.test(time.normalize('NFKC')) ? time : `${time} 9:00-17:00`;
const withoutEnd = (time: string): string | undefined => {
  const start = /^(.*\d(?::\d{2}|時(?:半|\d+分)?))\s*(?:から|~|〜|～)$/.exec(time.normalize('NFKC'));
  return start ? `${start[1]}-24:00` : undefined;
};

const isoDay = (date: string): string => {
  const [year = '', month = '', day = ''] = date.match(/\d+/g) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
