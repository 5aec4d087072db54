import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../../scripts/content/directory.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { consultPages, leadsToAnotherNumber, windowViews } from '../../../src/data/consult.ts';
import { offlineFlow } from '../../../src/data/offline-flow.ts';

const city = directoryOf(loadContent('content'), '2026-11-24');
const pages = consultPages(city);

function windowsAt(node: string) {
  const page = pages.find((one) => one.node === node)!;
  if (page.step.type !== 'outcome') throw new Error(`${node} is no outcome`);
  return windowViews(page, page.step, city);
}

describe('somebody whom the first window did not help', () => {
  it('is sent to the next ones where one of them has another number', () => {
    expect(leadsToAnotherNumber(windowsAt('o-houkatsu'))).toBe(true);
    expect(leadsToAnotherNumber(windowsAt('o-inochi'))).toBe(true);
  });

  it('is not sent in a circle to the number that was called already', () => {
    expect(leadsToAnotherNumber(windowsAt('o-ninchisho'))).toBe(false);
    expect(leadsToAnotherNumber(windowsAt('o-station'))).toBe(true);
  });
});

describe('the district that is asked for', () => {
  const asked = (code: string) => pages.find((page) => page.code === code)!;

  it('is one’s own where one asks for oneself', () => {
    expect(asked('aaa').step).toMatchObject({ text: '住んでいる地区はどこですか' });
    expect(asked('zaa').step).toMatchObject({ text: '住んでいる地区はどこですか' });
  });

  it('is that of the other where one asks for another', () => {
    expect(asked('baa').step).toMatchObject({ text: 'その人が住んでいる地区はどこですか' });
    expect(asked('baaa').trail.at(-1)?.question).toBe('その人が住んでいる地区はどこですか');
  });

  it('is said to be that of the other on every way', () => {
    const unclear = pages.filter(
      ({ step, audience }) =>
        step.type === 'district' && audience && audience !== 'self' && !step.text.includes('その人'),
    );
    expect(unclear).toEqual([]);
  });
});

describe('without a network', () => {
  const { places, nodes } = offlineFlow(city);

  it('a number says whether it answers at all hours and who pays', () => {
    expect(places['nat-yorisoi']?.call?.remarks).toEqual(['24時間', '電話代はかかりません']);
  });

  it('a number of somebody else says whose it is', () => {
    expect(places['houkatsu-mabashi']?.call).toMatchObject({
      id: 'section-chiiki-houkatsu-care-suishin',
      lead: '電話番号は、まだ分かっていません。かわりに、地域包括ケア推進課に聞けます。',
    });
  });

  it('every window of every outcome is kept, an outcome that is never urgent among them', () => {
    const outcomes = Object.values(nodes).filter((node) => node.type === 'outcome');
    const needed = outcomes.flatMap(({ windows, atNight }) => [
      atNight,
      ...windows.map(({ place }) => place),
    ]);
    expect(outcomes.some(({ atNight }) => atNight === null)).toBe(true);
    expect(needed.filter((id) => id && !(id in places))).toEqual([]);
  });
});
