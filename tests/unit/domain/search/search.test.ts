import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../../../scripts/content/directory.ts';
import { loadContent } from '../../../../scripts/content/load.ts';
import { searchIndex } from '../../../../src/data/search.ts';
import { fold } from '../../../../src/domain/search/fold.ts';
import { isOneEditAway, search } from '../../../../src/domain/search/index.ts';

describe('a text is compared without regard to', () => {
  it.each([
    ['width and case', 'ＣｏＣｏ', 'coco'],
    ['katakana and hiragana', 'ホットルーム', 'ほっとるーむ'],
    ['long vowels and marks', 'あしひなー', 'あしひな〜'],
    ['small kana', 'チエリッシュ', 'チェリッシュ'],
    ['the way to write 第一', '明第一', '明第１'],
    ['the way to write 障害', '障がい', '障碍'],
    ['the way to write こども', '子供', 'こども'],
    ['ヶ and ケ', '八ヶ崎', '八ケ崎'],
    ['spaces', 'おやこ 広場', 'おやこ広場'],
  ])('%s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('but different words stay different', () => {
    expect(fold('小金')).not.toBe(fold('小金原'));
  });
});

describe('a search', () => {
  const content = loadContent('tests/fixtures/city');
  const city = directoryOf(content, '2026-11-24');
  const index = searchIndex(city, content.singles['words.json']!.record);
  const found = (query: string) => search(index, query).map(({ id }) => id);

  it('finds a record by its name, its reading and its other names', () => {
    expect(found('川辺相談')[0]).toBe('kawabe-soudan');
    expect(found('カワベソウダン')[0]).toBe('kawabe-soudan');
    expect(found('虹広場')[0]).toBe('niji-hiroba');
  });

  it('finds by a word of daily life inside a sentence', () => {
    expect(found('母の物忘れがひどい')[0]).toBe('kawabe-soudan');
  });

  it('puts the record that answers more of the words first', () => {
    expect(found('山手 相談')[0]).toBe('yamate-soudan');
  });

  it('lets words of no trouble in particular speak only where no other does', () => {
    expect(found('どこに相談したらいいか')[0]).toBe('denwa-nandemo');
    expect(found('物忘れはどこに相談')[0]).toBe('kawabe-soudan');
  });

  it('forgives one wrong letter', () => {
    expect(found('認知証')[0]).toBe('kawabe-soudan');
    expect([
      isOneEditAway('にんち', 'にんじ'),
      isOneEditAway('にんち', 'にち'),
      isOneEditAway('にんち', 'かんじ'),
    ]).toEqual([true, true, false]);
  });

  it('never finds a closed record', () => {
    expect(found('終わった相談所')).not.toContain('owatta-soudan');
  });

  it('answers nothing to nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('ぜんぜん関係のない言葉')).toEqual([]);
  });
});
