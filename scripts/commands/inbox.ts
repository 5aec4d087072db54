import { existsSync, lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inboxFolder } from '../content/inbox.ts';
import type { AsyncCommand } from '../lib/command.ts';
import { importWorksheet } from './import.ts';

/** What became of the sheet; the last line that the command prints. */
export type InboxResult = 'empty' | 'taken' | 'unchanged' | 'refused';

/** GitHub refuses a longer comment or description (65,536 characters). */
const maxReportLength = 60_000;

const advice = [
  '直した表を、同じブランチの `content/inbox` に、もう一度アップロードしてください。同じ名前なら、置きかわります。',
  '意味が分からないときは、この表示を、サイトの担当者に見せてください。',
];

/**
 * `npm run inbox -- --report FILE`: imports the worksheet that staff have put into the folder `inbox` of the content, deletes
 * it there, and writes what changed, or what is to be corrected, to the report as Markdown in Japanese. Changes nothing if
 * the sheet has a problem. Prints the result as its last line. Exits with 0 in each case, with 2 without `--report`.
 */
export const takeInbox: AsyncCommand = async (args, context) => {
  const { contentDir, log, error } = context;
  const { values } = parseArgs({ args, options: { report: { type: 'string' } } });
  if (values.report === undefined) {
    error('使い方: npm run inbox -- --report ファイル');
    return 2;
  }
  const finish = (result: InboxResult, report: string) => {
    writeFileSync(values.report!, report);
    log(result);
    return 0;
  };
  const inbox = path.join(contentDir, inboxFolder);
  const names = existsSync(inbox) ? readdirSync(inbox).filter((name) => !name.startsWith('.')) : [];
  const [name, ...others] = names;
  if (name === undefined) return finish('empty', '');
  const file = path.join(inbox, name);
  const problem =
    others.length > 0
      ? `表が ${names.length} 件あります。1回に1件だけにしてください（${names.join('、')}）`
      : !/\.(xlsx|csv)$/i.test(name) || !lstatSync(file).isFile()
        ? `「${name}」は、記入表（.xlsx か .csv）ではありません`
        : undefined;
  if (problem) return finish('refused', refusal(problem));

  const lines: string[] = [];
  const print = (text: string) => void lines.push(text.replaceAll(file, name));
  const status = await importWorksheet(['--yes', file], { ...context, log: print, error: print });
  const output = lines.join('\n');
  if (status !== 0) return finish('refused', refusal(output));
  rmSync(file);
  return /何も変えていません/.test(output)
    ? finish('unchanged', `## 変わるところはありません\n\n${quoted(output)}\n`)
    : finish(
        'taken',
        `## 変わること\n\n${quoted(output)}\n\n左が今の値、右が新しい値です。これでよければ、取り込んでください。表（${name}）は、この変更で消えます。\n`,
      );
};

const refusal = (problem: string): string =>
  `## 記入表を取り込めませんでした\n\n${quoted(problem)}\n\n${advice.join('\n')}\n`;

/** Text of a sheet as a block in which nothing is markup or a mention. */
function quoted(text: string): string {
  const short =
    text.length > maxReportLength ? `${text.slice(0, maxReportLength)}\n…（長いので、ここまで）` : text;
  return `\`\`\`text\n${short.replaceAll('```', "'''").trim()}\n\`\`\``;
}
