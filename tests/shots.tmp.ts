import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/lib/browser.ts';
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox','--disable-gpu'] });
const pages: Record<string,string> = { home:'/', find:'/find/', emergency:'/emergency/', kind:'/kinds/houkatsu/', kindhiroba:'/kinds/hiroba/' };
for (const a of process.argv.slice(2)) { const [k,v]=a.split('='); pages[k!]=v!; }
const only = process.argv.length>2;
for (const [name, url] of Object.entries(pages)) {
  if (only && !process.argv.some(a=>a.startsWith(name+'='))) continue;
  const p = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' });
  await p.goto('http://localhost:4471'+url); await p.waitForTimeout(600);
  await p.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true });
  const t = await p.locator('main').innerText(); console.log('=====', name, url, '\n'+t.slice(0, 3500));
  await p.close();
}
await browser.close();
