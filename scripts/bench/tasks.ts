import type { Page } from '@playwright/test';
import { withBrowser } from '../lib/with-browser.ts';
import { reportFigures } from './figures.ts';
import { phone } from './emulated-phone.ts';

/**
 * `npm run bench:tasks`: measures taps and seconds from the home page to the answer of three tasks, by questions and by
 * search, on an emulated phone of 390 px with a processor four times slower and slow 4G (1.6 Mbps, 150 ms). The seconds
 * are those of the site only, without time for reading. Prints a table without a limit.
 */
type Step =
  | { tap: string }
  | { option: string }
  | { district: string }
  /** Types into the search box, or into the field with a label. */
  | { type: string; into?: string }
  | { choose: [field: string, option: string] };
/** `answer` selects the element that is visible once the task is done. */
type Task = { task: string; method: string; steps: Step[]; answer: string };

const tasks: Task[] = [
  {
    task: 'もの忘れの母の、馬橋の窓口の番号',
    method: '質問',
    steps: [{ option: 'a' }, { option: 'c' }, { district: 'mabashi' }],
    answer: '[data-district="mabashi"] [data-place="houkatsu-mabashi"]',
  },
  {
    task: 'もの忘れの母の、馬橋の窓口の番号',
    method: '検索',
    steps: [{ tap: '言葉で探す' }, { type: '馬橋 もの忘れ' }, { tap: '馬橋高齢者いきいき安心センター' }],
    answer: 'article a.large[href^="tel:"]',
  },
  {
    task: '新松戸の近くの、開いている広場',
    method: '検索',
    steps: [
      { tap: '言葉で探す' },
      { type: '親子の広場' },
      { tap: '絞り込む・並べ替える' },
      { tap: '開いている窓口を先に表示する' },
      { choose: ['並び順', '近い順'] },
      { type: '新松戸駅', into: 'どこから近い順に並べますか' },
    ],
    answer: '[data-results] [data-place]:first-child .opening',
  },
  {
    task: '障害のある子の親が、急に倒れた',
    method: '質問',
    steps: [{ option: 'b' }, { option: 'e' }, { option: 'b' }],
    answer: '.first a.large[href^="tel:"]',
  },
  {
    task: '障害のある子の親が、急に倒れた',
    method: '検索',
    steps: [{ tap: '言葉で探す' }, { type: '障害 親が倒れた' }, { tap: '松戸市地域生活支援拠点' }],
    answer: 'article a.large[href^="tel:"]',
  },
];

await withBrowser(4327, async (browser, address) => {
  const rows: (string | number)[][] = [];
  for (const { task, method, steps, answer } of tasks) {
    const { page, close } = await phone(browser);
    await page.goto(`${address}/`);
    const start = performance.now();
    for (const step of steps) await runStep(page, step);
    await page.locator(answer).filter({ visible: true }).first().waitFor();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    rows.push([task, method, steps.length, seconds]);
    await close();
  }
  reportFigures('tasks', ['したいこと', '道', 'タップ', '秒'], rows);
});

async function runStep(page: Page, step: Step): Promise<void> {
  if ('type' in step) {
    const field = step.into === undefined ? page.getByRole('searchbox') : page.getByLabel(step.into);
    return field.fill(step.type);
  }
  if ('option' in step) return page.locator(`main a[data-option="${step.option}"]`).click();
  if ('district' in step) return page.locator(`[data-district="${step.district}"] > summary`).click();
  if ('choose' in step) {
    await page.getByLabel(step.choose[0]).selectOption({ label: step.choose[1] });
    return;
  }
  const exact = new RegExp(`^\\s*${step.tap}(\\s|$)`);
  const first = page
    .locator('main')
    .locator('a, summary, label')
    .filter({ hasText: exact, visible: true })
    .first();
  const other = page
    .locator('main')
    .locator('a, summary, label')
    .filter({ hasText: step.tap, visible: true })
    .first();
  await first.or(other).first().waitFor();
  await ((await first.count()) > 0 ? first : other).click();
}
