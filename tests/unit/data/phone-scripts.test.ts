import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import type { CityData } from '../../../src/data/views.ts';
import {
  formatReferral,
  isHotline,
  thirdParties,
  phoneScript,
  referralScript,
} from '../../../src/data/phone-scripts.ts';
import { realContent } from '../../support/sites.ts';

const real = cityDataOf(loadContent(realContent), '2026-11-24');
const fixture = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
const instead = (city: CityData, id: string) => {
  const place = city.place(id);
  return referralScript(place.referral()!, place, city);
};

describe('a referral to another record', () => {
  it('contains the request for the section and the name of the record', () => {
    expect(instead(fixture, 'yamate-soudan')).toEqual([
      '「福祉課をお願いします」と伝えてください。',
      `「${fixture.place('yamate-soudan').name}に相談したいのですが、電話番号を教えていただけますか」と伝えてください。`,
    ]);
  });

  it('for a section contains only the section, without its former name', () => {
    const section = { ...fixture.place('fukushi-ka'), name: '福祉課（旧社会課）' };
    expect(referralScript(section.referral()!, section, fixture)).toEqual([
      '「福祉課をお願いします」と伝えてください。',
      'つながったら、相談したいことを話してください。',
    ]);
  });

  it('to a hotline contains no question about another record', () => {
    const sentences = real.places.flatMap((place) => {
      const referral = place.verifiedPhones.length > 0 ? undefined : place.referral();
      const isAboutHotline = referral && (isHotline(place, real) || isHotline(referral.call, real));
      return isAboutHotline ? referralScript(referral, place, real) : [];
    });
    expect(sentences.filter((text) => text !== '困っていることを、そのまま話してください。')).toEqual([]);
    const { place: line } = fixture.emergency.urgent[0]!;
    const call = { call: line, ask: line, isListeningOnly: true };
    expect(referralScript(call, fixture.place('yamate-soudan'), fixture)).toEqual([
      '困っていることを、そのまま話してください。',
    ]);
  });

  it('names in a list the record to call and the section that it connects to', () => {
    const [hall, section] = ['shiyakusho', 'fukushi-ka'].map((id) => fixture.place(id!)) as [never, never];
    const names = { hall: fixture.place('shiyakusho').name, section: fixture.place('fukushi-ka').name };
    expect(formatReferral({ call: hall, ask: section, isListeningOnly: false })).toBe(
      `${names.hall}にかけて、「${names.section}をお願いします」と伝えてください。`,
    );
    expect(formatReferral({ call: hall, ask: hall, isListeningOnly: false })).toBe(
      `${names.hall}に問い合わせてください。`,
    );
    expect(formatReferral({ call: hall, ask: hall, isListeningOnly: true })).toBe(
      `話を聞いてほしいときは、${names.hall}にかけてください。`,
    );
  });
});

describe('the script for a call', () => {
  const steps = [...real.flow.values(), ...fixture.flow.values()].flatMap((step) =>
    step.type === 'outcome' ? [step] : [],
  );

  it('has a sentence for the caller, and a sentence for each third party that names them', () => {
    for (const step of steps.filter(({ say }) => say.other.includes('{who}'))) {
      const { self, others } = phoneScript(step);
      expect(self).not.toContain('{');
      expect(others.map(({ who }) => who)).toEqual(thirdParties().map(({ who }) => who));
      for (const [at, { said }] of thirdParties().entries()) expect(others[at]?.text).toContain(said);
    }
  });

  it('has one sentence without a label where it is the same for every third party', () => {
    const say = { self: '困っています。', other: '困っている子どもがいます。' };
    expect(phoneScript({ say }).others).toEqual([{ text: say.other }]);
  });

  it('contains no phrase such as 「家族の子ども」, and no statement that the caller beats somebody', () => {
    const sentences = steps.flatMap(({ say }) => [say.self, say.other]);
    expect(sentences.filter((text) => /\{who\}の(子ども|中に)|たたい/.test(text))).toEqual([]);
  });
});
