import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Each script only calls its command, which the other tests call in process. */
it.each([
  ['check', [], 0, '問題は見つかりませんでした'],
  ['report', ['--json'], 0, '"records"'],
  ['geocode', [], 0, '場所の分かる窓口・場所'],
  ['worksheet', ['--section', 'どこにもない課'], 2, '福祉課'],
  ['import', [], 2, '使い方: npm run import'],
  ['content-diff', ['HEAD'], 0, '内容に、変わったところは'],
])('scripts/%s.ts runs its command on CONTENT_DIR and ends with its exit code', (name, args, code, text) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'tests/fixtures/city', BUILD_DATE: '2026-11-24' },
  });
  expect(status).toBe(code);
  expect(stdout + stderr).toContain(text);
});
