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
  update('2026-11-01', '12件の掲載内容を更新しました。'),
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

it('each entry of the feed has a unique id, which is a UUID as a URN', () => {
  const ids = idsOf(updates);
  expect(new Set(ids).size).toBe(updates.length);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

it('the ids of entries stay the same when an update is added or the order changes', () => {
  const newer = update('2026-11-25', '住所が変わりました。', 'yamate-soudan');
  expect(idsOf([newer, ...updates]).slice(1)).toEqual(idsOf(updates));
  expect(idsOf(updates.toReversed())).toEqual(idsOf(updates).reverse());
});

it('the ids of the feed and its entries are the same on another day and at another address', () => {
  const moved = { ...site, address: 'https://example.com/x/updates/feed.xml', day: '2027-04-01' };
  expect(idsOf(updates, moved, 'https://example.com/x')).toEqual(idsOf(updates));
  expect(feedOf(updates, moved)('feed > id').text()).toBe(feedOf(updates)('feed > id').text());
});

it('the feed is dated by its newest entry, or by the day of the build where it is empty', () => {
  expect(feedOf(updates)('feed > updated').text()).toBe('2026-11-20T00:00:00+09:00');
  expect(feedOf([])('feed > updated').text()).toBe('2026-11-24T00:00:00+09:00');
});

it('the id of an entry depends on its day, record and text, and not on its place in the list', () => {
  const many = Array.from({ length: 60 }, (_, at) => update('2026-11-20', `${at}番目の変更です。`));
  const before = new Set(idsOf(many.slice(10)));
  const after = idsOf([update('2026-11-21', '新しい変更です。'), ...many.slice(10)]);
  expect(after.filter((id) => !before.has(id))).toHaveLength(1);
});

it.each([
  ['a control character', '電話が\b変わりました。', '電話が変わりました。'],
  ['a null', '\u0000あ', 'あ'],
  ['an escape', 'あ\u001b[31mい', 'あ[31mい'],
  ['a vertical tab from Word', 'あ\u000bい', 'あい'],
  ['half of a surrogate pair', 'あ\ud83dい', 'あい'],
  ['noncharacters', 'あ\ufffeい\uffff', 'あい'],
  ['a complete surrogate pair', 'あ😀い𠮷', 'あ😀い𠮷'],
  ['markup', '<b>&"あ', '<b>&"あ'],
])('the feed is well-formed XML where a text contains %s', (_, text, read) => {
  const feed = updatesFeed(
    [update('2026-11-20', text)],
    { ...site, title: text, author: text },
    () => 'https://example.jp/',
  );
  // The characters that XML 1.0, section 2.2, allows.
  expect(feed).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  expect(load(feed, { xml: true })('entry > title').text()).toBe(read);
});
