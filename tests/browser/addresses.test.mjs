// What Chromium makes of addresses is what tests/addresses.tsv says, by which loa is tested (tests/it/addresses.rs):
// the host and path that it reads, the host that a link opens, and that it really goes there. Of what loa refuses it
// is only said what Chromium made of it; there it is more generous than the standard, and Node is not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { launch } from './browser.mjs';
import { refuse } from './checks.mjs';

const home = 'https://trang.example/a/b/';
const rows = readFileSync(new URL('../addresses.tsv', import.meta.url), 'utf8').trimEnd().split('\n').map((line) => {
  const [written, opens, path, onPage, alone, link] = line.split('\t');
  return { text: JSON.parse(written), written, opens, path, onPage, alone, link };
});

/** What a browser reads: of the address alone, and of a link on a page of the site. */
const read = (text, base) => {
  const page = /^https?:$/;
  let alone = ['-', ''];
  let onPage = '-';
  try {
    const url = new URL(text);
    alone = page.test(url.protocol) ? [url.host, url.pathname] : [url.protocol, ''];
  } catch {}
  try {
    const url = new URL(text, base);
    onPage = page.test(url.protocol) ? url.host : url.protocol;
  } catch {}
  return [...alone, onPage];
};
// Which signs of a path are encoded is nobody's concern.
const plain = ([host, path, onPage]) => [host, decodeURIComponent(path), onPage].join(' ');
const told = (found) =>
  rows.flatMap((row, at) => {
    if (row.alone !== 'read' && row.link !== 'path') return [];
    const [wanted, is] = [plain([row.opens, row.path, row.onPage]), plain(found[at])];
    return is === wanted ? [] : [`${row.written}: ${is}, not ${wanted}`];
  });

describe('addresses', () => {
  let browser;
  let page;
  const opened = [];
  before(async () => {
    browser = await launch();
    page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    await page.route('**/*', (route) => {
      if (route.request().isNavigationRequest()) opened.push(new URL(route.request().url()).host);
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title><p>x' });
    });
  });
  after(() => browser?.close());

  test('Node reads them as the table says', () => refuse(told(rows.map((row) => read(row.text, home)))));

  test('Chromium reads them as the table says', async () => {
    await page.goto(home);
    const texts = rows.map((row) => row.text);
    const found = await page.evaluate(
      ([all, base, by]) => all.map((text) => new Function(`return (${by})`)()(text, base)), [texts, home, read.toString()]);
    refuse(told(found));
  });

  test('a link that loa offers opens the host that the table says', async () => {
    const wrong = [];
    const offered = rows.filter((row) => row.link === 'read' && !row.opens.endsWith(':'));
    assert.ok(offered.length >= 40, `${offered.length} are offered`);
    for (const row of offered) {
      await page.goto(home);
      opened.length = 0;
      await page.evaluate((href) => {
        const link = document.createElement('a');
        link.setAttribute('href', href);
        link.textContent = 'x';
        document.body.append(link);
      }, row.text);
      await Promise.all([page.waitForURL((url) => url.href !== home), page.click('a')]);
      if (opened[0] !== row.opens) wrong.push(`${row.written}: opened ${opened[0]}, not ${row.opens}`);
    }
    refuse(wrong);
  });
});
