import { readFileSync } from 'node:fs';

/** What packages say in their LICENSE file that name no licence in their manifest. */
const unnamed: Record<string, string> = { suncalc: 'BSD-2-Clause' };

type Lock = { packages: Record<string, { version?: string; license?: string }> };

/** Packages by licence, as the lock file says; those of other machines that say nothing bear that of their main package. */
export function licences(): { licence: string; packages: string[] }[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const named = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const main = packages[`node_modules/${name.replace(/^@(\w+)\/.*$/, '$1')}`];
      return { licence: license ?? main?.license ?? unnamed[name] ?? '', text: `${name} ${version}` };
    });
  return [...Map.groupBy(named, ({ licence }) => licence)]
    .map(([licence, some]) => ({ licence, packages: [...new Set(some.map(({ text }) => text))].sort() }))
    .sort((one, other) => other.packages.length - one.packages.length);
}
