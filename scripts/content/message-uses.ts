import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A use of an interface message in the code: its key, and the placeholders that the code fills in. */
export type MessageUse = { key: string; placeholders: string[] };

const source = path.resolve(import.meta.dirname, '../../src');

/** The uses of interface messages by `t('key', …)`, `fill(ja.key, …)` and `ja.key` in the code of the site. */
export function messageUses(): MessageUse[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
    .flatMap((entry) => usesIn(readFileSync(path.join(entry.parentPath, entry.name), 'utf8')));
}

function usesIn(code: string): MessageUse[] {
  const imported = /import (?:\* as )?(\w+) from '@words\/ja\.json'/.exec(code)?.[1];
  const calls = [...code.matchAll(/\bt\('(\w+)'(?:,\s*\{([^{}]*)\})?/g)];
  const members =
    imported === undefined
      ? []
      : [...code.matchAll(new RegExp(`(?<![/.])\\b${imported}\\.(\\w+)(?:,\\s*\\{([^{}]*)\\})?`, 'g'))];
  return [...calls, ...members].map(([, key = '', values = '']) => ({
    key,
    placeholders: values
      .split(',')
      .map((part) => /^\s*(\w+)\s*(:|$)/.exec(part)?.[1])
      .filter((name) => name !== undefined),
  }));
}
