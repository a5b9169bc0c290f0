// Search as people use it: by keyboard, without script, on a small screen, offline.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { launch, watched } from './browser.mjs';
import { serve } from './server.mjs';
import { sites } from './site.mjs';

const { folder, prefix } = sites.fictitious;

let server;
let base;
let browser;

/** Opens a window, works in it, and wants no trouble afterwards but for what it broke off itself. */
async function page(options, work) {
  const tab = await watched(browser, server.origin, { viewport: { width: 1280, height: 800 }, ...options });
  await work(tab.page, tab.context);
  assert.deepEqual(tab.troubles.filter((t) => !/ERR_INTERNET_DISCONNECTED|ERR_ABORTED/.test(t)), []);
  await tab.close();
}

const tests = {
  async 'the keyboard alone finds, chooses and opens an answer'() {
    await page({}, async (page) => {
      await page.goto(`${base}/gioi-thieu/`);
      for (let n = 0; n < 20; n++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement.id === 'q')) break;
      }
      const box = page.getByRole('combobox');
      assert.ok(await box.evaluate((b) => b === document.activeElement), 'Tab reaches the box');
      assert.equal(await box.getAttribute('aria-expanded'), 'false');
      await page.keyboard.type('mat the doc', { delay: 20 });
      await page.getByRole('option').first().waitFor();
      assert.equal(await box.getAttribute('aria-expanded'), 'true');
      assert.match(await page.getByRole('status').first().textContent(), /^\d+ kết quả$/);
      assert.ok((await page.locator('[role=option] mark').allTextContents()).some((t) => t === 'Mất' || t === 'mất'));
      await page.keyboard.press('Escape');
      assert.equal(await page.getByRole('option').count(), 0);
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      const active = await box.getAttribute('aria-activedescendant');
      const option = page.locator(`#${active}`);
      assert.equal(await option.getAttribute('aria-selected'), 'true');
      const target = await option.getAttribute('data-url');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${server.origin}${target}`);
      assert.ok(['thac-mac/mat-the/', 'huong-dan/mat-the-doc/'].includes(target.slice(prefix.length)), target);
    });
  },
  async 'Enter leads to results by kind, with the query in the address'() {
    await page({}, async (page) => {
      await page.goto(`${base}/`);
      await page.getByRole('combobox').focus();
      await page.keyboard.type('the doc');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${base}/tim-kiem/?q=the+doc`);
      await page.locator('[data-results] li a').first().waitFor();
      const text = await page.locator('[data-results]').innerText();
      assert.match(text, /\d+ kết quả/);
      assert.match(text, /Câu hỏi/);
      assert.ok((await page.locator('[data-results] mark').allTextContents()).some((t) => t.includes('thẻ') || t.includes('Thẻ')));
      assert.equal(await page.getByRole('combobox').inputValue(), 'the doc');
      assert.ok(server.asked.every((u) => !/the(\+|%20)doc/.test(u) || u.startsWith(`${prefix}tim-kiem/?q=`)), 'the query goes nowhere else');
    });
  },
  async 'script off, the box leads to everything, and a guide can be walked'() {
    await page({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${base}/`);
      await page.locator('form.search input').fill('mat the');
      await page.locator('form.search button').click();
      await page.waitForURL(/tim-kiem\/\?q=mat\+the/);
      assert.ok(await page.locator(`main a[href="${prefix}thac-mac/mat-the/"]`).count() >= 2, 'by topic and by letter');
      const letters = await page.locator('.letters a').allTextContents();
      assert.ok(letters.indexOf('D') < letters.indexOf('Đ') && letters.includes('Đ'), letters.join(' '));
      await page.goto(`${base}/huong-dan/`);
      await page.getByRole('link', { name: 'Tôi mất thẻ đọc' }).click();
      for (let n = 0; n < 5 && await page.locator('main .tiles a').count(); n++) {
        await page.locator('main .tiles a').last().click();
      }
      assert.match(await page.locator('main ol.steps').innerText(), /1900\.0000/);
    });
  },
  async '320 px: nothing runs off the side'() {
    await page({ viewport: { width: 320, height: 640 }, hasTouch: true }, async (page) => {
      await page.goto(`${base}/gioi-thieu/`);
      await page.locator('details.menu summary').click();
      await page.getByRole('combobox').tap();
      await page.keyboard.type('thu vien mo cua ca chu nhat');
      await page.getByRole('option').first().waitFor();
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(await wide() <= 320, `${await wide()}`);
      const small = await page.getByRole('option').evaluateAll((all) => all.filter((o) => o.offsetHeight < 24).length);
      assert.equal(small, 0, 'options can be touched (WCAG 2.2 SC 2.5.8)');
      await page.getByRole('option').first().tap();
      await page.waitForURL((u) => !u.pathname.startsWith(`${prefix}gioi-thieu`));
      await page.goto(`${base}/tim-kiem/?q=doc+sach`);
      await page.locator('[data-results] li a').first().waitFor();
      assert.ok(await wide() <= 320, `${await wide()}`);
    });
  },
  async 'offline, what has been asked for can be asked again'() {
    await page({}, async (page, context) => {
      await page.goto(`${base}/gioi-thieu/`);
      const box = page.getByRole('combobox');
      await box.fill('mat the doc');
      await page.getByRole('option').first().waitFor();
      await context.setOffline(true);
      await box.fill('the doc mat');
      await page.waitForFunction(() => /kết quả/.test(document.querySelector('form [role=status]').textContent));
      assert.ok(await page.getByRole('option').count() > 0);
      await box.fill('zebra xylophone');
      await page.waitForFunction(() => /mạng/.test(document.querySelector('form [role=status]').textContent));
    });
  },
  async 'the words of scripts break nothing, and what is no word finds nothing'() {
    await page({}, async (page) => {
      await page.goto(`${base}/gioi-thieu/`);
      const box = page.getByRole('combobox');
      const asked = async (query) => {
        await box.fill('');
        await page.waitForFunction(() => document.querySelector('form [role=status]').textContent === '');
        await box.fill(query);
        await page.waitForFunction(() => document.querySelector('form [role=status]').textContent !== '');
        return page.getByRole('option').count();
      };
      for (const query of ['constructor', 'Constructor ', 'toString', 'valueOf', 'hasOwnProperty', 'constructor thẻ', '__proto__', '__defineGetter__']) {
        await asked(query);
      }
      // Two tones on a syllable, a mark of no language, no letter at all: a slip of a real word it is not.
      for (const query of ['!!!', '???@@', '… — “”', '\u0301\u0309\u0323', '++//', '🙂🙂', 'đkỡẵ', 'buỵừ', 'constructor']) {
        assert.equal(await asked(query), 0, query);
      }
      for (const query of ['constructor', '__proto__', '!!!']) {
        await page.goto(`${base}/tim-kiem/?q=${encodeURIComponent(query)}`);
        await page.waitForFunction(() => document.querySelector('[data-results] [role=status]').textContent !== '');
        if (query !== '__proto__') assert.equal(await page.locator('[data-results] li').count(), 0, query);
      }
      await page.goto(`${base}/viec-lam/?unit=constructor`);
      assert.equal(await page.locator('[data-filter] details[open]').count(), 0);
    });
  },
  async 'the script folds as the vectors and Unicode do'() {
    const vectors = readFileSync(new URL('../search/folding.tsv', import.meta.url), 'utf8').split('\n').filter((l) => l && !l.startsWith('# ')).map((l) => l.split('\t'));
    await page({}, async (page) => {
      await page.goto(`${base}/tim-kiem/?q=a`);
      await page.waitForFunction(() => window.loaSearch);
      const wrong = await page.evaluate((vectors) => {
        const wrong = [];
        const join = (text, part) => window.loaSearch.words(text).map((w) => w[part]).join(' ');
        for (const [text, keys, forms] of vectors) {
          for (const form of ['NFC', 'NFD']) {
            const t = text.normalize(form);
            if (join(t, 'k') !== keys || join(t, 'f') !== forms) wrong.push([text, form, join(t, 'k'), join(t, 'f')]);
          }
        }
        for (const vowel of 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY') {
          for (const tone of ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']) {
            const letter = (vowel + tone).normalize('NFC');
            const base = letter.normalize('NFD')[0].toLowerCase();
            for (const t of [letter, letter.normalize('NFD')]) if (join(t, 'k') !== base) wrong.push([t, base]);
          }
        }
        return wrong;
      }, vectors);
      assert.deepEqual(wrong, []);
      assert.ok(vectors.length > 150);
    });
  },
  async 'what machines are told is what people see'() {
    await page({}, async (page) => {
      await page.goto(`${base}/thac-mac/muon-bao-lau/`);
      const faq = async () => (await page.locator('script[type="application/ld+json"]').allTextContents())
        .map((text) => JSON.parse(text)).find((data) => data['@type'] === 'FAQPage');
      const told = await faq();
      assert.equal(told['@type'], 'FAQPage');
      assert.equal(told.mainEntity[0].name, (await page.locator('h1').innerText()).trim());
      assert.equal(told.mainEntity[0].acceptedAnswer.text, (await page.locator('.answer').innerText()).trim());
      await page.goto(`${base}/thac-mac/the-doc/`);
      const topic = await faq();
      const seen = await page.locator('li.record').evaluateAll((all) => all.map((r) => [r.querySelector('h3').innerText, r.querySelector('p').innerText]));
      assert.deepEqual(topic.mainEntity.map((q) => [q.name, q.acceptedAnswer.text]), seen);
      assert.equal(await page.locator('li.record .print-only').first().isVisible(), false);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('li.record .print-only').first().isVisible(), true, 'the leaflet has the steps');
    });
  },
};

describe('search', () => {
  before(async () => {
    server = await serve(folder, prefix);
    base = server.base.replace(/\/$/, '');
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  for (const [name, work] of Object.entries(tests)) {
    test(name, async () => {
      server.asked.length = 0;
      await work();
    });
  }
});
