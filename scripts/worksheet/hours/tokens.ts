import { weekdays, type Weekday } from '../../../src/schema/weekday.ts';

/** A day on which hours apply: a weekday, or a public holiday. */
export type Day = Weekday | 'holiday';
export type Week = number | 'last';

/**
 * A unit of meaning in a cell with opening hours. `gap` is true if a separator or a space precedes it, `isNewLine` if a new
 * line, a full stop or 「※」 does.
 */
export type Token = { gap: boolean; isNewLine: boolean; text: string } & (
  | { type: 'time'; time: string; nextDay: boolean; half: 'am' | 'pm' | undefined }
  | { type: 'to' }
  | { type: 'days'; days: Day[]; isWorkdays: boolean }
  | { type: 'weeks'; weeks: Week[] }
  | { type: 'months'; months: number[] }
  | { type: 'yearEnd' }
  | { type: 'span'; from: string; to: string }
  | { type: 'date'; from: string; to: string | undefined }
  | { type: 'off' | 'except' | 'open' | 'yearRound' | 'allDay' | 'lunch' | 'appointment' | 'asHoliday' }
  | { type: 'remark'; name: string }
  | { type: 'text'; note: string }
  | { type: 'duration'; minutes: number }
  | { type: 'until' }
  | { type: 'opening' | 'closing' }
);

type Meaning = Token extends infer One
  ? One extends unknown
    ? Omit<One, 'gap' | 'isNewLine' | 'text'>
    : never
  : never;
type Lexeme = { pattern: RegExp; read: (match: RegExpExecArray) => Meaning | string | undefined };

const fromMonday: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const letters = '日月火水木金土';
const dayOf = (letter: string): Weekday => weekdays[letters.indexOf(letter)] ?? 'sun';
const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : '〇一二三四五'.indexOf(text));

/** The days from one weekday to another, over the end of the week if needed. */
function daysBetween(first: Weekday, last: Weekday): Weekday[] {
  const [from, to] = [fromMonday.indexOf(first), fromMonday.indexOf(last)];
  return Array.from(
    { length: ((to - from + 7) % 7) + 1 },
    (_, step) => fromMonday[(from + step) % 7] ?? 'sun',
  );
}

/** Integers from `first` to `last`; over the end of the year if they are months (`cycle` 12). */
function numbersBetween(first: number, last: number, cycle = 0): number[] {
  const length = last >= first ? last - first + 1 : last - first + 1 + cycle;
  return Array.from({ length: Math.max(0, length) }, (_, step) =>
    cycle > 0 ? ((first - 1 + step) % cycle) + 1 : first + step,
  );
}

const noteRow = '表の時間では表せません。「時間の但し書き」の行に書いてください';
const day = '[月火水木金土日](?:曜日|曜)?';
const to = '\\s*(?:~|-|から)\\s*';
const pad = (text = '0') => text.padStart(2, '0');
const monthDay = (month: string, dayOfMonth: string) => `${pad(month)}-${pad(dayOfMonth)}`;

/** Readers in order of priority; each is tried at the current position. A string is a message in Japanese. */
const lexemes: Lexeme[] = [
  // A name of a season before its months or days.
  {
    pattern: /(?:夏期|夏季|冬期|冬季|お盆|夏休み)(?:期間)?(?=\s*\(?\s*\d{1,2}[月\/~-])/y,
    read: () => undefined,
  },
  {
    pattern: /(隔週|隔月|不定休|不定期|月に?\d回|週に?\d回|年に?\d回|要確認|要問い?合わ?せ|事前連絡|随時)/y,
    read: ([text]) => `「${text}」は、${noteRow}`,
  },
  {
    pattern: /毎月\s*\d{1,2}日|(?<![\d月\/])\d{1,2}日(?=\s*(?:は|の|に|休|定休|\(|、|,|\s|$))/y,
    read: ([text]) => `「${text}」のような日にちの決まりは、${noteRow}`,
  },
  {
    pattern: /(?:GW|ゴールデンウィーク|お盆|夏休み(?:中|期間)?|夏季?休業|学校の休み|休日)/y,
    read: ([text]) =>
      text === '休日'
        ? '「休日」が、日曜か祝日かが分かりません。「日・祝日」のように書いてください'
        : `「${text}」は、日付で書いてください（例: 8/13〜8/15休み）。日付が年で変わるときは、「時間の但し書き」の行に書いてください`,
  },
  {
    pattern: /(?:市役所|役所|役場|市)の?(?:開庁日|開いている日)/y,
    read: ([text]) => `「${text}」は、「平日」「年末年始休み」のように、曜日と休みで書いてください`,
  },
  { pattern: /年末年始は?祝日と同じ/y, read: () => ({ type: 'asHoliday' }) },
  { pattern: /(?:12\/29~1\/3)?年末年始|年末・年始|年末から年始/y, read: () => ({ type: 'yearEnd' }) },
  { pattern: /元日|元旦/y, read: () => ({ type: 'span', from: '01-01', to: '01-01' }) },
  { pattern: /三が日|正月三が日/y, read: () => ({ type: 'span', from: '01-01', to: '01-03' }) },
  { pattern: /大晦日|大みそか/y, read: () => ({ type: 'span', from: '12-31', to: '12-31' }) },
  { pattern: /偶数月の?/y, read: () => ({ type: 'months', months: [2, 4, 6, 8, 10, 12] }) },
  { pattern: /奇数月の?/y, read: () => ({ type: 'months', months: [1, 3, 5, 7, 9, 11] }) },
  {
    pattern: /(?:より|から)\s*(\d{1,2})時間(半)?/y,
    read: ([, hours = '', half]) => ({ type: 'duration', minutes: Number(hours) * 60 + (half ? 30 : 0) }),
  },
  { pattern: /年中無休|無休|365日/y, read: () => ({ type: 'yearRound' }) },
  {
    pattern:
      /(?:365日)?\s*24(?:時間|h)\s*(?:365日|いつでも|対応|受付|受け付け|開いています|つながります)?(?!制)/iy,
    read: () => ({ type: 'allDay' }),
  },
  { pattern: /終日/y, read: () => ({ type: 'allDay' }) },
  {
    pattern:
      /(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?(?:\s*(?:~|から)\s*(?:(\d{4})[年/.-])?(?:(\d{1,2})[月/.-])?(\d{1,2})日?(?:まで)?)?/y,
    read: ([, year = '', month = '', first = '', lastYear, lastMonth, last]) => ({
      type: 'date',
      from: `${year}-${monthDay(month, first)}`,
      to: last && `${lastYear ?? year}-${monthDay(lastMonth ?? month, last)}`,
    }),
  },
  {
    pattern:
      /(\d{1,2})[月/](\d{1,2})日?\s*(?:~|-|から)\s*(?:翌年?の?)?(?:(\d{1,2})[月/])?(\d{1,2})日?(?:まで)?(?![:時])/y,
    read: ([, month = '', first = '', lastMonth, last = '']) => ({
      type: 'span',
      from: monthDay(month, first),
      to: monthDay(lastMonth ?? month, last),
    }),
  },
  {
    pattern: /\d{1,2}(?:月\d{1,2}日|\/\d{1,2})/y,
    read: ([text]) =>
      `「${text}」が、今年だけか、毎年かが分かりません。今年だけなら年から、毎年なら 12/29〜1/3 の形で書いてください`,
  },
  {
    pattern: /(\d{1,2})月?\s*(?:~|-|から)\s*(\d{1,2})月(?!曜)(?:まで)?/y,
    read: ([, first = '', last = '']) => ({
      type: 'months',
      months: numbersBetween(Number(first), Number(last), 12),
    }),
  },
  {
    pattern: /(\d{1,2})月?((?:・\d{1,2}月?)*)(?<=月)(?!曜)/y,
    read: ([text]) => ({ type: 'months', months: (text.match(/\d+/g) ?? []).map(Number) }),
  },
  {
    pattern: /第\s*([1-5一二三四五])\s*[~-]\s*第?\s*([1-5一二三四五])(?![\d:時])(?:\s*週)?/y,
    read: ([, first = '', last = '']) => ({
      type: 'weeks',
      weeks: numbersBetween(numberOf(first), numberOf(last)),
    }),
  },
  {
    pattern:
      /第\s*[1-5一二三四五](?![\d:時])(?:週目?の?)?(?:\s*[・,、/と&]\s*第?\s*[1-5一二三四五](?![\d:時月])(?:週目?の?)?)*/y,
    read: ([text]) => ({ type: 'weeks', weeks: (text.match(/[1-5一二三四五]/g) ?? []).map(numberOf) }),
  },
  { pattern: /最終週?の?|最後の|月末の/y, read: () => ({ type: 'weeks', weeks: ['last'] }) },
  {
    pattern: /平日|ウィークデー/y,
    read: () => ({ type: 'days', days: fromMonday.slice(0, 5), isWorkdays: true }),
  },
  { pattern: /毎日|全日|全曜日/y, read: () => ({ type: 'days', days: [...fromMonday], isWorkdays: false }) },
  { pattern: /週末/y, read: () => ({ type: 'days', days: ['sat', 'sun'], isWorkdays: false }) },
  {
    pattern: /国民の祝日|祝祭日|祝日|祝(?![前い])/y,
    read: () => ({ type: 'days', days: ['holiday'], isWorkdays: false }),
  },
  {
    pattern: new RegExp(`([月火水木金土日])(?:曜日|曜)?${to}([月火水木金土日])(?:曜日|曜)?(?:まで)?`, 'y'),
    read: ([, first = '', last = '']) => ({
      type: 'days',
      days: daysBetween(dayOf(first), dayOf(last)),
      isWorkdays: false,
    }),
  },
  {
    pattern: new RegExp(day, 'y'),
    read: ([text]) => ({ type: 'days', days: [dayOf(text[0] ?? '')], isWorkdays: false }),
  },
  { pattern: /正午/y, read: () => ({ type: 'time', time: '12:00', nextDay: false, half: undefined }) },
  {
    pattern:
      /(翌日の?|翌朝の?|翌|次の日の)?\s*(午前|午後|AM|PM|朝の?|夜の?|夕方の?)?\s*(\d{1,2})(?::(\d{2})(?::00)?|\.(\d{2})(?!\d)|時半|時(?:(\d{1,2})分?)?|(?=\s*(?:~|-|から)\s*(?:翌日の?|翌朝の?|翌)?(?:午前|午後|AM|PM)?\s*\d{1,2}(?:[:時.~-]|\s|、|,|\)|$))|(?<=(?:~|-|から|午前|午後)\s*\d{1,2})(?![\d/月日]))(?:\s*(am|pm))?/iy,
    read: readTime,
  },
  {
    pattern: /([01]\d|2[0-4])([0-5]\d)(?!\d|年)/y,
    read: ([, hour = '', minute = '']) => ({
      type: 'time',
      time: `${hour}:${minute}`,
      nextDay: false,
      half: undefined,
    }),
  },
  { pattern: /まで/y, read: () => ({ type: 'until' }) },
  { pattern: /~|-|から|より/y, read: () => ({ type: 'to' }) },
  { pattern: /(?:を|は)?(?:除く|除き|のぞく|のぞき|除いた|以外|除外)/y, read: () => ({ type: 'except' }) },
  {
    pattern:
      /(?:お休み|お休|休み|休館日?|休業日?|定休日?|休所日?|休室日?|休園日?|閉館日?|閉所日?|閉室|閉まっています|休|やっていません|開いていません|開きません|ありません|なし)(?:です|します|となります)?/y,
    read: () => ({ type: 'off' }),
  },
  { pattern: /お?昼休み?|昼休憩|休憩/y, read: () => ({ type: 'lunch' }) },
  {
    pattern: /(?:完全)?(?:事前)?予約制|要(?:事前)?予約|予約した人だけ(?:です)?|予約が必要/y,
    read: () => ({ type: 'appointment' }),
  },
  {
    pattern: /(?:開館|開所|開室|開設|開庁|営業|利用|窓口)の?時間|時間帯?|曜日(?!ど|通)/y,
    read: () => undefined,
  },
  {
    pattern:
      /曜日どおり|曜日通り|通常どおり|通常通り|(?:開い|やっ)て(?:います|いる)|開き?ます|開館|開所|営業|開室|開設|開庁|あり/y,
    read: () => ({ type: 'open' }),
  },
  { pattern: /\(|\[|【|〔/y, read: () => ({ type: 'opening' }) },
  { pattern: /\)|\]|】|〕/y, read: () => ({ type: 'closing' }) },
  {
    pattern:
      /ただし|毎週の?|毎月の?|のみ|だけ|延長|です|ます|します|および|及び|それぞれ|ともに|いずれも|[はがもとのにを&■●○◎]/y,
    read: () => undefined,
  },
];

/**
 * Splits a cell with opening hours into tokens.
 * @param names of venues and kinds of hours that the record has, which can stand in brackets after a time
 * @returns the tokens, or a message in Japanese that quotes the part that cannot be read
 */
export function tokensOf(cell: string, names: readonly string[]): Token[] | { problem: string } {
  const text = normalizeHours(cell);
  const known = new Map(names.map((name) => [normalizeHours(name), name]));
  const tokens: Token[] = [];
  let gap = false;
  let isNewLine = false;
  let partStart = 0;
  const push = (token: Meaning, written: string) => {
    tokens.push({ ...token, gap, isNewLine, text: written } as Token);
    gap = false;
    isNewLine = false;
  };
  for (let at = 0; at < text.length;) {
    const bracket = matchOf(/\(([^()]+)\)/y, text, at);
    const name = known.get(bracket?.[1]?.trim() ?? '');
    if (bracket && name !== undefined) {
      push({ type: 'remark', name }, bracket[0]);
      at += bracket[0].length;
      continue;
    }
    const late = matchOf(reception, text, at);
    const note = late ?? bracket ?? matchOf(/[※*]\s*([^\n※*]+)/y, text, at);
    const words = note?.[1]?.trim() ?? '';
    if (note && isNote(words) && (late !== null || 'problem' in tokensOf(words, names))) {
      push({ type: 'text', note: words }, note[0]);
      at += note[0].length;
      partStart = at;
      continue;
    }
    const separator = matchOf(/[\s、,;。・\/:|※*]+/y, text, at)?.[0];
    if (separator !== undefined) {
      at += separator.length;
      gap ||= /[^・]/.test(separator);
      isNewLine ||= /[\n。※*]/.test(separator);
      partStart = at;
      continue;
    }
    const found = matchAt(text, at);
    if (!found) return { problem: unread(text, partStart) };
    if (typeof found.meaning === 'string') return { problem: found.meaning };
    if (found.meaning) push(found.meaning, found.text);
    else if (/^ただし/.test(found.text)) gap = true;
    at += found.text.length;
    if (/[()[\]]/.test(found.text)) partStart = at;
  }
  return tokens;
}

const matchOf = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** 「受付は16:30まで」, which is no opening time, up to the end of its part. */
const reception =
  /((?:最終)?(?:受付|受け付け|入館|入場|申し込み|申込)(?:時間)?は?[^、,。\n()]*?\d[^、,。\n()]*?まで(?:です)?)/y;

/** Words of a remark that could change when a place is open: such a remark is not taken as a text beside the table. */
const changesHours =
  /休|開|閉|祝|曜|短縮|延長|当面|変更|臨時|場合|とき|時は|除|翌|毎|日時|平日|土日|期間|のみ|まで(?=.)|から|~/;
const isNote = (words: string): boolean => words !== '' && !changesHours.test(words);

function matchAt(
  text: string,
  at: number,
): { meaning: Meaning | string | undefined; text: string } | undefined {
  for (const { pattern, read } of lexemes) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0] !== '') return { meaning: read(match), text: match[0] };
  }
  return undefined;
}

function unread(text: string, partStart: number): string {
  const part =
    /^[^\s、,;。()[\]]{1,24}/.exec(text.slice(partStart))?.[0] ?? text.slice(partStart, partStart + 1);
  return `「${part}」が読みとれません。曜日・時刻・休みだけを書いてください。ほかのことは「時間の但し書き」の行に書けます`;
}

function readTime([text, next, before, hour = '', ...rest]: RegExpExecArray): Meaning | string {
  const minute = text.includes('時半') ? '30' : (rest[0] ?? rest[1] ?? rest[2] ?? '00');
  const mark = `${before ?? ''}${rest[3] ?? ''}`;
  const half = /午前|AM|朝/i.test(mark) ? 'am' : /午後|PM|夜|夕/i.test(mark) ? 'pm' : undefined;
  const hours = Number(hour) + (half === 'pm' && Number(hour) < 12 ? 12 : 0);
  if (hours > 24 || Number(minute) > 59 || (hours === 24 && Number(minute) > 0))
    return `「${text.trim()}」という時刻はありません。24:00 までで書いてください（次の日の朝は「翌5:00」）`;
  return { type: 'time', time: `${pad(String(hours))}:${pad(minute)}`, nextDay: next !== undefined, half };
}

/** One form for full-width letters, dashes and tildes; a long vowel mark counts as a dash only between days or times. */
export function normalizeHours(cell: string): string {
  return cell
    .normalize('NFKC')
    .replaceAll(/[〜～∼˜]/g, '~')
    .replaceAll(/[‐‑‒–—―−─━]/g, '-')
    .replaceAll(/(?<=[\d時分半日月火水木金土曜午後前正])\s*ー+\s*(?=[\d月火水木金土日祝午正翌])/g, '-')
    .replaceAll(/\(([月火水木金土日祝])\)/g, '$1')
    .replaceAll(/(\d{1,2}(?::\d{2}|時半|時(?:\d{1,2}分)?))\s*\((午前|午後)\)/g, '$2$1')
    .replaceAll(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .trim();
}
