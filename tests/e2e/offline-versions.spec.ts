import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { pageListFile, readPageList } from '../../scripts/build/page-list.ts';
import { writeServiceWorker } from '../../scripts/build/service-worker.ts';
import { expect, startClockLater, test } from '../support/test.ts';

test.use({ serviceWorkers: 'allow' });

/** Each worker of the test runner has a separate host. */
const port = 4330 + Number(process.env.TEST_PARALLEL_INDEX);
const site = `http://localhost:${port}`;
let host: ChildProcess;
let tempDir: string;

test.beforeEach(async () => {
  // Hard links are fast; a test must remove a file of the host before it writes it.
  tempDir = mkdtempSync('.dist-host-');
  execFileSync('cp', ['-al', '.dist-fixture/.', tempDir]);
  copyFileSync(pageListFile('.dist-fixture'), pageListFile(tempDir));
  host = spawn(process.execPath, ['scripts/lib/serve.ts', tempDir, String(port)], { stdio: 'inherit' });
  const answers = () =>
    fetch(site).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers).toBe(true);
});

test.afterEach(() => {
  host.kill();
  rmSync(tempDir, { recursive: true });
  rmSync(pageListFile(tempDir));
});

/** Replaces the heading of a page on the host and its version in the list of pages, without a new service worker. */
function rewrite(page: string, heading: string): void {
  const file = path.join(tempDir, page, 'index.html');
  const html = readFileSync(file, 'utf8').replace(/(<h1[^>]*>).*?<\/h1>/s, `$1${heading}</h1>`);
  for (const ending of ['', '.br', '.gz']) rmSync(file + ending);
  writeFileSync(file, html);
  const pages = readPageList(tempDir).map((one) =>
    one.address === `/${page}/` ? { ...one, version: heading } : one,
  );
  writeFileSync(pageListFile(tempDir), JSON.stringify(pages));
}

/** Writes a new service worker for the current files of the host. */
async function publish(): Promise<void> {
  for (const ending of ['', '.br', '.gz']) rmSync(path.join(tempDir, `sw.js${ending}`), { force: true });
  await writeServiceWorker(tempDir, '');
}

async function visit(page: Page, address = '/'): Promise<void> {
  await page.goto(site + address);
  // A page registers its service worker when it is idle, or after five seconds.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), {
      timeout: 20_000,
    })
    .toBe('activated');
}

const cachesOf = (page: Page) => page.evaluate(() => caches.keys());
const updateButton = (page: Page) => page.getByRole('button', { name: '新しい内容があります' });

async function saveFullSite(page: Page): Promise<void> {
  await page.goto(`${site}/offline/`);
  await page.getByRole('button', { name: /サイトのすべてのページを保存する（約\d\.\dMB）/ }).click();
  await expect(page.getByText('サイトのすべてのページを、この端末に保存しています。')).toBeVisible({
    timeout: 30_000,
  });
}

test('a new version is offered, and on request all open pages show it', async ({ page, context }) => {
  await visit(page);
  const other = await context.newPage();
  await other.goto(`${site}/emergency/`);
  rewrite('emergency', '新しい番号');
  await publish();
  await page.goto(`${site}/consult/`);
  await expect(other.locator('h1')).not.toHaveText('新しい番号');
  await updateButton(page).click();
  await expect(other.locator('h1')).toHaveText('新しい番号');
  await expect(page.locator('h1')).toBeVisible();
  await expect(updateButton(page)).toHaveCount(0);
});

test('an incomplete new version on the host is not installed, and the complete old one stays', async ({
  page,
}) => {
  await visit(page);
  const old = readFileSync(path.join(tempDir, 'emergency/index.html'), 'utf8');
  rewrite('emergency', '新しい番号');
  rewrite('consult', '新しい案内');
  await publish();
  rmSync(path.join(tempDir, 'emergency/index.html'));
  writeFileSync(path.join(tempDir, 'emergency/index.html'), old);
  await page.goto(`${site}/`);
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const isRefused = new Promise<void>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => worker.state === 'redundant' && resolve());
      });
    });
    await registration.update().catch(() => undefined);
    await isRefused;
  });
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting),
  ).toBeNull();
  await page.goto(`${site}/consult/`);
  await expect(page.locator('h1')).not.toHaveText('新しい案内');
});

test('a saved full site stays at the old version until every page of the new one is saved', async ({
  page,
  context,
}) => {
  await visit(page);
  await saveFullSite(page);
  const folder = path.join(tempDir, 'places/kawabe-soudan');
  rewrite('emergency', '新しい番号');
  rewrite('sources', '新しい出典');
  await publish();
  renameSync(folder, `${folder}-away`);
  await page.goto(`${site}/find/`);
  await updateButton(page).click();
  await expect(updateButton(page)).toHaveCount(0);
  await expect
    .poll(async () => (await cachesOf(page)).filter((name) => name.startsWith('whole ')).length)
    .toBe(1);
  await page.goto(`${site}/emergency/`);
  await expect(page.locator('h1')).toHaveText('新しい番号');
  await context.setOffline(true);
  await page.goto(`${site}/places/kawabe-soudan/`);
  await expect(page.locator('article[data-place="kawabe-soudan"]')).toBeVisible();

  await context.setOffline(false);
  renameSync(`${folder}-away`, folder);
  await page.goto(`${site}/find/`);
  await page.goto(`${site}/offline/`);
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('[data-state]').textContent();
      },
      { timeout: 30_000, intervals: [2000] },
    )
    .toContain('サイトのすべてのページを');
  await context.setOffline(true);
  await page.goto(`${site}/sources/`);
  await expect(page.locator('h1')).toHaveText('新しい出典');
});

test('a full site deleted while it is being saved leaves no cache, and the caches of other sites stay', async ({
  page,
}) => {
  await visit(page);
  await page.evaluate(() => caches.open('another-site-v1'));
  await page.goto(`${site}/offline/`);
  await page.getByRole('button', { name: /サイトのすべてのページを保存する/ }).waitFor();
  await page.evaluate(() => {
    for (const name of ['save', 'drop']) document.querySelector<HTMLElement>(`[data-do="${name}"]`)!.click();
  });
  await expect(page.getByText('すべて消しました。今後は保存しません。')).toBeVisible();
  // Longer than saving the complete site takes.
  await page.waitForTimeout(1000);
  await expect(page.getByText('すべて消しました。今後は保存しません。')).toBeVisible();
  expect(await cachesOf(page)).toEqual(['another-site-v1']);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['o']);
});

test('an interrupted save does not count as a saved site', async ({ page }) => {
  await visit(page);
  await saveFullSite(page);
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('whole '))!;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (request.url.endsWith('/whole')) await cache.delete(request);
  });
  await page.reload();
  await expect(page.locator('[data-state]')).toContainText('案内、一覧、簡単な地図');
  await expect(page.getByRole('button', { name: /サイトのすべてのページを保存する/ })).toBeVisible();
});

test('only a page from the cache is labelled as saved', async ({ page }) => {
  await visit(page);
  await startClockLater(page, 3);
  await page.goto(`${site}/emergency/`);
  await expect(page.locator('[data-edition]')).toContainText('の内容を保存しています');
  await page.goto(`${site}/places/kawabe-soudan/`);
  await expect(page.locator('[data-edition]')).toContainText('最終更新');
});
