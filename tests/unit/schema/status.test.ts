import { describe, expect, it } from 'vitest';
import { placeSchema } from '../../../src/schema/place.ts';

/** What the schema says of a status: field and message of each fault. */
function faults(status: Record<string, string>): string[] {
  const { error } = placeSchema.shape.status.safeParse({
    source: 'city-staff',
    asOf: '2026-11-24',
    ...status,
  });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a status that contradicts itself is refused', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['closed without a last day', { value: 'closed' }, /^until: closed のときは、最後の日/],
    ['open with a past end', { value: 'open', until: '2025-10-31' }, /^until: 終わる日があるのに、open です/],
    ['open with an end ahead', { value: 'open', until: '2026-12-31' }, /^until: 終わる日があるのに、open/],
    ['in preparation with an end', { value: 'preparing', until: '2027' }, /^until: .*preparing です/],
    ['moved without an heir', { value: 'moved' }, /^movedTo: moved のときは、引きついだ記録の名前/],
    [
      'closed with an heir',
      { value: 'closed', until: '2025-10-31', movedTo: 'other' },
      /^movedTo: 引きついだ所があるのに、closed です/,
    ],
    ['open with an heir', { value: 'open', movedTo: 'other' }, /^movedTo: 引きついだ所があるのに、open/],
    [
      'an end before the beginning',
      { value: 'closed', from: '2026-12-01', until: '2026-11-30' },
      /^until: .*始まった日（from）より前です/,
    ],
    [
      'an end in a year before the month of the beginning',
      { value: 'closed', from: '2026-01', until: '2025' },
      /^until: .*より前です/,
    ],
    [
      'an end in the month in which it was looked at',
      { value: 'closed', until: '2026-11' },
      /^until: 2026-11 のうちに確かめたので/,
    ],
  ])('%s', (_, status, message) => {
    expect(faults(status)).toEqual([expect.stringMatching(message)]);
  });
});

describe('a status is taken', () => {
  it.each<[string, Record<string, string>]>([
    ['open', { value: 'open' }],
    ['open from a day ahead', { value: 'open', from: '2026-12-01' }],
    ['closed in the past', { value: 'closed', from: '2023-11-01', until: '2025-10-31' }],
    ['closed from a day ahead', { value: 'closed', until: '2026-12-31' }],
    ['closed after the coming month', { value: 'closed', until: '2026-12' }],
    ['begun and closed in one year', { value: 'closed', from: '2025', until: '2025-03' }],
    ['moved without a day', { value: 'moved', movedTo: 'other' }],
    ['moved from a day ahead', { value: 'moved', until: '2026-12-31', movedTo: 'other' }],
  ])('%s', (_, status) => {
    expect(faults(status)).toEqual([]);
  });
});
