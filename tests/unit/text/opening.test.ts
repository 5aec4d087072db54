import { expect, it } from 'vitest';
import words from '../../../content/i18n/ja.json' with { type: 'json' };
import { formatOpening } from '../../../src/text/opening.ts';

const now = { day: '2026-09-14', minute: 600 };
const availability = { always: false, phoneAlways: false };

it('the text of an open desk gives its closing time today', () => {
  const text = formatOpening(
    { state: 'open', next: { day: '2026-09-14', minute: 1020 } },
    availability,
    now,
    words,
  );
  expect(text).toBe('受付中（今日 17:00まで）');
});

it('the next opening is given as tomorrow, or by date and weekday for a later day', () => {
  const next = (day: string) =>
    formatOpening({ state: 'closed', next: { day, minute: 545 } }, availability, now, words);
  expect(next('2026-09-15')).toBe('受付時間外（次は明日 9:05から）');
  expect(next('2026-09-24')).toBe('受付時間外（次は9月24日（木） 9:05から）');
});

it('the text of a closed desk whose telephone answers at all hours states the latter', () => {
  const text = formatOpening({ state: 'closed' }, { always: false, phoneAlways: true }, now, words);
  expect(text).toBe('電話は、24時間かけられます');
});

it('the text of an unknown state claims neither open nor closed', () => {
  expect(formatOpening({ state: 'unknown' }, availability, now, words)).toBe('今日の時間は未確認です');
});
