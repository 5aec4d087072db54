import { weekdays, type Weekday } from '../../src/schema/weekday.ts';

/** Help text in Japanese: how the weekly hours are written in one cell. */
export const hoursHelp =
  '例: 月〜金 9:00-17:00、土 9:00-12:00、祝日休み、年末年始休み（24時間のときは「24時間」とだけ）';

const letters = '日月火水木金土';
const dayOf = (letter: string): Weekday | undefined => weekdays[letters.indexOf(letter)];

/** Parses a cell to the `hours` of a record, not yet validated by its schema; undefined if it cannot be read. */
export function readHours(cell: string): object | undefined {
  const parts = cell
    .normalize('NFKC')
    .split(/[、,;\n]+/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  if (parts.length === 1 && parts[0] === '24時間') return { always: true };
  const weekly: object[] = [];
  const rest: Record<string, string> = {};
  for (const part of parts) {
    const exception = /^(祝日|年末年始)は?(休み|曜日どおり)$/.exec(part);
    const row = /^(.+?) ?(\d{1,2}:\d{2}) ?[-~〜ー] ?(\d{1,2}:\d{2})$/.exec(part);
    if (exception) {
      rest[exception[1] === '祝日' ? 'holidays' : 'yearEnd'] = exception[2] === '休み' ? 'closed' : 'open';
    } else if (row) {
      const days = readDays(row[1]?.trim() ?? '');
      if (!days) return undefined;
      weekly.push({ days, from: row[2]?.padStart(5, '0'), to: row[3]?.padStart(5, '0') });
    } else return undefined;
  }
  return weekly.length > 0 ? { weekly, ...rest } : undefined;
}

/** Parses 「月〜金」「月・水」「毎日」; undefined if a letter is no day of the week. */
function readDays(text: string): Weekday[] | undefined {
  if (text === '毎日') return [...weekdays];
  const span = /^([日月火水木金土])曜?日?[-~〜]([日月火水木金土])曜?日?$/.exec(text);
  if (span) {
    const [from, to] = [letters.indexOf(span[1] ?? ''), letters.indexOf(span[2] ?? '')];
    const length = ((to - from + 7) % 7) + 1;
    return Array.from({ length }, (_, step) => weekdays[(from + step) % 7] ?? 'sun');
  }
  const days = [...text.replaceAll(/曜日?|[・\s]/g, '')].map(dayOf);
  return days.length > 0 && days.every((day) => day !== undefined) ? days : undefined;
}
