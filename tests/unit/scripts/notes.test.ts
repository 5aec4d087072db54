import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../scripts/commands/check.ts';
import { runCommand } from '../../support/run-command.ts';
import { withCityCopy, type CityCopy } from '../../support/city-copy.ts';

const place = 'places/madoguchi/kawabe-soudan.md';
const announced = 'status: { value: closed, until: 2026-12-31, source: city-page }';
const lastDay = '2026-12-31';
const dayAfter = '2027-01-01';

/** The output of the check of a changed city on a day. */
const checkAfter = (change: (city: CityCopy) => void, day: string) =>
  withCityCopy((city) => {
    change(city);
    return runCommand(checkContent, [], { contentDir: city.folder, day });
  });

const closes = (city: CityCopy) => city.edit('places/madoguchi/yamate-soudan.md', /^status: .*$/m, announced);

describe('a record whose last day is announced', () => {
  it.each(['2026-11-24', lastDay])('is a note with the lines that lead to it on %s', (day) => {
    const { status, output } = checkAfter(
      (city) => city.edit('places/madoguchi/furui-soudan.md', /^status: .*$/m, announced),
      day,
    );
    expect(status).toBe(0);
    expect(output).toMatch(/12月31日で終わります。その日までに、次の行を/);
    expect(output).toMatch(/flow\/o-kakure\.json:\d+/);
  });

  it('separates the lines that must change from those that may', () => {
    const [note] = withCityCopy((city) => {
      closes(city);
      return city.notes().filter((line) => line.includes('yamate-soudan.md'));
    });
    expect(note).toMatch(
      /その日までに、次の行を.*: flow\/o-madoguchi\.json:\d+。次の行は、あとで.*: .*kawabe-soudan\.md:\d+/,
    );
  });

  it('without a reference to it is a note that says so', () => {
    const { output } = checkAfter(() => undefined, lastDay);
    expect(output).toMatch(/12月31日で終わります。ほかのファイルには書かれていません/);
  });
});

describe('on the day after the last day of a record, without any change,', () => {
  it.each<[string, (city: CityCopy) => void, RegExp]>([
    ['related records', () => undefined, /related\.0: yamate-soudan は終わった窓口です。ページには/],
    [
      'a record to ask instead',
      (city) => city.edit(place, /^related:/m, 'askInstead: yamate-soudan\nrelated:'),
      /askInstead: yamate-soudan .*今は、代わりに \S+ を案内しています/,
    ],
    [
      'a record to ask about one value',
      (city) => city.edit(place, /^fee: .*$/m, 'fee: { value: unknown, askInstead: yamate-soudan }'),
      /fee\.askInstead: yamate-soudan は終わった/,
    ],
    [
      'a need with another record',
      (city) => city.edit('needs/mono-wasure.json', '"kawabe-soudan"', '"kawabe-soudan", "yamate-soudan"'),
      /places\.1: yamate-soudan は終わった/,
    ],
  ])('%s become a note', (_, change, note) => {
    const notes = withCityCopy((city) => {
      change(city);
      closes(city);
      return city.notes(dayAfter);
    });
    expect(notes).toContainEqual(expect.stringMatching(note));
    expect(
      withCityCopy((city) => {
        change(city);
        closes(city);
        return city.problems(dayAfter).filter((problem) => /related|askInstead|needs/.test(problem));
      }),
    ).toEqual([]);
  });

  it.each<[string, (city: CityCopy) => void]>([
    [
      'the section of a kind',
      (city) => city.edit('kinds.json', '"section": "shiyakusho"', '"section": "owatta-soudan"'),
    ],
    [
      'a line of the emergency page',
      (city) => city.edit('emergency.json', '"denwa-7000"', '"owatta-soudan"'),
    ],
  ])('%s is a note', (_, change) => {
    const { notes, problems } = withCityCopy((city) => {
      change(city);
      return { notes: city.notes(), problems: city.problems() };
    });
    expect(notes).toContainEqual(expect.stringMatching(/owatta-soudan は終わった窓口です/));
    expect(problems.filter((problem) => /は終わった/.test(problem))).toEqual([]);
  });

  it('a desk of an outcome, which its page would show as closed, is a problem', () => {
    const problems = withCityCopy((city) => {
      city.edit('places/hiroba/niji-hiroba.md', /^status: .*$/m, announced);
      return city.problems(dayAfter);
    });
    expect(problems).toContainEqual(
      expect.stringMatching(/o-hiroba\.json:\d+: windows\.0: niji-hiroba は終わった/),
    );
  });
});
