import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../../scripts/content/city-data.ts';
import { loadContent } from '../../../../scripts/content/load.ts';
import { listedPlaces, searchNames } from '../../../../src/data/search.ts';
import { fold, queryParts } from '../../../../src/domain/search/fold.ts';
import { editDistance, sharedBigramShare } from '../../../../src/domain/search/fuzzy.ts';
import { searchByName } from '../../../../src/domain/search/names.ts';
import { searchIndex } from '../../../../src/domain/search/record.ts';
import { queryTerms } from '../../../../src/domain/search/query-terms.ts';

describe('the search folds', () => {
  it.each([
    ['width and case', 'ＣｏＣｏ', 'coco'],
    ['katakana and hiragana', 'ニジルーム', 'にじるーむ'],
    ['the signs ー and 〜', 'かわひなー', 'かわひな〜'],
    ['small kana', 'チエリッシュ', 'チェリッシュ'],
    ['the spellings of 第一', '明第一', '明第１'],
    ['the spellings of 障害', '障がい', '障碍'],
    ['the spellings of こども', '子供', 'こども'],
    ['ヶ and ケ', '三ヶ丘', '三ケ丘'],
    ['ヶ and が', '三ヶ丘', '三が丘'],
    ['ヶ and ガ', '三ヶ丘', '三ガ丘'],
    ['ヶ and ヵ', '三ヶ丘', '三ヵ丘'],
    ['ヶ and カ', '三ヶ丘', '三カ丘'],
    ['ヶ and か', '三ヶ丘', '三か丘'],
    ['an incompletely typed name with ケ', '三ヶ', '三ケ'],
    ['the spellings of か月', '３ヶ月', '3か月'],
    ['the spellings of か所', '2箇所', '2ヵ所'],
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

  it('different words to different texts', () => {
    expect(fold('川辺')).not.toBe(fold('川辺原'));
    expect(fold('介護ケア')).toContain(fold('ケア'));
    expect(fold('医療カード')).toContain(fold('カード'));
    expect(fold('何か相談')).toContain(fold('何か'));
    expect(fold('通所かるがも')).toContain(fold('かるがも'));
  });
});

describe('a long query', () => {
  it('is cut, so that only its beginning is searched', () => {
    const parts = queryParts(`川辺 ${'ぬるぽ '.repeat(5000)}`);
    expect(parts.slice(0, 2)).toEqual(['川辺', 'ぬるぽ']);
    expect(parts.length).toBeLessThanOrEqual(3);
    expect(queryParts('ぬ'.repeat(20_000)).join('').length).toBeLessThan(500);
  });
});

describe('the terms for the full-text index', () => {
  it('are kanji before hiragana, and parts of both', () => {
    expect(queryTerms('迷わず救急車')[0]).toBe('救急車');
    expect(queryTerms('迷わず救急車')).toContain('救急');
    expect(queryTerms('むつき')).toEqual(['むつき', 'むつ', 'つき']);
  });

  it('are a single letter where the query is one letter', () => {
    expect(queryTerms('膝')).toEqual(['膝']);
    expect(queryTerms('あ')).toEqual(['あ']);
    expect(queryTerms('。')).toEqual([]);
  });

  it('are at most ten, regardless of the length of the query', () => {
    expect(queryTerms('相談する人も多い窓口'.repeat(20)).length).toBeLessThanOrEqual(10);
  });
});

describe('a search', () => {
  const content = loadContent('tests/fixtures/city');
  const city = cityDataOf(content, '2026-11-24');
  const names = searchNames(city, {
    stations: content.singles['geo/stations.csv']!.record,
    towns: content.singles['geo/towns.csv']!.record,
  });
  const index = searchIndex(listedPlaces(city), names);
  const answer = (query: string) => searchByName(index, queryParts(query));
  const found = (query: string) => answer(query).hits.map(({ id }) => id);

  it('finds a record by its name, its reading and its other names', () => {
    expect(found('川辺相談')[0]).toBe('kawabe-soudan');
    expect(found('カワベソウダン')[0]).toBe('kawabe-soudan');
    expect(found('虹広場')[0]).toBe('niji-hiroba');
  });

  it('ranks the record that matches more of the words first', () => {
    expect(found('山手 相談')[0]).toBe('yamate-soudan');
  });

  it('tolerates one wrong letter', () => {
    expect(found('かわべそおだん')[0]).toBe('kawabe-soudan');
    expect(found('川辺想談センター')[0]).toBe('kawabe-soudan');
    expect(answer('かわべそおだん').isApproximate).toBe(false);
  });

  it('finds a record by the reading of the town in its address', () => {
    expect(found('かわべ')).toContain('niji-hiroba');
  });

  it('finds similar names by shared letters, and marks the result as approximate', () => {
    expect(answer('かわら辺そうだんせん')).toMatchObject({ isApproximate: true });
    expect(found('かわら辺そうだんせん')[0]).toBe('kawabe-soudan');
  });

  it('measures the share of the query that names explain', () => {
    expect(answer('川辺相談').coverage).toBe(1);
    expect(answer('ぜんぜん関係のない言葉').coverage).toBe(0);
    expect(answer('相談できるかな').coverage).toBeLessThan(0.7);
  });

  it('never finds a closed record', () => {
    expect(found('終わった相談所')).not.toContain('owatta-soudan');
  });

  it('has no hits for an empty or unrelated query', () => {
    expect(found('  ')).toEqual([]);
    expect(found('ぜんぜん関係のない言葉')).toEqual([]);
  });
});

describe('the similarity of texts', () => {
  it('is measured by the letters to insert, delete or replace', () => {
    expect(editDistance('にんち', 'にんじ', 'whole')).toBe(1);
    expect(editDistance('にんち', 'にち', 'whole')).toBe(1);
    expect(editDistance('にんち', 'かんじ', 'whole')).toBe(2);
    expect(editDistance('にんち', 'おにんちは', 'anywhere')).toBe(0);
    expect(editDistance('にんち', 'おにちは', 'anywhere')).toBe(1);
  });

  it('is measured by the share of common pairs of letters', () => {
    expect(sharedBigramShare('ときわ平', 'ときわだいら')).toBeCloseTo(2 / 3);
    expect(sharedBigramShare('あ', 'あ')).toBe(0);
  });
});
