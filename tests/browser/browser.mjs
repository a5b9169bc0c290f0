// One Chromium, and pages in it that notice whatever goes wrong.
import { chromium } from 'playwright-core';

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

/**
 * A page whose `troubles` are every console message, error, failed or unanswered request, and request to another
 * host than `origin`; `requests` are the addresses asked for since they were last emptied; `scripts(false)` turns the
 * page's scripts off.
 */
export async function watched(browser, origin, options = {}) {
  const context = await browser.newContext({ locale: 'vi-VN', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const troubles = [];
  const requests = [];
  const blocked = 'Service Worker registration blocked by Playwright';
  page.on('console', (m) => m.text() === blocked || troubles.push(`console ${m.type()}: ${m.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error}`));
  page.on('requestfailed', (r) => {
    // A page that is left breaks off what it still asks for, its icon above all: nobody misses that.
    if (r.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`failed: ${r.url()} ${r.failure()?.errorText}`);
  });
  page.on('response', (r) => {
    if (r.status() >= 400 && !r.request().isNavigationRequest()) troubles.push(`${r.status()}: ${r.url()}`);
  });
  page.on('request', (r) => {
    requests.push(r.url());
    if (!r.url().startsWith(`${origin}/`)) troubles.push(`asked elsewhere: ${r.url()}`);
  });
  const session = await context.newCDPSession(page);
  const scripts = (allowed) => session.send('Emulation.setScriptExecutionDisabled', { value: !allowed });
  return { page, context, scripts, troubles, requests, close: () => context.close() };
}
