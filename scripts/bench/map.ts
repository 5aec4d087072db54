import { setTimeout as pause } from 'node:timers/promises';
import type { DirectoryFile, FileRow } from '../../src/domain/directory.ts';
import { withBrowser } from '../lib/with-browser.ts';

/**
 * `npm run bench:map`: measures the frames per second of the map of the built site while it is dragged with 2,000
 * markers under a processor four times slower. Prints the figure without a limit, since times vary between machines.
 */
const markerCount = 2000;
const seconds = 3;

await withBrowser(4326, async (browser, address) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route(/\/\d+\/\d+\/\d+\.png/, (route) => route.abort());
  await page.route(`${address}/directory.json`, async (route) => {
    const response = await route.fetch();
    const file = (await response.json()) as DirectoryFile;
    await route.fulfill({ response, json: { ...file, rows: syntheticRows(file.rows[0]!) } });
  });
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(`${address}/map/`);
  await page.locator('[data-map][data-ready="true"]').waitFor();
  const box = (await page.locator('[data-map]').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let step = 0; step < 2; step += 1) await page.locator('.leaflet-control-zoom-in').click();
  await pause(500);

  await page.evaluate(() => {
    const counter = { frames: 0 };
    Object.assign(window, { counter });
    const count = () => {
      counter.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const shown = await page.locator('.mark-button').count();
  await page.mouse.move(x, y);
  await page.mouse.down();
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    const angle = (performance.now() - start) / 300;
    await page.mouse.move(x + 120 * Math.sin(angle), y + 120 * Math.cos(angle));
  }
  await page.mouse.up();
  const frames = await page.evaluate(
    () => (window as unknown as { counter: { frames: number } }).counter.frames,
  );
  const rate = (frames / ((performance.now() - start) / 1000)).toFixed(0);
  console.log(`${markerCount} markers (${shown} buttons in view): ${rate} frames per second while dragged`);
});

/** Copies of a record, spread over the middle of the city. */
const syntheticRows = (row: FileRow): FileRow[] =>
  Array.from({ length: markerCount }, (_, at) => {
    const point = { lat: 35.77 + ((at * 37) % 1000) / 15000, lon: 139.89 + ((at * 61) % 1000) / 12000 };
    return { ...row, id: `s${at}`, name: `s${at}`, marks: [{ ...point, precision: 'exact' }] };
  });
