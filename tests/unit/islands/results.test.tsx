import { load } from 'cheerio';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import Results from '../../../src/islands/directory/Results.tsx';
import type { DirectoryRow } from '../../../src/domain/directory.ts';
import type { ResultSection } from '../../../src/domain/search/result-sections.ts';

const row = (id: string, more: Partial<DirectoryRow> = {}): DirectoryRow => ({
  id,
  name: `${id}の名前`,
  kana: null,
  kind: 'hiroba',
  districts: [],
  summary: '遊べる場所です。',
  opening: [],
  phones: [],
  features: [],
  audiences: [],
  marks: [],
  ...more,
});
const section = (more: Partial<ResultSection<DirectoryRow>>): ResultSection<DirectoryRow> => ({
  need: undefined,
  isGuess: false,
  records: [],
  others: [],
  kinds: [],
  isFirstForKinds: false,
  ...more,
});
const need = { id: 'asobi', name: '遊ぶ所がほしい', places: [], kinds: [] };

const results = (props: Partial<ComponentProps<typeof Results>>) =>
  load(
    renderToStaticMarkup(
      <Results
        directory={{
          kinds: { hiroba: { name: '子育て支援拠点（親子の広場）', plain: '親子の広場', audiences: [] } },
          districts: {},
        }}
        summaries={undefined}
        sections={[]}
        languages={{}}
        clock={{
          now: { day: '2026-11-24', minute: 0 },
          holidays: { from: '2026-01-01', to: '2026-12-31', days: [] },
        }}
        from={undefined}
        labelsUnknownHours={false}
        {...props}
      />,
    ),
  );

describe('the results', () => {
  it('are in the order of the sections, with the need as the heading of its records', () => {
    const shown = results({
      sections: [section({ records: [row('a'), row('b')] }), section({ need, records: [row('c')] })],
    });
    const order = shown('[data-place], [data-group]')
      .toArray()
      .map((item) => shown(item).attr('data-place') ?? shown(item).attr('data-group'));
    expect(order).toEqual(['a', 'b', 'asobi', 'c']);
    expect(shown('[data-group] h2').text()).toBe('遊ぶ所がほしい');
  });

  it('put an uncertain need as a question', () => {
    const shown = results({ sections: [section({ need, isGuess: true, records: [row('a')] })] });
    expect(shown('h2').text()).toBe('もしかして: 遊ぶ所がほしい');
  });

  it('link to the page in the language of a need', () => {
    const languages = { en: { href: '/en/', title: 'English', lang: 'en' } };
    const english = { ...need, language: 'en' as const };
    const shown = results({ languages, sections: [section({ need: english, records: [row('a')] })] });
    expect(shown('a[lang="en"]').attr('href')).toBe('/en/');
  });

  it('have the kinds to choose from by district after the section that answers for them', () => {
    const shown = results({
      sections: [
        section({
          isFirstForKinds: true,
          records: [row('ka'), row('z')],
          kinds: [{ kind: 'hiroba', rows: [row('a'), row('b')] }],
          others: [row('c')],
        }),
      ],
    });
    const ids = shown('[data-place]')
      .toArray()
      .map((item) => shown(item).attr('data-place'));
    expect(ids).toEqual(['ka', 'a', 'b', 'z', 'c']);
    expect(shown('summary').first().text()).toContain('子育て支援拠点（親子の広場）（2か所）');
    expect(shown('details [data-place]')).toHaveLength(3);
  });

  it('have the distance from the origin, without a direction where the place is only roughly known', () => {
    const at = (precision: 'exact' | 'town') => ({ marks: [{ lat: 35.11, lon: 139.1, precision }] });
    const shown = results({
      from: { name: 'つばき駅', lat: 35.1, lon: 139.1 },
      sections: [section({ records: [row('near', at('exact')), row('town', at('town')), row('unknown')] })],
    });
    expect(shown('[data-place="near"] .remark').text()).toBe('つばき駅から北へ、直線で約1.1km');
    expect(shown('[data-place="town"] .remark').text()).toBe('つばき駅から、直線でおよそ1km');
    expect(shown('[data-place="unknown"] .remark')).toHaveLength(0);
  });

  it('have the title of a section above its records', () => {
    const titled = { ...section({ records: [row('b')] }), title: '場所が分からない所（1）' };
    const shown = results({ sections: [section({ records: [row('a')] }), titled] });
    expect(shown('h2').text()).toBe('場所が分からない所（1）');
    expect(shown('h2').closest('li').next().attr('data-place')).toBe('b');
  });

  it('say where it is unknown whether a record is open, if that is what was asked for', () => {
    const sections = [section({ records: [row('a')] })];
    expect(results({ sections })('.remark')).toHaveLength(0);
    expect(results({ sections, labelsUnknownHours: true })('.remark').text()).toContain('未確認');
  });

  it('have what the page adds to a record', () => {
    const shown = results({
      sections: [section({ records: [row('a')] })],
      actionOf: ({ id }) => <button type="button">{`${id}を地図で`}</button>,
    });
    expect(shown('[data-place="a"] button').text()).toBe('aを地図で');
  });
});
