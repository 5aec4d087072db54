import { readFileSync } from 'node:fs';

/** Licences read from the LICENSE file of packages whose manifest does not name one. */
const fromLicenceFile: Record<string, string> = { suncalc: 'BSD-2-Clause' };

type Lock = { packages: Record<string, { version?: string; license?: string }> };

/**
 * The packages of the lock file by licence, the most frequent licence first. A platform-specific package without a
 * licence has that of its main package.
 */
export function licences(): { licence: string; packages: string[] }[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const licensed = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const main = packages[`node_modules/${name.replace(/^@(\w+)\/.*$/, '$1')}`];
      return { licence: license ?? main?.license ?? fromLicenceFile[name] ?? '', text: `${name} ${version}` };
    });
  return [...Map.groupBy(licensed, ({ licence }) => licence)]
    .map(([licence, same]) => ({ licence, packages: [...new Set(same.map(({ text }) => text))].sort() }))
    .sort((one, other) => other.packages.length - one.packages.length);
}
