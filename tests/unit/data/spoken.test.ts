import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../../scripts/content/directory.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import type { Directory } from '../../../src/data/assemble.ts';
import { askInstead, spokenWords, wordsInstead } from '../../../src/data/spoken.ts';

const real = directoryOf(loadContent('content'), '2026-11-24');
const fixture = directoryOf(loadContent('tests/fixtures/city'), '2026-11-24');
const instead = (city: Directory, id: string) => {
  const place = city.place(id);
  return wordsInstead(place.refer()!, place, city);
};

describe('where one calls somebody else', () => {
  it('the switchboard is told the section, and then what one asks about', () => {
    expect(instead(fixture, 'yamate-soudan')).toEqual([
      '「福祉課につないでください」と言ってください。',
      `「${fixture.place('yamate-soudan').name}のことで聞きたい」と言ってください。`,
    ]);
  });

  it('of a section itself only the section is said, by its name of today', () => {
    expect(instead(real, 'section-kosodate-shien')).toEqual([
      '「子ども未来応援課につないでください」と言ってください。',
      'つながったら、聞きたいことを話してください。',
    ]);
  });

  it('nobody is made to ask a line for those in trouble about another record', () => {
    const lines = real.places.filter(({ kindView }) => kindView.id === 'denwa');
    const said = real.places
      .filter((place) => place.firm.length === 0)
      .flatMap((place) => {
        const referral = place.refer();
        const isOfLine = lines.includes(place) || (referral && lines.includes(referral.call));
        return referral && isOfLine ? wordsInstead(referral, place, real) : [];
      });
    expect(said.length).toBeGreaterThan(5);
    expect(new Set(said)).toEqual(new Set(['困っていることを、そのまま話してください。']));
  });

  it('a list says whom to call, and to whom they put one through', () => {
    expect(askInstead(real.place('oyako-de-hiroba-mabashi').refer()!)).toBe(
      'かわりに、松戸市役所から子ども未来応援課につないでもらえます。',
    );
    expect(askInstead(real.place('houkatsu-mabashi').refer()!)).toBe(
      'かわりに、地域包括ケア推進課に聞けます。',
    );
    expect(askInstead(real.place('nat-inochi-sos').refer()!)).toBe(
      '話を聞いてほしいときは、よりそいホットラインがあります。',
    );
  });
});

describe('the words to read out', () => {
  const outcomes = [...real.flow].flatMap(([id, step]) => (step.type === 'outcome' ? [{ id, step }] : []));

  it('name whom one calls for, and for oneself nobody', () => {
    const step = outcomes.find(({ id }) => id === 'o-houkatsu')!.step;
    expect(spokenWords(step, 'neighbour')).toContain('近所の人');
    expect(spokenWords(step, 'self')).not.toContain('近所の人');
    expect(spokenWords(step, undefined)).toBe(spokenWords(step, 'self'));
  });

  it('make no child the child of 「家族」, and nobody one who beats', () => {
    const said = outcomes.flatMap(({ step }) => [step.say.self, step.say.other]);
    expect(said.filter((text) => /\{who\}の(子ども|中に)|たたい/.test(text))).toEqual([]);
  });
});
