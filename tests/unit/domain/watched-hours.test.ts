import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../scripts/content/load.ts';
import { watchedHours } from '../../../src/domain/watched-hours.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';
import { realContent } from '../../support/sites.ts';

const watched = (hours: unknown) =>
  watchedHours(hoursSchema.parse(hours)).map(({ label, table }) => [
    label,
    table.weekly.map(({ from }) => from),
  ]);

describe('labelled hours of a service', () => {
  const phone = { days: ['tue'], from: '13:00', to: '18:00', label: '電話を受ける時間' };

  it('are watched under their own label, so that the page does not show 「開いています」', () => {
    expect(watched({ weekly: [phone, { ...phone, days: ['wed'], from: '10:00' }] })).toEqual([
      ['電話を受ける時間', ['13:00', '10:00']],
    ]);
  });

  it('are watched separately for each label', () => {
    const english = { days: ['mon'], from: '09:00', to: '15:00', label: '英語の通訳' };
    expect(watched({ weekly: [english, { ...english, label: '中国語の通訳', from: '09:30' }] })).toEqual([
      ['英語の通訳', ['09:00']],
      ['中国語の通訳', ['09:30']],
    ]);
  });

  it('are not watched next to opening hours, which alone decide whether a place is open', () => {
    const opening = { days: ['tue'], from: '09:00', to: '17:00' };
    expect(watched({ weekly: [opening, phone] })).toEqual([[undefined, ['09:00']]]);
  });

  it('are not watched for a record that answers at all hours', () => {
    expect(watched({ always: true, weekly: [phone] })).toEqual([[undefined, []]]);
  });

  it('have a label in every record whose text describes them as hours of a service', () => {
    const unlabelled = loadContent(realContent).folders.places.filter(({ record: { hours } }) => {
      if (hours === undefined || hours === 'unknown' || !('value' in hours) || hours.value === 'unknown')
        return false;
      const { weekly, text = '' } = hours.value;
      return (
        /(電話を受ける|電話で相談できる|通訳がいる)時間です/.test(text) && weekly.some(({ label }) => !label)
      );
    });
    expect(unlabelled.map(({ file }) => file)).toEqual([]);
  });
});
