// The calendar on paper, on a narrow screen, to a screen reader and without script. Three sites, all fictitious: one in
// public, the same as staff build it, and one whose May 2024 is as busy as a month can be (busy.sh).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch, watched } from './browser.mjs';
import { accessible, fits, refuse, touchable } from './checks.mjs';
import { serve } from './server.mjs';
import { pages, sites } from './site.mjs';

const asked = { public: sites.fictitious, internal: sites.internal, busy: sites.below };

/** The sheets of a printed page: their sizes in whole millimetres, as the file itself states them. */
async function sheets(page) {
  const text = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return [...text.matchAll(/\/Type \/Page\b(?!s)[^]*?\/MediaBox \[([^\]]+)\]/g)].map(([, box]) => {
    const [, , width, height] = box.trim().split(/\s+/).map((n) => Math.round((Number(n) / 72) * 25.4));
    return `${width} × ${height}`;
  });
}

/** The page of a kind with the most in it. */
const fullest = (site, kind) =>
  pages(asked[site].folder).filter((page) => page.kind === kind && page.language === 'vi').reduce((a, b) => (b.text.length > a.text.length ? b : a)).path;

describe('the calendar', () => {
  const servers = {};
  let browser;
  let tab;
  const open = (site, path) => tab.page.goto(servers[site].base + path, { waitUntil: 'load' });
  before(async () => {
    for (const [site, { folder, prefix }] of Object.entries(asked)) servers[site] = await serve(folder, prefix);
    browser = await launch();
    tab = await watched(browser, '', { viewport: { width: 1280, height: 900 } });
  });
  after(async () => {
    await browser?.close();
    for (const server of Object.values(servers)) server.stop();
  });

  test('each month is one A4 sheet, lying', async () => {
    const months = pages(asked.internal.folder).filter((page) => /^ngay-thang\/2024\/\d\d\/$/.test(page.path)).map((page) => ['internal', page.path]);
    assert.equal(months.length, 12);
    for (const site of Object.keys(asked)) months.push([site, fullest(site, 'month')]);
    const found = [];
    for (const [site, path] of months) {
      await open(site, path);
      const made = await sheets(tab.page);
      if (made.join() !== '297 × 210') found.push(`${site} ${path}: ${made.join(', ')}`);
    }
    refuse(found);
  });

  test('a printed month says how sure its times are, where it is from, and that it is for staff alone', async () => {
    await open('internal', 'ngay-thang/2024/02/');
    await tab.page.emulateMedia({ media: 'print' });
    for (const text of ['giả định', 'Cập nhật ngày', 'In từ: https://', 'Bản nội bộ']) {
      assert.ok(await tab.page.getByText(text).first().isVisible(), text);
    }
    assert.equal(await tab.page.locator('.pager').isVisible(), false);
    await tab.page.emulateMedia({ media: 'screen' });
  });

  test('a year is three A4 sheets at most, standing, with what is folded on the screen', async () => {
    for (const site of Object.keys(asked)) {
      await open(site, fullest(site, 'year'));
      const made = await sheets(tab.page);
      assert.ok(made.length <= 3 && made.every((size) => size === '210 × 297'), `${site}: ${made.join(', ')}`);
    }
    await open('busy', 'calendar/2024/');
    await tab.page.emulateMedia({ media: 'print' });
    const folded = tab.page.locator('.year-all details:not([open]) li').first();
    assert.ok((await folded.boundingBox())?.height > 0);
    await tab.page.emulateMedia({ media: 'screen' });
  });

  test('320 px: nothing runs off the side, everything can be touched', async () => {
    await tab.page.setViewportSize({ width: 320, height: 568 });
    const found = [];
    for (const site of ['internal', 'busy']) {
      for (const kind of ['calendar', 'year', 'month', 'day', 'agenda', 'calendar-list', 'subscribe', 'edition']) {
        const path = fullest(site, kind);
        await open(site, path);
        const here = [...(await fits(tab.page)), ...(await touchable(tab.page))];
        if (site === 'busy' && kind !== 'agenda') here.push(...(await accessible(tab.page)));
        found.push(...here.map((text) => `${site} ${path}: ${text}`));
      }
    }
    await tab.page.setViewportSize({ width: 1280, height: 900 });
    refuse(found);
  });

  test('a month is a table whose headers are told', async () => {
    await open('internal', 'ngay-thang/2024/10/');
    const table = tab.page.getByRole('table', { name: /^Tháng 10\/2024/ });
    const days = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
    const names = (role) => table.getByRole(role).evaluateAll((all) => all.map((e) => e.textContent.trim()));
    assert.equal((await names('columnheader')).length, 8);
    for (const name of ['Tuần', ...days]) assert.equal(await table.getByRole('columnheader', { name, exact: true }).count(), 1, name);
    for (const name of ['Tuần 40', 'Tuần 41', 'Tuần 42', 'Tuần 43', 'Tuần 44', 'Cả tháng', 'Cả năm']) {
      assert.equal(await table.getByRole('rowheader', { name, exact: true }).count(), 1, name);
    }
    assert.equal(await table.getByRole('link', { name: /Ngày đọc to/ }).count(), 1);
    await open('internal', 'ngay-thang/2024/');
    assert.equal(await tab.page.getByRole('table').count(), 12);
    const october = tab.page.getByRole('table', { name: 'Tháng 10' });
    assert.equal(await october.getByRole('columnheader', { name: 'Thứ Năm', exact: true }).count(), 1);
    assert.equal(await october.getByRole('link', { name: /^10 ?: 1 việc$/ }).count(), 1);
  });

  test('the agenda says the same as the tables of the months', async () => {
    const anchors = (selector) => tab.page.locator(selector).evaluateAll((all) => all.map((e) => e.getAttribute('href') ?? `#${e.id}`));
    await open('internal', 'ngay-thang/danh-sach/');
    const agenda = new Map();
    for (let month = 1; month <= 12; month++) {
      const key = `period-2024-${String(month).padStart(2, '0')}`;
      agenda.set(key, await anchors(`[data-group="${key}"] [data-item]`));
    }
    const all = new Set([...agenda.values()].flat());
    // Days that go over the end of a month are drawn in both, and said among what is longer than one.
    const elsewhere = new Set((await anchors('[data-item]')).filter((href) => !all.has(href)));
    assert.ok(all.size > 20, `${all.size}`);
    for (const [key, said] of agenda) {
      const path = `ngay-thang/2024/${key.slice(-2)}/`;
      await open('internal', path);
      // What a quarter or a year holds stands in its own part of the agenda.
      const whole = tab.page.locator('.month-all tr').filter({ hasText: 'Cả tháng' });
      const drawn = [
        ...await anchors('table.month tbody:last-child a.event'),
        ...await whole.locator('a.event').evaluateAll((links) => links.map((e) => e.getAttribute('href'))),
      ];
      const own = [...new Set(drawn)].filter((href) => !elsewhere.has(href));
      assert.deepEqual(own.sort(), [...said].sort(), path);
      const listed = new Set(await anchors('.agenda-item'));
      assert.deepEqual(drawn.filter((href) => !listed.has(href)), [], `${path}: leads to nothing`);
    }
  });

  test('what the agenda folds away is on paper, opens where an address leads into it, and while it is narrowed', async () => {
    await open('internal', 'ngay-thang/danh-sach/');
    const folds = tab.page.locator('details[data-fold]');
    const past = tab.page.locator('[data-group="year-2024"] details[data-fold] .agenda-item').last();
    assert.ok((await folds.count()) > 0);
    assert.equal(await past.isVisible(), false);
    await tab.page.emulateMedia({ media: 'print' });
    assert.ok((await past.boundingBox())?.height > 0);
    await tab.page.emulateMedia({ media: 'screen' });
    await open('internal', `ngay-thang/danh-sach/#${await past.getAttribute('id')}`);
    assert.equal(await past.isVisible(), true);
    await open('internal', 'ngay-thang/danh-sach/?year=2024');
    assert.equal(await past.isVisible(), true);
    assert.equal(await tab.page.locator('[data-group="year-2024"] summary').innerText(), 'Đã qua');
    await tab.page.getByRole('button', { name: 'Bỏ lọc' }).click();
    assert.equal(await past.isVisible(), false);
    await open('internal', 'ngay-thang/danh-sach/');
    const link = tab.page.getByRole('link', { name: 'Đến hôm nay' });
    assert.equal(await tab.page.locator(await link.getAttribute('href')).isVisible(), true);
  });

  test('a busy day leads to all of it; a bar keeps its line', async () => {
    await open('busy', 'calendar/2024/05/');
    const cell = (day) => tab.page.locator(`td:has(time[datetime="2024-05-${day}"])`);
    const more = cell(15).getByRole('link', { name: /^và \d+ mục nữa$/ });
    const shown = await cell(15).locator('a.event:not(.event-bar)').count();
    const rest = Number((await more.textContent()).match(/\d+/)[0]);
    await more.click();
    assert.equal(await tab.page.locator('.agenda > .agenda-item').count(), shown + rest);
    await tab.page.goBack();
    const tops = [];
    for (const day of ['16', '17', '18', '19']) {
      const bar = cell(day).locator('a.event-bar').filter({ hasText: 'tuần cao điểm 2' });
      tops.push(Math.round((await bar.boundingBox()).y));
    }
    assert.equal(new Set(tops).size, 1, tops.join());
    // The name runs on through the days of the bar, on one line.
    const name = tab.page.locator('a.bar-4 .event-text, a.bar-5 .event-text, a.bar-7 .event-text').first();
    const [text, cellBox] = [await name.boundingBox(), await name.locator('xpath=ancestor::td').boundingBox()];
    assert.ok(text.height < 30 && text.width > cellBox.width * 3, `${text.width} × ${text.height}`);
  });

  test('an edition states its day without script; the script says how long it is to it', async () => {
    await tab.scripts(false);
    await open('public', 'phong-trao/ngay-doc/2026/');
    const lead = tab.page.locator('.page-head');
    assert.match(await lead.innerText(), /Thứ Bảy, 10\/10\/2026/);
    assert.doesNotMatch(await lead.innerText(), /Còn/);
    await tab.scripts(true);
    await tab.page.clock.setFixedTime(new Date(2026, 9, 1, 12));
    await open('public', 'phong-trao/ngay-doc/2026/');
    assert.match(await lead.innerText(), /Thứ Bảy, 10\/10\/2026/);
    assert.match(await lead.innerText(), /Còn 9 ngày/);
  });

  test('every code of the page to subscribe is on paper', async () => {
    await open('public', 'ngay-thang/dang-ky/');
    await tab.page.pdf({ format: 'A4' });
    const codes = await tab.page.locator('.calendar-code img').evaluateAll((all) => all.filter((i) => !i.closest('details')).map((i) => i.complete && i.naturalWidth));
    assert.ok(codes.length > 0 && codes.every((width) => width > 0), codes.join());
    await open('public', 'ngay-thang/dot/ngay-hoi/');
    assert.ok(await tab.page.locator('.calendar-code img').evaluate((i) => i.complete && i.naturalWidth > 0));
  });
});
