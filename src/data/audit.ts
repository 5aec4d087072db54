import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileSchemas } from '../schema/collections.ts';
import type { Audit } from '../schema/audit.ts';

const file = path.join(process.env.CONTENT_DIR ?? 'content', 'accessibility.json');

/** What the last audit of accessibility found; undefined where none was kept. */
export function lastAudit(): Audit | undefined {
  return existsSync(file)
    ? fileSchemas['accessibility.json'].parse(JSON.parse(readFileSync(file, 'utf8')))
    : undefined;
}
