// An old browser: what a page is without grid and custom properties, and with the keyboard alone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch, watched } from './browser.mjs';
import { accessible, fits, refuse } from './checks.mjs';
import { serve } from './server.mjs';
import { sites } from './site.mjs';

const { folder, prefix } = sites.fictitious;

/** A style sheet as a browser takes it that knows neither grid, nor custom properties, nor `min()`. */
function old(css) {
  let out = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (let at; (at = out.search(/@supports/)) >= 0; ) {
    let end = out.indexOf('{', at) + 1;
    for (let depth = 1; depth > 0; end++) depth += { '{': 1, '}': -1 }[out[end]] ?? 0;
    out = out.slice(0, at) + out.slice(end);
  }
  return out.replace(/[^{};]*:[^{};]*(?:var\(|min\(|max\(|clamp\()[^{};]*(?=[;}])/g, '').replace(/display:grid/g, '');
}

test('nothing new is left of what an old browser gets', () => {
  const css = old('a{color:red;color:var(--a);width:1px;width:min(1px,2em)}@supports (display:grid){b{gap:0}@media x{c{d:e}}}f{display:grid}');
  assert.equal(css.replace(/;+}/g, '}').replace(/;+/g, ';'), 'a{color:red;width:1px}f{}');
});

describe('an old browser', () => {
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
  for (const path of ['', 'ngay-thang/2025/06/', 'con-so/', 'bai-viet/mo-cua/']) {
    test(`/${path} is readable without grid and custom properties`, async () => {
      const tab = await watched(browser, server.origin);
      await tab.page.route('**/*.css', async (route) => {
        const answer = await route.fetch();
        const body = old(await answer.text());
        await route.fulfill({ response: answer, body });
      });
      const found = [];
      for (const width of [360, 1280]) {
        await tab.page.setViewportSize({ width, height: 720 });
        await tab.page.goto(server.base + path, { waitUntil: 'load' });
        const sizes = await tab.page.evaluate(() =>
          ['h1', 'h2', 'main p'].map((name) => parseFloat(getComputedStyle(document.querySelector(name)).fontSize)));
        if (!(sizes[0] > sizes[1] && sizes[1] > sizes[2] && sizes[2] >= 16)) found.push(`${width}: sizes of h1, h2, p: ${sizes}`);
        found.push(...(await fits(tab.page)), ...(await accessible(tab.page)));
      }
      await tab.close();
      refuse([...found, ...tab.troubles]);
    });
  }
  test('Tab goes through a page in the order of its text, and out again', async () => {
    const tab = await watched(browser, server.origin, { reducedMotion: 'reduce' });
    for (const width of [320, 1440]) {
      await tab.page.setViewportSize({ width, height: 600 });
      for (const path of ['', 'ngay-thang/2025/06/']) {
        await tab.page.goto(server.base + path, { waitUntil: 'load' });
        const wanted = await tab.page.evaluate(() => {
          const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
          window.stops = all.filter((e) => e.checkVisibility({ visibilityProperty: true }));
          return window.stops.length;
        });
        const order = [];
        for (let n = 0; n < wanted; n++) {
          await tab.page.keyboard.press('Tab');
          order.push(await tab.page.evaluate(() => window.stops.indexOf(document.activeElement)));
        }
        assert.deepEqual(order, [...order.keys()], `${path} at ${width}`);
        await tab.page.keyboard.press('Tab');
        assert.equal(await tab.page.evaluate(() => document.activeElement === document.body || window.stops.indexOf(document.activeElement)), true);
      }
    }
    await tab.close();
  });
});
