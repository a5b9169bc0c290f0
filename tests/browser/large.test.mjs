// Text at twice its size (WCAG 1.4.4): a reader's own setting, which no page may break. In English, whose words are
// longer than Vietnamese syllables, at widths on both sides of where columns begin.
import { after, before, describe, test } from 'node:test';

import { launch, watched } from './browser.mjs';
import { fits, refuse } from './checks.mjs';
import { serve } from './server.mjs';
import { pages, sites } from './site.mjs';

const { folder, prefix } = sites.fictitious;

/** The largest page of each kind in English. */
function largest() {
  const picked = new Map();
  for (const page of pages(folder).filter((page) => page.language === 'en')) {
    if (!(picked.get(page.kind)?.text.length > page.text.length)) picked.set(page.kind, page);
  }
  return [...picked.values()];
}

describe('text at 200 %', { concurrency: 2 }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve(folder, prefix);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  for (const { path, kind } of largest()) {
    test(`${kind} /${path}`, async () => {
      const tab = await watched(browser, server.origin);
      const found = [];
      for (const width of [640, 900]) {
        await tab.page.setViewportSize({ width, height: 800 });
        await tab.page.goto(server.base + path, { waitUntil: 'load' });
        // A style sheet of the reader's own is under no policy.
        await tab.page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('html{font-size:200%!important}');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        });
        found.push(...(await fits(tab.page)).map((text) => `${width}: ${text}`));
      }
      await tab.close();
      refuse([...found, ...tab.troubles]);
    });
  }
});
