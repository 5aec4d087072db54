import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PageRule } from './rule.ts';

/** Every internal link leads to a page or a file, and its fragment to an element on that page. */
export const linksLeadSomewhere: PageRule =
  ({ folder, ids }) =>
  ({ address, $ }) =>
    $('[href], [src]')
      .toArray()
      .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '')
      .filter((target) => !/^(https?|tel|mailto|data):/.test(target))
      .filter((target) => {
        const url = new URL(target, `http://site${address}`);
        const exists =
          ids.has(url.pathname) ||
          (!url.pathname.endsWith('/') && existsSync(path.join(folder, url.pathname)));
        const fragment = decodeURIComponent(url.hash.slice(1));
        const hasElement =
          fragment === '' || !ids.has(url.pathname) || ids.get(url.pathname)?.has(fragment) === true;
        return !exists || !hasElement;
      });
