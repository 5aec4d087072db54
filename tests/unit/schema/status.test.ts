import { describe, expect, it } from 'vitest';
import { placeSchema } from '../../../src/schema/place.ts';

/** The problems that the schema finds in a status, each as `field: message`. */
function problemsOf(status: Record<string, string>): string[] {
  const { error } = placeSchema.shape.status.safeParse({
    source: 'city-staff',
    asOf: '2026-11-24',
    ...status,
  });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the schema refuses a status that is', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['closed without a last day', { value: 'closed' }, /^until: closed のときは、最後の日/],
    [
      'open with a last day in the past',
      { value: 'open', until: '2025-10-31' },
      /^until: 終わる日があるのに、open です/,
    ],
    [
      'open with a last day in the future',
      { value: 'open', until: '2026-12-31' },
      /^until: 終わる日があるのに、open/,
    ],
    ['in preparation with a last day', { value: 'preparing', until: '2027' }, /^until: .*preparing です/],
    ['moved without a successor', { value: 'moved' }, /^movedTo: moved のときは、引き継いだ窓口・場所の名前/],
    [
      'closed with a successor',
      { value: 'closed', until: '2025-10-31', movedTo: 'other' },
      /^movedTo: 引き継ぎ先があるのに、closed です/,
    ],
    ['open with a successor', { value: 'open', movedTo: 'other' }, /^movedTo: 引き継ぎ先があるのに、open/],
    [
      'closed on a day before its first day',
      { value: 'closed', from: '2026-12-01', until: '2026-11-30' },
      /^until: .*始まった日（from）より前です/,
    ],
    [
      'closed in a year before the month of its first day',
      { value: 'closed', from: '2026-01', until: '2025' },
      /^until: .*より前です/,
    ],
    [
      'closed in the month in which it was verified, without a day',
      { value: 'closed', until: '2026-11' },
      /^until: 2026-11 のうちに確かめたので/,
    ],
  ])('%s', (_, status, message) => {
    expect(problemsOf(status)).toEqual([expect.stringMatching(message)]);
  });
});

describe('the schema accepts a status that is', () => {
  it.each<[string, Record<string, string>]>([
    ['open', { value: 'open' }],
    ['open from a day in the future', { value: 'open', from: '2026-12-01' }],
    ['closed in the past', { value: 'closed', from: '2023-11-01', until: '2025-10-31' }],
    ['closed on a day in the future', { value: 'closed', until: '2026-12-31' }],
    ['closed at the end of the coming month', { value: 'closed', until: '2026-12' }],
    ['opened and closed in one year', { value: 'closed', from: '2025', until: '2025-03' }],
    ['moved without a day', { value: 'moved', movedTo: 'other' }],
    ['moved on a day in the future', { value: 'moved', until: '2026-12-31', movedTo: 'other' }],
  ])('%s', (_, status) => {
    expect(problemsOf(status)).toEqual([]);
  });
});
