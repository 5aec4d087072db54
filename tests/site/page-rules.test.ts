import { beforeAll, describe, expect, it } from 'vitest';
import { pageRules } from '../support/page-rules/index.ts';
import { cities, fixtureSite } from '../support/sites.ts';
import { sweep, type Finding } from '../support/sweep.ts';

const titles = Object.keys(pageRules);

describe.each(cities)('on %s,', (_, content, folder) => {
  let findings: Map<string, Finding>;
  beforeAll(async () => void (findings = await sweep(content, folder, pageRules)), 240_000);

  it.each(titles)('%s', (title) => expect(findings.get(title)?.violations).toEqual([]));

  it.runIf(folder === fixtureSite)('each rule applies to at least one page', () => {
    expect(titles.filter((title) => findings.get(title)?.pages === 0)).toEqual([]);
  });
});
