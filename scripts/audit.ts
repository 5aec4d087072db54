import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { today } from '../src/data/clock.ts';
import type { Audit } from '../src/schema/audit.ts';
import { bookletViolations } from './audit/booklets.ts';
import { fuzzAddresses } from './audit/fuzz.ts';
import { displayModes, displayModeViolations } from './audit/display-modes.ts';
import { builtPages } from './lib/built-site.ts';
import { withBrowser } from './lib/with-browser.ts';
import { htmlViolations } from './lib/html.ts';

/**
 * `npm run audit`: the sweeps that are too slow for each push, over every page of `dist` including the guided flow:
 * valid HTML; axe and page width in light, dark and forced colours and with text of twice the size; 1,000 hostile
 * addresses; the printed booklet of every district. `-- --write` saves the result in accessibility.json of CONTENT_DIR
 * (default `content`), which the accessibility statement shows. Exits with 1 if there is a violation, with 2 without
 * `dist`.
 */
const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
if (!existsSync('dist')) {
  console.error('先に npm run build を実行してください。');
  process.exit(2);
}

type Sweep = { name: string; run: (browser: Browser, site: string) => Promise<string[]> };

const pages = builtPages('dist');
const addresses = pages.map(({ address }) => address);
const booklets = addresses.filter((address) => /^\/areas\/[^/]+\/print\/$/.test(address));
/** Pages with a script that reads the address. One record is added to them, as a page without such a script. */
const addressReaders = ['/', '/find/', '/map/', '/list/', '/consult/', '/offline/', '/this-week/'];
const record = addresses.find((address) => /^\/places\/./.test(address));

const sweeps: Sweep[] = [
  { name: 'HTML の文法', run: () => htmlViolations(pages) },
  ...displayModes.map((mode): Sweep => ({
    name: mode.name,
    run: (browser, site) => displayModeViolations(browser, site, addresses, mode),
  })),
  {
    name: 'でたらめなアドレス1,000件',
    run: (browser, site) =>
      fuzzAddresses(browser, site, [...addressReaders, ...(record ? [record] : [])], 1000),
  },
  {
    name: '地区ごとの、紙の冊子',
    run: async (browser, site) => {
      const violations: string[] = [];
      for (const address of booklets) violations.push(...(await bookletViolations(browser, site + address)));
      return violations;
    },
  },
];

const found = new Map<string, string[]>();
await withBrowser(4324, async (browser, site) => {
  // Two workers take sweeps from one iterator, so that both cores are used.
  const queue = sweeps.values();
  const work = async () => {
    for (const { name, run } of queue) {
      const violations = await run(browser, site);
      console.log(`${name}: ${violations.length} violations`);
      found.set(name, violations);
    }
  };
  await Promise.all([work(), work()]);
});
const violations = sweeps.flatMap(({ name }) => found.get(name) ?? []);
console.log([`${pages.length} pages`, ...violations].join('\n'));
process.exitCode = violations.length > 0 ? 1 : 0;

if (values.write) {
  const { version } = createRequire(import.meta.url)('axe-core/package.json') as { version: string };
  const audit: Audit = {
    day: today(),
    pages: pages.length,
    tool: `axe-core ${version}、html-validate`,
    sweeps: sweeps.map(({ name }) => ({ name, faults: found.get(name)?.length ?? 0 })),
    faults: violations.slice(0, 200),
  };
  const file = path.join(process.env.CONTENT_DIR ?? 'content', 'accessibility.json');
  writeFileSync(file, `${JSON.stringify(audit, null, 2)}\n`);
}
