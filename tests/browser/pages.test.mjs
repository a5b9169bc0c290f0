// Every kind of page, at every width, and in pairs of the other states. A page that gives its
// <body> a new kind (`route::Page::kind`) is opened here by itself.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { launch, watched } from './browser.mjs';
import { accessible, fits, focusable, refuse, spaceOut, still, touchable } from './checks.mjs';
import { serve } from './server.mjs';
import { chosen, pages, sites } from './site.mjs';
import { flags, oneState, statesOf, widths } from './states.mjs';

const all = pages(sites.fictitious.folder);
const opened = chosen(all);

test('every page says of what kind it is', () => {
  assert.deepEqual(all.filter((page) => !page.kind).map((page) => page.path), []);
});

test('every kind of page that the code knows is opened, here or below a folder', () => {
  const source = (file) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
  const part = (text, from, to) => text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));
  const kebab = (name) => name.replace(/(?<=.)[A-Z]/g, (c) => `-${c}`).toLowerCase();
  const route = source('route.rs');
  const other = ['Door', 'Record', ...[...part(route, 'pub fn is_html', '\n    }\n').matchAll(/Self::(\w+)/g)].map((m) => m[1])];
  const variants = [...part(route, 'pub enum Page {', '\n}\n').matchAll(/^ {4}([A-Z]\w*)/gm)].map((m) => m[1]);
  const sections = part(source('plan/mod.rs'), 'macro_rules! sections', '\n    };').split('$make! {')[1].match(/[A-Z]\w+/g);
  const records = [...part(source('render/sheets.rs'), 'fn record(', '\n}\n').matchAll(/Kind::(\w+) =>/g)].map((m) => m[1]);
  // A page of Markdown is a “text”.
  const named = [...variants.filter((name) => !other.includes(name)), ...sections, ...records].map(kebab);
  const kinds = [...new Set(named.map((name) => (name === 'page' ? 'text' : name)))];
  assert.ok(kinds.length > 30 && sections.length > 9 && records.length > 8, 'the kinds of pages are read');
  const seen = new Set([...all, ...pages(sites.below.folder)].map((page) => page.kind));
  assert.deepEqual(
    kinds.filter((kind) => !seen.has(kind)),
    [],
    'these kinds (`Page::kind`) have no page in tests/sites/fictitious, nor in tests/sites/agency: give one of them such a page, or leave the kind out in `Page::is_html` if it is a file',
  );
});

test('the states are pairwise', () => {
  const pairs = new Set();
  opened.forEach((page, number) => {
    const states = statesOf(number);
    for (const width of widths) assert.ok(states.some((s) => s.width === width && flags.every((f) => !s[f])));
    for (const flag of flags) assert.ok(states.some((s) => s[flag]), `${page.path} ${flag}`);
    for (const state of states) {
      const on = [state.width, ...flags.filter((flag) => state[flag])];
      for (const a of on) for (const b of on) pairs.add(`${a} ${b}`);
    }
  });
  for (const a of flags) for (const b of [...flags, ...widths]) assert.ok(pairs.has(`${a} ${b}`), `${a} meets ${b}`);
});

// This repository's own site may hold more than anybody thought of here: whatever it holds, in one state.
const asked = [['fictitious', opened, statesOf], ['own', chosen(pages(sites.own.folder)), oneState]];

for (const [name, list, states] of asked) describe(name, { concurrency: 2 }, () => {
  const { folder, prefix } = sites[name];
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
  list.forEach(({ path, kind }, number) => {
    test(`${name} ${kind} /${path}`, async () => {
      const complaints = new Map();
      const tab = await watched(browser, server.origin);
      for (const state of states(number)) {
        for (const text of new Set(await look(tab, sites[name], server.base + path, state))) {
          complaints.set(text, [...(complaints.get(text) ?? []), state.name]);
        }
      }
      await tab.close();
      refuse([...complaints].map(([text, states]) => `${text}\n      in: ${states.join(', ')}`));
    });
  });
});

/** Opens a page in a state and gives all that is wrong with it there. */
async function look({ page, troubles, requests, scripts }, site, address, state) {
  troubles.length = 0;
  requests.length = 0;
  await page.setViewportSize({ width: state.width, height: state.height });
  await page.emulateMedia({
    colorScheme: state.dark ? 'dark' : 'light',
    forcedColors: state.forced ? 'active' : 'none',
    reducedMotion: state.motion ? 'no-preference' : 'reduce',
  });
  await scripts(!state.noscript);
  await page.goto(address, { waitUntil: 'load' });
  if (state.spacing) await spaceOut(page);
  const found = [];
  if (!state.noscript && !state.spacing) {
    // A busy machine may paint between two pieces of a page that arrive apart; what the page moves by
    // itself, it moves every time.
    let moved = await still(page);
    for (let again = 0; moved.length > 0 && again < 4; again += 1) {
      requests.length = 0;
      await page.reload({ waitUntil: 'load' });
      moved = await still(page);
    }
    found.push(...moved);
  }
  found.push(...(await fits(page)), ...(await touchable(page)));
  // The page's own scripts have had no chance; what looks at it needs timers.
  await scripts(true);
  if (!state.between) found.push(...(await accessible(page)));
  // Where motion is wanted the window glides to what has the focus, and is not there yet.
  if (!state.motion) found.push(...(await focusable(page)));
  if (!state.noscript && state.width === 390) found.push(...weighed(site, page.url(), requests));
  return [...found, ...troubles];
}

/** At most 12 requests and 60 KB, compressed, without the pictures of the content. */
function weighed(site, address, requests) {
  const file = (url) => fileOf(site, url);
  const text = readFileSync(file(address), 'utf8');
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  const counted = requests.filter((url) => !/\.(png|jpe?g|webp|gif)$/.test(url) || !main.includes(new URL(url).pathname));
  const bytes = counted.reduce((sum, url) => sum + gzipSync(readFileSync(file(url))).length, 0);
  const found = [];
  if (bytes > 60 * 1024) found.push(`${bytes} bytes: ${counted.join(' ')}`);
  if (counted.length > 12) found.push(`${counted.length} requests: ${counted.join(' ')}`);
  return found;
}

function fileOf({ folder, prefix }, address) {
  const path = decodeURIComponent(new URL(address).pathname).replace(/\/$/, '/index.html');
  return join(folder, path.slice(prefix.length));
}
