import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { updateId, type Update } from '../../../src/data/update.ts';
import { updatesFeed, type FeedSite } from '../../../src/export/feed.ts';

const site: FeedSite = {
  cityCode: '000000',
  title: '更新',
  author: '市',
  address: 'https://example.jp/updates/feed.xml',
  day: '2026-11-24',
};
const update = (day: string, text: string, place?: string): Update => ({
  id: updateId(day, place ?? '', text),
  day,
  text,
  place,
});
const updates = [
  update('2026-11-20', '電話が変わりました。', 'kawabe-soudan'),
  update('2026-11-20', '曜日が変わりました。', 'kawabe-soudan'),
  update('2026-11-01', '12件の記録を見直しました。'),
];
const feedOf = (some: Update[], setting = site, base = 'https://example.jp') =>
  load(
    updatesFeed(some, setting, ({ place }) => `${base}/${place ?? 'updates'}/`),
    { xml: true },
  );
const idsOf = (...given: Parameters<typeof feedOf>) =>
  feedOf(...given)('entry > id')
    .toArray()
    .map((id) => feedOf(...given)(id).text());

it('each entry has an id of its own, which is a URN of a UUID', () => {
  const ids = idsOf(updates);
  expect(new Set(ids).size).toBe(updates.length);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

it('a new update and another order change no id', () => {
  const newer = update('2026-11-25', '住所が変わりました。', 'yamate-soudan');
  expect(idsOf([newer, ...updates]).slice(1)).toEqual(idsOf(updates));
  expect(idsOf(updates.toReversed())).toEqual(idsOf(updates).reverse());
});

it('the ids of the feed and its entries are the same on another day and at another address', () => {
  const moved = { ...site, address: 'https://example.com/x/updates/feed.xml', day: '2027-04-01' };
  expect(idsOf(updates, moved, 'https://example.com/x')).toEqual(idsOf(updates));
  expect(feedOf(updates, moved)('feed > id').text()).toBe(feedOf(updates)('feed > id').text());
});

it('the feed has the day of its newest entry, and that of the build where it has none', () => {
  expect(feedOf(updates)('feed > updated').text()).toBe('2026-11-20T00:00:00+09:00');
  expect(feedOf([])('feed > updated').text()).toBe('2026-11-24T00:00:00+09:00');
});
