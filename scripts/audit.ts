import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { today } from '../src/data/clock.ts';
import type { Audit } from '../src/schema/audit.ts';
import { bookletViolations } from './audit/booklets.ts';
import { fuzzAddresses } from './audit/fuzz.ts';
import { looks, lookViolations } from './audit/display-modes.ts';
import { builtPages } from './lib/built-site.ts';
import { withBrowser } from './lib/with-browser.ts';
import { htmlViolations } from './lib/html.ts';

/**
 * `npm run audit`: the sweeps that are too slow for each push, over every page of `dist`, those of the guided flow among
 * them: valid HTML; no fault that axe finds in light, dark and forced colours and with letters of twice the size, and
 * nothing wider than the phone; 1,000 hostile addresses; the booklet of every district. `-- --write` keeps the result in
 * content/accessibility.json, which the statement on accessibility shows. Ends with 1 where anything was found.
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
/** Pages that read their address, and a record, which does not. */
const readers = ['/', '/find/', '/map/', '/list/', '/consult/', '/offline/', '/this-week/'];
const record = addresses.find((address) => /^\/places\/./.test(address));

const sweeps: Sweep[] = [
  { name: 'HTML の文法', run: () => htmlViolations(pages) },
  ...looks.map((look): Sweep => ({
    name: look.name,
    run: (browser, site) => lookViolations(browser, site, addresses, look),
  })),
  {
    name: 'でたらめなアドレス1,000件',
    run: (browser, site) => fuzzAddresses(browser, site, [...readers, ...(record ? [record] : [])], 1000),
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
  const next = sweeps.values();
  const work = async () => {
    for (const { name, run } of next) {
      const violations = await run(browser, site);
      console.log(`${name}: ${violations.length} faults`);
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
