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

/** In the page: what is drawn in a colour that is neither one of the theme's light ones, nor black, white or none. */
function foreign(tokens) {
  const probe = document.createElement('i');
  const own = new Set(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)', 'none', 'rgba(0, 0, 0, 0.25)']);
  for (const [name, value] of Object.entries(tokens)) {
    if (!name.startsWith('color-')) continue;
    probe.style.color = value;
    own.add(probe.style.color);
  }
  const drawn = ['color', 'backgroundColor', 'borderTopColor', 'borderLeftColor', 'outlineColor', 'fill', 'stroke'];
  const found = [];
  for (const e of document.body.querySelectorAll('*')) {
    for (const side of [null, '::before', '::after']) {
      const style = getComputedStyle(e, side);
      for (const what of drawn) {
        if (!own.has(style[what])) found.push(`<${e.tagName.toLowerCase()} class="${e.getAttribute('class') ?? ''}">${side ?? ''} ${what}: ${style[what]}`);
      }
    }
  }
  return found;
}

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
  test('a theme is seen in its own colours and sizes', async () => {
    const clear = await serve(sites.clear.folder, sites.clear.prefix);
    const tab = await watched(browser, clear.origin);
    let tokens;
    await tab.page.route('**/*.css', async (route) => {
      const answer = await route.fetch();
      const css = await answer.text();
      tokens ??= Object.fromEntries([...css.slice(0, css.indexOf('}')).matchAll(/--([\w-]+):([^;]*)/g)].map(([, name, value]) => [name, value]));
      await route.fulfill({ response: answer, body: old(css) });
    });
    const found = [];
    for (const path of ['', 'ngay-thang/2025/06/', 'con-so/', 'thac-mac/muon-bao-lau/']) {
      await tab.page.goto(clear.base + path, { waitUntil: 'load' });
      found.push(...(await tab.page.evaluate(foreign, tokens)).map((text) => `/${path} ${text}`));
      const size = await tab.page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('h1')).fontSize));
      if (size !== parseFloat(tokens['size-h1-wide']) * 16) found.push(`/${path} h1 of ${size} px`);
    }
    await tab.close();
    clear.stop();
    refuse([...new Set(found), ...tab.troubles]);
  });
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
