import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { listedPlaces, searchNames } from '../../src/data/search.ts';
import { crisisData, needsData } from '../../src/data/search-needs.ts';
import { answer } from '../../src/domain/search/answer.ts';
import { crisisDetector } from '../../src/domain/search/crisis.ts';
import { needsFinder } from '../../src/domain/search/needs.ts';
import { searchIndex } from '../../src/domain/search/record.ts';
import { cityDataOf } from '../content/city-data.ts';
import { loadContent } from '../content/load.ts';
const content = loadContent('content');
console.log(content.problems.slice(0, 3), content.folders.needs.length);
const city = cityDataOf(content, '2026-11-27');
const names = searchNames(city, {
  stations: content.singles['geo/stations.csv']!.record,
  towns: content.singles['geo/towns.csv']!.record,
});
const index = searchIndex(listedPlaces(city), names);
const kb = (x: unknown) => (brotliCompressSync(JSON.stringify(x)).length / 1000).toFixed(1);
const kindOf = new Map(city.places.map((p) => [p.id, p.kindView]));
const byId = new Map(city.places.map((p) => [p.id, p]));
let t = Date.now();
const c = crisisData(content.folders.needs, content.singles['crisis.json']!.record, 20000);
console.log('crisis kB', kb(c), 's', (Date.now() - t) / 1000, 'names kB', kb(names));
const detect = crisisDetector(c);
for (const limit of (process.argv[2] ?? '96000').split(',').map(Number)) {
  t = Date.now();
  const n = needsData(
    content.folders.needs,
    city.kinds
      .flatMap((k) => k.places)
      .map((p) => ({
        id: p.id,
        texts: [p.summary, ...p.services.map((s) => s.value)].filter(
          (x): x is string => typeof x === 'string',
        ),
      })),
    limit,
  );
  console.log(
    'needs kB',
    kb(n),
    'phrases',
    n.texts.join('\n').split('\n').length,
    's',
    (Date.now() - t) / 1000,
  );
  t = Date.now();
  const find = needsFinder(n);
  console.log('prepare ms', Date.now() - t);
  for (const f of (process.argv[4] ?? '/tmp/fresh/fresh-A.json').split(',')) {
    const d = { crisis: [], harmless: [], ...JSON.parse(readFileSync(f, 'utf8')) };
    let ok = 0,
      empty = 0,
      okall = 0;
    const miss: string[] = [];
    t = Date.now();
    for (const { q, want } of d.queries as { q: string; want: string[] }[]) {
      const s0 = detect(q);
      const a = answer(index, names.sections, find, q, s0?.strength === 'card' ? s0.class : undefined);
      const ids = a.groups.flatMap((g) => g.records);
      const good = (id: string) => want.includes(id) || want.includes('kind:' + kindOf.get(id)?.plain);
      const kindGood = (k: string) =>
        want.some(
          (w) => w === 'kind:' + city.kinds.find((x) => x.id === k)?.plain || kindOf.get(w)?.id === k,
        );
      if (ids.length === 0) empty++;
      if (ids.slice(0, 3).some(good)) ok++;
      else
        miss.push(
          `${q} | ${a.groups.map((g) => (g.need?.id ?? 'NAMES' + (a.isName ? '!' : '')) + ':' + g.records.slice(0, 3).join(',') + ' k:' + g.kinds).join(' ; ')} | ${want.join(',')}`,
        );
      if (
        ids.slice(0, 3).some(good) ||
        a.groups
          .slice(0, 2)
          .some((g) => g.records.some(good) || g.kinds.some(kindGood) || g.others.some(good))
      )
        okall++;
    }
    console.log(
      f,
      'recall@3',
      ok,
      'with kinds/others',
      okall,
      'empty',
      empty,
      'ms/query',
      (Date.now() - t) / d.queries.length,
    );
    if (process.argv[3]) console.log(miss.join('\n'));
    let card = 0,
      line = 0,
      right = 0;
    const fc: string[] = [],
      fl: string[] = [];
    for (const { q, class: k } of d.crisis) {
      const s = detect(q);
      if (s) {
        s.strength === 'card' ? card++ : line++;
        if (s.class === k) right++;
      }
    }
    for (const q of d.harmless) {
      const s = detect(q);
      if (s) (s.strength === 'card' ? fc : fl).push(q);
    }
    const fq = d.queries.filter(({ q }: { q: string }) => detect(q)?.strength === 'card').length;
    console.log(
      'crisis card',
      card,
      'line',
      line,
      'right',
      right,
      'false card',
      fc.length,
      'line',
      fl.length,
      'queries card',
      fq,
      fc.join(' / '),
    );
  }
}
