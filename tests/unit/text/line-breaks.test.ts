import { expect, it } from 'vitest';
import { lineBreaker } from '../../../src/text/line-breaks.ts';

const broken = lineBreaker(['福祉まるごと', '川辺西']);

it('breaks are inserted between the phrases of headings, and the text stays the same', () => {
  const html = '<h1>困ったときの相談先が、すぐ分かる</h1><h2>今開いている所を見る</h2>';
  expect(broken(html)).toContain('ときの<wbr>相談先が、<wbr>すぐ<wbr>分かる');
  expect(broken(html)).toContain('今開いている<wbr>所を<wbr>見る');
  expect(broken(html).replaceAll('<wbr>', '')).toBe(html);
});

it('no break is inserted inside a name', () => {
  expect(broken('<h2>福祉まるごと相談窓口の使い方</h2>')).not.toMatch(/福<wbr>|祉<wbr>|ま<wbr>|る<wbr>ご/);
  expect(broken('<h2>川辺西地区に住んでいる人</h2>')).not.toContain('川辺<wbr>西');
});

it('paragraphs, scripts, drawings and attributes stay unchanged', () => {
  const html =
    '<p>困ったときの相談先が、すぐ分かる</p><h2 title="困ったときの相談先">短い</h2><a><svg><text>困ったときの相談先が分かる</text></svg></a>';
  expect(broken(html)).toBe(html);
  const script = '<a><script>const text = "困ったときの相談先が分かる";</script></a>';
  expect(broken(script)).toBe(script);
});

it('the names of links and buttons stay unchanged', () => {
  const html =
    '<h2><a href="/">困ったときの相談先が、すぐ分かる</a></h2><button>困ったときの相談先が、すぐ分かる</button>';
  expect(broken(html)).toBe(html);
});

it('elements without an end tag do not stop the breaks, nor extend them to a paragraph', () => {
  expect(broken('<dt><input type="radio"> 困ったときの相談先が、すぐ分かる</dt>')).toContain('<wbr>');
  expect(broken('<h2>あ<br/>い</h2><p>困ったときの相談先が、すぐ分かる</p>')).not.toContain('<wbr>');
});
