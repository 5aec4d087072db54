import { hoursSchema } from '../../src/schema/hours.ts';
import { weekdays, type Weekday } from '../../src/schema/weekday.ts';
import { formatAllHours } from '../../src/text/hours.ts';
import { t } from '../../src/text/messages.ts';
import type { FieldPath } from '../content/document.ts';
import { labelOf } from './naming.ts';
import { isObject } from './value-changes.ts';

/** The words for values of fields that hold one of a few words. */
const choices: Record<string, Record<string, string>> = {
  status: {
    open: '開いている',
    preparing: '準備中',
    unconfirmed: '未確認',
    moved: '引き継がれた',
    closed: '終わった',
  },
  charge: { free: '無料', paid: '有料', unknown: '不明' },
  for: { residents: '住民', professionals: '専門職' },
  booking: { none: 'いらない', needed: 'いる' },
  confidence: { official: '市や運営者', secondary: 'それ以外' },
};

/** Writes values as text, with the names of what ids refer to. */
export type ValueFormat = (file: string, path: FieldPath, value: unknown) => string;

/** @param nameOfId the name of what an id in a field refers to, or the id itself */
export function valueFormat(nameOfId: (file: string, path: FieldPath, id: string) => string): ValueFormat {
  const format: ValueFormat = (file, path, value) => {
    if (value === undefined) return 'なし';
    if (value === null || value === 'unknown') return '不明';
    if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
    if (typeof value === 'string') return choiceOf(path, value) ?? nameOfId(file, path, value);
    if (Array.isArray(value))
      return value.map((item, index) => format(file, [...path, index], item)).join('、');
    if (!isObject(value)) return String(value);
    const hours = isHoursPath(path) ? formatHoursValue(value) : undefined;
    if (hours !== undefined) return hours;
    const { value: main, ...others } = value;
    const parts = Object.entries(others).map(
      ([key, part]) =>
        `${labelOf(file, [...path, key])
          .split(' ')
          .at(-1)} ${format(file, [...path, key], part)}`,
    );
    if (main === undefined) return parts.join('、');
    const text = format(file, [...path, 'value'], main);
    return parts.length === 0 ? text : `${text}（${parts.join('、')}）`;
  };
  return format;
}

/** Whether a value is missing or recorded as unknown. */
export const isUnknown = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === 'unknown' ||
  (isObject(value) && value.value === 'unknown');

/** Whether a path leads to the opening hours of a record. */
const isHoursPath = (path: FieldPath): boolean => path.join('.') === 'hours.value';

/** Opening hours in the words of the pages; undefined if they are not valid. */
export function formatHoursValue(value: unknown): string | undefined {
  const hours = hoursSchema.safeParse(value);
  return hours.success ? formatAllHours(hours.data) : undefined;
}

function choiceOf(path: FieldPath, value: string): string | undefined {
  const fields = path.filter((part) => typeof part === 'string' && part !== 'value');
  const field = String(fields.at(-1));
  if ((field === 'days' || field === 'day') && isWeekday(value)) return t(value);
  return choices[field]?.[value];
}

const isWeekday = (text: string): text is Weekday => (weekdays as readonly string[]).includes(text);
