import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../../scripts/content/city-data.ts';
import { loadContent } from '../../../../scripts/content/load.ts';
import { listedPlaces, searchNames } from '../../../../src/data/search.ts';
import { fold, queryParts } from '../../../../src/domain/search/fold.ts';
import { search } from '../../../../src/domain/search/index.ts';
import { editDistance, sharedBigramShare } from '../../../../src/domain/search/fuzzy.ts';
import { searchIndex } from '../../../../src/domain/search/record.ts';
import { queryTerms } from '../../../../src/domain/search/query-terms.ts';

describe('a text is compared without regard to', () => {
  it.each([
    ['width and case', 'ＣｏＣｏ', 'coco'],
    ['katakana and hiragana', 'ニジルーム', 'にじるーむ'],
    ['long vowels and marks', 'かわひなー', 'かわひな〜'],
    ['small kana', 'チエリッシュ', 'チェリッシュ'],
    ['the way to write 第一', '明第一', '明第１'],
    ['the way to write 障害', '障がい', '障碍'],
    ['the way to write こども', '子供', 'こども'],
    ['ヶ and ケ', '三ヶ丘', '三ケ丘'],
    ['ヶ and が', '三ヶ丘', '三が丘'],
    ['ヶ and ガ', '三ヶ丘', '三ガ丘'],
    ['ヶ and ヵ', '三ヶ丘', '三ヵ丘'],
    ['ヶ and カ', '三ヶ丘', '三カ丘'],
    ['ヶ and か', '三ヶ丘', '三か丘'],
    ['a name with ケ that is not yet whole', '三ヶ', '三ケ'],
    ['the way to count months', '３ヶ月', '3か月'],
    ['the way to count places', '2箇所', '2ヵ所'],
    ['髙 and 高', '髙橋', '高橋'],
    ['﨑 and 崎', '川﨑', '川崎'],
    ['澤 and 沢', '澤田', '沢田'],
    ['斎 and 斉', '斎藤', '斉藤'],
    ['齋 and 齊', '齋藤', '齊藤'],
    ['斎 and 齋', '斎藤', '齋藤'],
    ['邊 and 辺', '川邊', '川辺'],
    ['礙 and 害', '障礙', '障害'],
    ['spaces', 'おやこ 広場', 'おやこ広場'],
  ])('%s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('but different words stay different', () => {
    expect(fold('川辺')).not.toBe(fold('川辺原'));
    expect(fold('介護ケア')).toContain(fold('ケア'));
    expect(fold('医療カード')).toContain(fold('カード'));
    expect(fold('何か相談')).toContain(fold('何か'));
    expect(fold('通所かるがも')).toContain(fold('かるがも'));
  });
});

describe('a long text', () => {
  it('is searched by its beginning', () => {
    const parts = queryParts(`川辺 ${'ぬるぽ '.repeat(5000)}`);
    expect(parts.slice(0, 2)).toEqual(['川辺', 'ぬるぽ']);
    expect(parts.length).toBeLessThanOrEqual(3);
    expect(queryParts('ぬ'.repeat(20_000)).join('').length).toBeLessThan(500);
  });
});

describe('an index of words is asked', () => {
  it('for kanji before hiragana, and for parts of both', () => {
    expect(queryTerms('迷わず救急車')[0]).toBe('救急車');
    expect(queryTerms('迷わず救急車')).toContain('救急');
    expect(queryTerms('むつき')).toEqual(['むつき', 'むつ', 'つき']);
  });

  it('for a single letter where there is no more', () => {
    expect(queryTerms('膝')).toEqual(['膝']);
    expect(queryTerms('あ')).toEqual(['あ']);
    expect(queryTerms('。')).toEqual([]);
  });

  it('for few words, however long the query', () => {
    expect(queryTerms('相談する人も多い窓口'.repeat(20)).length).toBeLessThanOrEqual(10);
  });
});

describe('a search', () => {
  const content = loadContent('tests/fixtures/city');
  const city = cityDataOf(content, '2026-11-24');
  const names = searchNames(city, content.singles['words.json']!.record, {
    stations: content.singles['geo/stations.csv']!.record,
    towns: content.singles['geo/towns.csv']!.record,
  });
  const index = searchIndex(listedPlaces(city), names);
  const answer = (query: string) => search(index, queryParts(query));
  const found = (query: string) => answer(query).hits.map(({ id }) => id);

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
    expect(found('かわべそおだん')[0]).toBe('kawabe-soudan');
    expect(answer('認知証').isApproximate).toBe(false);
  });

  it('finds by the reading of a town that stands in the address', () => {
    expect(found('かわべ')).toContain('niji-hiroba');
  });

  it('guesses by letters that names share, and says that it is a guess', () => {
    expect(answer('かわら辺そうだんせん')).toMatchObject({ isApproximate: true });
    expect(found('かわら辺そうだんせん')[0]).toBe('kawabe-soudan');
  });

  it('never finds a closed record', () => {
    expect(found('終わった相談所')).not.toContain('owatta-soudan');
  });

  it('answers nothing to nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('ぜんぜん関係のない言葉')).toEqual([]);
  });
});

describe('texts are near', () => {
  it('by the letters to put in, leave out or exchange', () => {
    expect(editDistance('にんち', 'にんじ', 'whole')).toBe(1);
    expect(editDistance('にんち', 'にち', 'whole')).toBe(1);
    expect(editDistance('にんち', 'かんじ', 'whole')).toBe(2);
    expect(editDistance('にんち', 'おにんちは', 'anywhere')).toBe(0);
    expect(editDistance('にんち', 'おにちは', 'anywhere')).toBe(1);
  });

  it('by the neighbouring letters that they share', () => {
    expect(sharedBigramShare('ときわ平', 'ときわだいら')).toBeCloseTo(2 / 3);
    expect(sharedBigramShare('あ', 'あ')).toBe(0);
  });
});
