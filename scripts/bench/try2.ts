import { readFileSync } from 'node:fs';
import { crisisData } from '../../src/data/search-needs.ts';
import { crisisDetector } from '../../src/domain/search/crisis.ts';
import { classifier } from '../../src/domain/search/linear-model.ts';
import { needText } from '../../src/domain/search/needs.ts';
import { loadContent } from '../content/load.ts';
const content = loadContent('content');
const c = crisisData(
  content.folders.needs,
  content.singles['crisis.json']!.record,
  Number(process.argv[2] ?? 20000),
);
const detect = crisisDetector(c);
const classify = classifier(c.model);
const d = JSON.parse(readFileSync('/tmp/fresh/fresh-A.json', 'utf8'));
for (const t of [0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6]) {
  const p = (q: string) => 1 - classify(needText(q))[0]!;
  console.log(
    t,
    'crisis',
    d.crisis.filter((x: { q: string }) => p(x.q) >= t).length,
    'harmless',
    d.harmless.filter((q: string) => p(q) >= t).length,
    'queries',
    d.queries.filter((x: { q: string }) => p(x.q) >= t).length,
  );
}
for (const { q, class: k } of d.crisis) {
  const s = detect(q);
  if (s?.class !== k) {
    const p = classify(needText(q));
    console.log(
      q,
      '| want',
      k,
      '| got',
      s?.class,
      s?.strength,
      '|',
      c.model.classes.map((n, i) => `${n.slice(0, 6)} ${p[i]!.toFixed(2)}`).join(' '),
    );
  }
}
const own = JSON.parse(readFileSync('/tmp/needs/own-queries.json', 'utf8')).queries as { q: string }[];
const P = (q: string) => 1 - classify(needText(q))[0]!;
for (const t of [0.5, 0.6, 0.7, 0.8, 0.9])
  console.log(
    'card',
    t,
    'crisis',
    d.crisis.filter((x: { q: string }) => P(x.q) >= t).length,
    'harmless',
    d.harmless.filter((q: string) => P(q) >= t).length,
    'own',
    own.filter(({ q }) => P(q) >= t).length,
  );
console.log(
  own
    .filter(({ q }) => P(q) >= 0.5)
    .map(({ q }) => q + ' ' + P(q).toFixed(2))
    .join('\n'),
);
