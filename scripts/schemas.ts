import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { z } from 'zod';
import { fileCollections, folderCollections } from '../src/schema/collections.ts';

/**
 * `npm run schemas`: writes the JSON Schemas from which an editor shows, while content is written, what each field means and
 * which values it accepts, and the list in .vscode/settings.json that assigns them to files. With `-- --check` it writes
 * nothing and exits with 1 if a file is out of date.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const folder = '.vscode/schemas';
const settingsFile = '.vscode/settings.json';

const schemaFile = (name: string) =>
  path.posix.join(folder, `${name.replace(/\.\w+$/, '').replaceAll('/', '-')}.schema.json`);

const collections = [
  ...Object.entries(fileCollections).map(([name, file]) => ({ ...file, name, match: `/content/${name}` })),
  ...Object.entries(folderCollections).map(([name, records]) => ({
    ...records,
    name,
    match: `/content/${name}/*.${records.format}`,
  })),
].filter(({ name }) => !name.endsWith('.csv'));

/** Astro itself gives the help for the fields in Markdown. */
const associations = collections
  .filter(({ match }) => !match.endsWith('.md'))
  .map(({ name, match }) => ({ fileMatch: [match], url: `./${schemaFile(name)}` }));
const settings = { ...JSON.parse(readFileSync(settingsFile, 'utf8')), 'json.schemas': associations };

const texts = new Map([
  ...collections.map(
    ({ name, title, schema }) =>
      [schemaFile(name), `${JSON.stringify(describe(title, schema), null, 2)}\n`] as const,
  ),
  [settingsFile, await format(JSON.stringify(settings), { parser: 'json', printWidth: 110 })] as const,
]);
const stale = [...texts].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);

if (values.check && stale.length > 0) {
  console.error(`古いままの説明があります: ${stale.map(([file]) => file).join('、')}`);
  console.error('npm run schemas を実行して、変わったファイルも出してください。');
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
  console.log(`${collections.length} 種類のファイルの説明は、${folder} にあります。`);
}

/** The schema of what people write, before defaults are filled in. */
function describe(title: string, schema: z.ZodType): object {
  return { title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
}
