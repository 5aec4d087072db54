import { lifecycleOn } from '../../src/domain/lifetime.ts';
import { partialDateSchema } from '../../src/schema/date.ts';
import type { Status } from '../../src/schema/place.ts';
import { formatEnding } from '../content/format-ending.ts';
import type { Content, ContentFile } from '../content/load.ts';
import { describeChange, without, type ChangeText, type Formats } from './describe-change.ts';
import { formatHoursValue, valueFormat, type ValueFormat } from './format-value.ts';
import { labelOf, nameOf, namesIn } from './naming.ts';
import { isObject, valueChanges, type ValueChange } from './value-changes.ts';

/** Describes the changes of a file between two versions of a content folder. */
export type FileComparison = (file: string) => ChangeText[];

/**
 * A comparison of the files of two versions of a content folder; it finds no changes if a file is only written otherwise.
 * @param today `YYYY-MM-DD` in Japan
 */
export function fileComparison(before: Content, after: Content, today: string): FileComparison {
  const formats: Formats = { before: valueFormat(namesIn(before)), after: valueFormat(namesIn(after)) };
  const version = ({ files }: Content) => new Map(files.map((file) => [file.file, file]));
  const [olds, news] = [version(before), version(after)];
  return (file) => {
    const [was, is] = [olds.get(file), news.get(file)];
    const data = is?.document.data ?? was?.document.data;
    const name = nameOf(file, data);
    if (!after.names.includes(file)) return [{ text: `なくなりました: ${name}（${file}）` }];
    if (is?.document.data === undefined) return [{ text: unreadableText(file, after) }];
    if (was?.document.data !== undefined) return changesOf(was, is, name, formats, today);
    const state = before.names.includes(file) ? '前の内容は読めません。今の内容' : '新しく加わりました';
    return [{ text: `${state}: ${name}（${file}）` }, ...fieldsOf(is, name, formats.after)];
  };
}

function unreadableText(file: string, { problems }: Content): string {
  const problem = problems.find((one) => one.file === file);
  return `読めません: ${file}${problem ? `（${problem.line}行目: ${problem.message}）` : ''}`;
}

function fieldsOf({ file, document }: ContentFile, name: string, format: ValueFormat): ChangeText[] {
  const { data, body } = document;
  const entries = Array.isArray(data) ? [...data.entries()] : isObject(data) ? Object.entries(data) : [];
  const fields = entries.map(([key, value]) => {
    const label = labelOf(file, [key]);
    return `${label === '' ? '' : `${label}: `}${format(file, [key], value)}`;
  });
  const text = body.trim().replaceAll(/\s*\n\s*/g, ' ');
  return [...fields, ...(text === '' ? [] : [`本文: ${text}`])].map((line) => ({ text: `${name} ${line}` }));
}

function changesOf(
  was: ContentFile,
  is: ContentFile,
  name: string,
  formats: Formats,
  today: string,
): ChangeText[] {
  const changes = valueChanges(was.document.data, is.document.data);
  const hours = hoursText(changes, was, is);
  const ending = endingText(changes, was, is, formats, today);
  const rest = changes
    .filter((change) => hours === undefined || !isInHours(change))
    .filter((change) => ending === undefined || !isEnding(change));
  return [
    ...[hours, ending].filter((text) => text !== undefined).map((text) => ({ text })),
    ...rest.flatMap((change) => describeChange(is.file, change, formats)),
    ...bodyChanges(was.document.body, is.document.body).map((text) => ({ text })),
  ].map((change) => ({ ...change, text: `${name} ${change.text}` }));
}

const isInHours = ({ path }: ValueChange): boolean =>
  path[0] === 'hours' && path[1] === 'value' && path.length > 2;

/** All changes inside the opening hours in the words of the pages; undefined if those do not differ. */
function hoursText(changes: ValueChange[], was: ContentFile, is: ContentFile): string | undefined {
  if (!is.file.startsWith('places/') || !changes.some(isInHours)) return undefined;
  const [from, to] = [was, is].map(({ document }) =>
    formatHoursValue((document.data as { hours: { value: unknown } }).hours.value),
  );
  if (from === undefined || to === undefined || from === to) return undefined;
  return `${labelOf(is.file, ['hours'])}: ${from} → ${to}`;
}

const isEnding = ({ path }: ValueChange): boolean =>
  path[0] === 'status' && (path[1] === 'value' || path[1] === 'until');

/**
 * A change of the state to one with a last day that is not over, until which the record is open; undefined if there
 * is none.
 */
function endingText(
  changes: ValueChange[],
  was: ContentFile,
  is: ContentFile,
  { before, after }: Formats,
  today: string,
): string | undefined {
  if (!is.file.startsWith('places/') || !changes.some(isEnding)) return undefined;
  const [from, to] = [was, is].map(({ document }) => (document.data as { status?: unknown }).status);
  const [ended, ends] = [from, to].map((status) => endOf(status, today));
  if (ends === undefined) return undefined;
  const words = (status: unknown, end: string | undefined, format: ValueFormat) =>
    end === undefined
      ? format(is.file, ['status', 'value'], isObject(status) ? status.value : undefined)
      : formatEnding(end, today).replace(/ります$/, 'る');
  return `${labelOf(is.file, ['status'])}: ${words(from, ended, before)} → ${words(to, ends, after)}`;
}

/** The last day in a state that is not yet validated, if it is not over. */
function endOf(status: unknown, today: string): string | undefined {
  if (!isObject(status) || !partialDateSchema.safeParse(status.until).success) return undefined;
  const { value, until } = status as Pick<Status, 'value' | 'until'>;
  return lifecycleOn({ value, until }, today).ends;
}

function bodyChanges(was: string, is: string): string[] {
  const linesOf = (text: string) => {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '');
  };
  const [before, after] = [linesOf(was), linesOf(is)];
  if (before.join('\n') === after.join('\n')) return [];
  const quoted = (verb: string, lines: string[]) =>
    lines.length === 0 ? [] : [`本文 ${verb}: ${lines.map((line) => `「${line}」`).join('')}`];
  const texts = [...quoted('消した', without(before, after)), ...quoted('足した', without(after, before))];
  return texts.length > 0 ? texts : ['本文: 文の順番が変わりました'];
}
