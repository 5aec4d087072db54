import type { ContentFile } from '../content/load.ts';
import { scalarValues } from '../content/scalar-values.ts';
import type { FieldPath } from '../content/document.ts';
import { problemAt, type Rule } from './rule.ts';

const written = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日 *\(([日月火水木金土])/g;
const names = '日月火水木金土';

/**
 * A date with a weekday, as 「11月28日（土）」, is a date of the calendar. Without a year it may belong to this year or the
 * next, or in the notice of the site to the years in which that is shown.
 */
export const weekdaysOfDates: Rule = ({ files, singles }, today) => {
  const year = Number(today.slice(0, 4));
  const notice = singles['site.json']?.record.notice;
  const yearsAt = (file: string, path: FieldPath) =>
    file === 'site.json' && path[0] === 'notice' && notice
      ? [notice.from, notice.to].map((day) => Number(day.slice(0, 4)))
      : [year, year + 1];
  const problemsIn = (text: string, years: number[]) =>
    [...text.normalize('NFKC').matchAll(written)].flatMap(([date, inYear, month, day, name]) => {
      const weekdays = (inYear ? [Number(inYear)] : years).map((one) =>
        weekdayOf(one, Number(month), Number(day)),
      );
      return weekdays.includes(name!)
        ? []
        : [
            `「${date.replace('(', '（')}）」の曜日が違います（${[...new Set(weekdays)].join('、')}）。日付か曜日を直してください`,
          ];
    });
  const inFields = (file: ContentFile) =>
    [...scalarValues(file.document.data)].flatMap(({ path, value }) =>
      typeof value === 'string'
        ? problemsIn(value, yearsAt(file.file, path)).map((message) => problemAt(file, path, message))
        : [],
    );
  const inBody = ({ file, document }: ContentFile) =>
    document.body.split('\n').flatMap((line, index) =>
      problemsIn(line, [year, year + 1]).map((message) => ({
        file,
        line: document.bodyLine + index,
        field: '本文',
        message,
      })),
    );
  return files.flatMap((file) => [...inFields(file), ...inBody(file)]);
};

function weekdayOf(year: number, month: number, day: number): string {
  return names[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
}
