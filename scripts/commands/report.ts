import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CityData, KindView, PlaceView } from '../../src/data/views.ts';
import { missingFieldsBySection } from '../../src/data/missing-by-section.ts';
import { isKnown } from '../../src/domain/knowledge.ts';
import { findProblems } from '../check/index.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { cityDataOf } from '../content/city-data.ts';
import { loadContent, type Content } from '../content/load.ts';
import { contentHasProblems } from '../content/problem.ts';
import { sentencesOf } from '../content/sentences.ts';
import type { Command } from '../lib/command.ts';
import { recheckCalendar } from '../report/calendar.ts';
import { factsToCheck, oddClosures, sectionOf } from '../report/facts.ts';
import { listsOf, reportText } from '../report/text.ts';
import { wordingCounts } from '../report/wording.ts';

/**
 * `npm run report`: prints in Markdown the declared numbers of each programme beside the number of records, how
 * complete each kind and section is, and what must be rechecked. `-- --list` adds the records behind
 * each count, `-- --json` prints JSON instead, `-- --ics FILE` also
 * writes a calendar of the records to recheck. Exits with 1 if the content has a problem.
 */
export const reportContent: Command = (args, { contentDir, day, log, error }) => {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, list: { type: 'boolean' }, ics: { type: 'string' } },
  });
  const content = loadContent(contentDir);
  if (findProblems(content, day).length > 0) {
    error(contentHasProblems);
    return 1;
  }
  const city = cityDataOf(content, day);
  if (values.ics) writeFileSync(values.ics, recheckCalendar(city));
  const report = reportOf(content, city);
  log(values.json ? JSON.stringify(report, null, 2) : reportText(report));
  if (values.list && !values.json) log(`\n${listsOf(report)}`);
  return 0;
};

/** The figures of a report. */
export type Report = ReturnType<typeof reportOf>;

function reportOf(content: Content, city: CityData) {
  return {
    day: city.today,
    records: city.places.length,
    programs: city.programs.map(({ name, declared, existed, difference }) => ({
      name,
      declared: declared.count,
      unit: declared.unit,
      records: existed,
      verdict:
        declared.count === null
          ? '数の記載なし'
          : declared.count === existed
            ? '一致'
            : `違い: ${difference}`,
    })),
    kinds: city.kinds.map((kind) => completeness(kind.plain, kind.places)),
    sections: [...Map.groupBy(city.places, (place) => sectionOf(place, city).name)].map(([name, places]) =>
      completeness(name, places),
    ),
    gaps: missingFieldsBySection(city).map(({ section, places }) => ({
      section: section.name,
      records: places.length,
    })),
    sentences: sentenceFigures(content),
    wording: wordingCounts(content, content.singles['plain-words.json']?.record ?? { patterns: [] }),
    ...itemsToCheck(content, city),
    empty: (['operator', 'reportMail', 'repository', 'exitUrl'] as const).filter(
      (name) => city.site[name] === null,
    ),
    unused: unusedSources(content, city),
  };
}

/** Ids of sources that no record, table or support page cites, except `city-staff`. */
function unusedSources(content: Content, city: CityData): string[] {
  const citedElsewhere = new Set(
    [...Object.values(content.singles), ...content.folders.support].flatMap(({ document }) =>
      [...scalarValues(document.data)]
        .filter(({ path }) => path.includes('source'))
        .map(({ value }) => value),
    ),
  );
  return city.sources
    .filter(({ citedBy, id }) => citedBy.length === 0 && id !== 'city-staff' && !citedElsewhere.has(id))
    .map(({ id }) => id);
}

/** Number of records, and the share of them with each field, in percent. */
function completeness(name: string, places: KindView['places']) {
  const share = (has: (place: PlaceView) => boolean) =>
    places.length === 0 ? 0 : Math.round((100 * places.filter(has).length) / places.length);
  return {
    name,
    records: places.length,
    phone: share(({ phones }) => Array.isArray(phones)),
    firmPhone: share(({ verifiedPhones }) => verifiedPhones.length > 0),
    place: share(({ address, venues }) => isKnown(address) || venues.length > 0),
    hours: share(({ hours }) => isKnown(hours)),
    reading: share(({ kana }) => kana !== null),
  };
}

/** Number of sentences that editors wrote, and their lengths in characters. */
function sentenceFigures(content: Content) {
  const lengths = sentencesOf(content)
    .map(({ text }) => [...text].length)
    .sort((one, other) => one - other);
  const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
  return { count: lengths.length, median: at(0.5), ninetieth: at(0.9), longest: at(1) };
}

function itemsToCheck(content: Content, city: CityData) {
  const { overdue, remarked } = factsToCheck(city);
  const towns = content.singles['geo/towns.csv']?.record ?? [];
  const withDistrict = new Set(city.towns.map(({ town }) => town));
  return {
    overdue: overdue.map(({ place, field, asOf }) => ({ record: place.id, field, asOf })),
    remarked: remarked.map(({ place, field }) => ({ record: place.id, field })),
    ending: city.places.flatMap(({ id, life: { ends } }) =>
      ends === undefined ? [] : [{ record: id, ends }],
    ),
    oddClosures: oddClosures(city).map(({ place, from, isPast }) => ({ record: place.id, from, isPast })),
    withoutReading: city.places.filter(({ kana }) => kana === null).map(({ id }) => id),
    townsWithoutDistrict: towns.filter(
      ({ town, chome }) => !withDistrict.has(chome ? `${town}${chome}丁目` : town),
    ).length,
    addressWithoutPosition: city.places
      .filter(({ address, position }) => isKnown(address) && !position)
      .map(({ id }) => id),
  };
}
