// The theme of high contrast and larger type: only tokens and a few lines of style, and everything still fits.
import { after, before, describe, test } from 'node:test';

import { launch, watched } from './browser.mjs';
import { accessible, fits, refuse, touchable } from './checks.mjs';
import { serve } from './server.mjs';
import { chosen, pages, sites } from './site.mjs';

const { folder, prefix } = sites.clear;

const kinds = ['home', 'month', 'metric', 'metrics', 'topic', 'question', 'article', 'campaign', 'document', 'tasks'];

describe('high contrast', () => {
  let server;
  let browser;
  let tab;
  before(async () => {
    server = await serve(folder, prefix);
    browser = await launch();
    tab = await watched(browser, server.origin);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  for (const { path, kind } of chosen(pages(folder)).filter((page) => kinds.includes(page.kind))) {
    test(`${kind} /${path}`, async () => {
      const found = [];
      tab.troubles.length = 0;
      for (const [width, colorScheme] of [[320, 'light'], [1280, 'dark']]) {
        await tab.page.setViewportSize({ width, height: 800 });
        await tab.page.emulateMedia({ colorScheme });
        await tab.page.goto(server.base + path, { waitUntil: 'load' });
        const here = [...(await fits(tab.page)), ...(await touchable(tab.page)), ...(await accessible(tab.page))];
        found.push(...here.map((text) => `${width} ${colorScheme}: ${text}`));
      }
      refuse([...found, ...tab.troubles]);
    });
  }
});
