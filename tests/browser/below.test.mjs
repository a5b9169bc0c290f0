// A site below a folder of its host: every kind of page finds its styles, scripts and pictures there.
import { after, before, describe, test } from 'node:test';

import { launch, watched } from './browser.mjs';
import { accessible, fits, refuse } from './checks.mjs';
import { serve } from './server.mjs';
import { chosen, pages, sites } from './site.mjs';

const { folder, prefix } = sites.below;

describe('below a folder', () => {
  let server;
  let browser;
  let tab;
  before(async () => {
    server = await serve(folder, prefix);
    browser = await launch();
    tab = await watched(browser, server.origin, { viewport: { width: 390, height: 844 } });
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  for (const { path, kind } of chosen(pages(folder))) {
    test(`${kind} /${path}`, async () => {
      tab.troubles.length = 0;
      tab.requests.length = 0;
      await tab.page.goto(server.base + path, { waitUntil: 'load' });
      const outside = tab.requests.filter((url) => !url.startsWith(server.base));
      const links = await tab.page.$$eval('a[href^="/"], form[action^="/"]', (all) => all.map((e) => e.getAttribute('href') ?? e.getAttribute('action')));
      refuse([
        ...tab.troubles,
        ...outside.map((url) => `asked outside the folder: ${url}`),
        ...links.filter((href) => !href.startsWith(prefix)).map((href) => `leads outside the folder: ${href}`),
        ...(await fits(tab.page)),
        ...(await accessible(tab.page)),
      ]);
    });
  }
  test('search answers there', async () => {
    await tab.page.goto(server.base, { waitUntil: 'load' });
    await tab.page.getByRole('combobox').fill('ho so');
    await tab.page.getByRole('option').first().waitFor();
    refuse(tab.troubles);
  });
});
