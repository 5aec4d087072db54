import { isKnown } from '../../src/domain/knowledge.ts';
import { problemAt, type Rule } from './rule.ts';

/** The days of a venue are those of the rows of the hours that name it, in full or by a part of its name. */
export const venueDays: Rule = ({ folders }) =>
  folders.places.flatMap((place) => {
    const { hours, venues } = place.record;
    if (!isKnown(hours)) return [];
    return venues.flatMap(({ value, days }, index) => {
      const rows = hours.value.weekly.filter(({ venue }) => venue !== undefined && value.includes(venue));
      if (days === undefined || rows.length === 0) return [];
      const inHours = new Set(rows.flatMap((row) => row.days));
      return inHours.symmetricDifference(new Set(days)).size === 0
        ? []
        : [
            problemAt(
              place,
              ['venues', index, 'days'],
              `「${value}」の曜日が、開いている時間（hours）の「${rows[0]!.venue}」の行と違います。どちらかを直してください`,
            ),
          ];
    });
  });
