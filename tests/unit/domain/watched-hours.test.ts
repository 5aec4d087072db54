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

describe('hours of something else than opening', () => {
  const phone = { days: ['tue'], from: '13:00', to: '18:00', label: '電話を受ける時間' };

  it('are told under their own name, so that nothing says 「開いています」', () => {
    expect(watched({ weekly: [phone, { ...phone, days: ['wed'], from: '10:00' }] })).toEqual([
      ['電話を受ける時間', ['13:00', '10:00']],
    ]);
  });

  it('are told each for itself', () => {
    const english = { days: ['mon'], from: '09:00', to: '15:00', label: '英語の通訳' };
    expect(watched({ weekly: [english, { ...english, label: '中国語の通訳', from: '09:30' }] })).toEqual([
      ['英語の通訳', ['09:00']],
      ['中国語の通訳', ['09:30']],
    ]);
  });

  it('are not told beside hours of opening, which alone say whether a place is open', () => {
    const opening = { days: ['tue'], from: '09:00', to: '17:00' };
    expect(watched({ weekly: [opening, phone] })).toEqual([[undefined, ['09:00']]]);
  });

  it('are not told of a record that answers at all hours', () => {
    expect(watched({ always: true, weekly: [phone] })).toEqual([[undefined, []]]);
  });

  it('bear a name in every record whose text says that they are no opening', () => {
    const wrong = loadContent(realContent).folders.places.filter(({ record: { hours } }) => {
      if (hours === undefined || hours === 'unknown' || !('value' in hours) || hours.value === 'unknown')
        return false;
      const { weekly, text = '' } = hours.value;
      return (
        /(電話を受ける|電話で相談できる|通訳がいる)時間です/.test(text) && weekly.some(({ label }) => !label)
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
