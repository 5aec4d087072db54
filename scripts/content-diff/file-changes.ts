import type { Content, ContentFile } from '../content/load.ts';
import { describeChange, without, type ChangeText, type Formats } from './describe-change.ts';
import { formatHoursValue, valueFormat, type ValueFormat } from './format-value.ts';
import { labelOf, nameOf, namesIn } from './naming.ts';
import { isObject, valueChanges, type ValueChange } from './value-changes.ts';

/** Describes the changes of a file between two versions of a content folder. */
export type FileComparison = (file: string) => ChangeText[];

/** A comparison of the files of two versions of a content folder; it finds no changes if a file is only written otherwise. */
export function fileComparison(before: Content, after: Content): FileComparison {
  const formats: Formats = { before: valueFormat(namesIn(before)), after: valueFormat(namesIn(after)) };
  const version = ({ files }: Content) => new Map(files.map((file) => [file.file, file]));
  const [olds, news] = [version(before), version(after)];
  return (file) => {
    const [was, is] = [olds.get(file), news.get(file)];
    const data = is?.document.data ?? was?.document.data;
    const name = nameOf(file, data);
    if (!after.names.includes(file)) return [{ text: `なくなりました: ${name}（${file}）` }];
    if (is?.document.data === undefined) return [{ text: unreadableText(file, after) }];
    if (was?.document.data !== undefined) return changesOf(was, is, name, formats);
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

function changesOf(was: ContentFile, is: ContentFile, name: string, formats: Formats): ChangeText[] {
  const changes = valueChanges(was.document.data, is.document.data);
  const hours = hoursText(changes, was, is);
  const rest = hours === undefined ? changes : changes.filter((change) => !isInHours(change));
  return [
    ...(hours === undefined ? [] : [{ text: hours }]),
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
