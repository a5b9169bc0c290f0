// Lighthouse on a built site, as a slow phone sees it: `node tests/lighthouse/measure.mjs FOLDER [PATH …]`.
// 100 for accessibility, best practices and search; at least 98 for performance. CHROMIUM names the browser.
import * as launcher from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { serve } from '../browser/server.mjs';

const [folder, ...named] = process.argv.slice(2);
/** Home, a month with its events, a metric, a topic, an article. */
const paths = named.length > 0 ? named : ['', 'lich/2024/01/', 'tien-do/so-dinh-danh-xac-thuc/', 'hoi-dap/dang-ky/', 'tin-tuc/dich-vu-cong-toan-trinh/'];
const wanted = { performance: 0.98, accessibility: 1, 'best-practices': 1, seo: 1 };

const server = await serve(folder);
const chrome = await launcher.launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
});
let poor = 0;
for (const path of paths) {
  const { lhr } = await lighthouse(server.base + path, { port: chrome.port, output: 'json', logLevel: 'error' });
  const scores = Object.entries(wanted).map(([name, least]) => {
    const score = lhr.categories[name].score;
    return { name, score, low: score === null || score < least };
  });
  const seconds = (id) => `${(lhr.audits[id].numericValue / 1000).toFixed(2)} s`;
  console.log(
    `/${path}`.padEnd(40),
    scores.map(({ name, score }) => `${name} ${Math.round(score * 100)}`).join('  '),
    ` FCP ${seconds('first-contentful-paint')}, LCP ${seconds('largest-contentful-paint')}, CLS ${lhr.audits['cumulative-layout-shift'].numericValue.toFixed(3)}, TBT ${Math.round(lhr.audits['total-blocking-time'].numericValue)} ms, ${Math.round(lhr.audits['total-byte-weight'].numericValue / 1024)} KB`,
  );
  for (const { name, low } of scores) {
    if (!low) continue;
    poor += 1;
    for (const { id, weight } of lhr.categories[name].auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) console.log(`    ${name}: ${id}: ${audit.title} ${audit.displayValue ?? ''}`);
    }
  }
}
await chrome.kill();
server.stop();
process.exitCode = poor > 0 ? 1 : 0;
