import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fileSchemas, folderSchemas } from '../src/schema/collections.ts';

/**
 * `npm run schemas`: writes the JSON Schemas from which an editor shows, while content is written, what each field is and
 * what may stand there. `-- --check` ends with 1 where one is out of date.
 */
const folder = '.vscode/schemas';
const isChecking = process.argv.includes('--check');

const titles: Record<string, string> = {
  'site.json': '市ごとに違うこと',
  'kinds.json': '記録の種類',
  'districts.json': '圏域と地区',
  'sources.json': '出典',
  'retired-numbers.json': '使われなくなった番号',
  'words.json': 'ふだんの言葉',
  'plain-words.json': 'やさしい文のきまり',
  'accessibility.json': '使いやすさの試験の結果（機械が書く）',
  'terms.json': '役所の言葉と、ふだんの言葉',
  'crisis.json': '危ないときの言葉と番号',
  'kids.json': '子ども・10代の人のページ（あるとき）',
  'emergency.json': '「今すぐ危ないとき」のページの電話',
  'geo/base-layer.geojson': '地図の下絵',
  places: '記録（窓口や場所）',
  programs: '市の事業',
  support: '市のしくみの説明',
  languages: 'ほかのことばでの、最初の助け',
  pages: '文のページ',
  flow: '「どこに相談？」の質問と答え',
};

const schemas = new Map<string, z.ZodType>([
  ...Object.entries(fileSchemas).filter(([file]) => file.endsWith('json')),
  ...Object.entries(folderSchemas),
]);

const stale = [...schemas].filter(([name, schema]) => {
  const file = path.join(folder, `${name.replace(/\.\w+$/, '').replaceAll('/', '-')}.schema.json`);
  const text = `${JSON.stringify(describe(name, schema), null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  if (!isChecking) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  return true;
});

if (isChecking && stale.length > 0) {
  console.error(`古いままの説明があります: ${stale.map(([name]) => name).join('、')}`);
  console.error('npm run schemas を実行して、変わったファイルも出してください。');
  process.exitCode = 1;
} else {
  console.log(`${schemas.size} 種類のファイルの説明は、${folder} にあります。`);
}

/** The schema of what people write, before defaults are filled in. */
function describe(name: string, schema: z.ZodType): object {
  return { title: titles[name] ?? name, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
}
