// What holds for every page in every state. Each check gives a list of complaints, empty when all is well.
// The functions named in* run inside the page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Fails with the complaints alone, without the depth of the stack, when there are any. */
export function refuse(complaints) {
  if (complaints.length === 0) return;
  const error = new Error(complaints.join('\n'));
  error.stack = error.message;
  throw error;
}

/** axe-core: WCAG 2.2 A and AA, and best practices. */
export async function accessible(page) {
  await page.evaluate(axe);
  const violations = await page.evaluate(async (tags) => {
    const told = await window.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return told.violations.map((v) => ({
      id: v.id,
      help: v.help,
      nodes: v.nodes.slice(0, 3).map((n) => `${n.target.join(' ')} ${n.any.map((a) => a.message).join('; ')}`),
      count: v.nodes.length,
    }));
  }, tags);
  return violations.map((v) => `axe ${v.id}: ${v.help} (${v.count}): ${v.nodes.join(' | ')}`);
}

/** The page never scrolls sideways, and no text is cut off (WCAG 1.4.10, 1.4.12). */
export const fits = (page) => page.evaluate(inFits);

function inFits() {
  const found = [];
  const name = (e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute('class') ?? ''}"> ${e.textContent.trim().slice(0, 40)}`;
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) {
    const over = [...document.body.querySelectorAll('*')].filter(
      (e) => e.getBoundingClientRect().right > wide + 1 && !e.closest('.table, pre, code') && e.getClientRects().length,
    );
    found.push(`wider than the window by ${document.documentElement.scrollWidth - wide} px: ${over.slice(-3).map(name).join(' | ')}`);
  }
  for (const e of document.body.querySelectorAll('*')) {
    if (e.namespaceURI.endsWith('svg') || e.matches('input, select, option')) continue;
    const style = getComputedStyle(e);
    if (style.overflowX !== 'hidden' && style.overflowY !== 'hidden' && style.overflowX !== 'clip') continue;
    if (style.position === 'absolute' && e.clientWidth <= 1) continue;
    if (style.display === 'inline' || !e.clientWidth || !e.textContent.trim()) continue;
    if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) {
      if (e.matches('.event') && [...e.children].some((c) => getComputedStyle(c).position === 'absolute')) continue;
      found.push(`cut off: ${name(e)}`);
    }
  }
  return found;
}

/** Targets are at least 24 px each way, links in running text excepted (WCAG 2.5.8). */
export const touchable = (page) => page.evaluate(inTouchable);

function inTouchable() {
  const found = [];
  const seen = (e) => e.checkVisibility?.({ visibilityProperty: true }) ?? e.getClientRects().length > 0;
  /** A link whose block holds other words too is part of a sentence. */
  const inText = (e) => {
    if (getComputedStyle(e).display !== 'inline') return false;
    let block = e.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const rest = block.cloneNode(true);
    for (const other of rest.querySelectorAll('a, button, input, select, summary, script')) other.remove();
    return rest.textContent.trim() !== '';
  };
  for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=option], [tabindex="0"]')) {
    if (e.disabled || !seen(e)) continue;
    const box = e.getBoundingClientRect();
    if (box.width >= 23.99 && box.height >= 23.99) continue;
    if (e.matches('a') && inText(e)) continue;
    const label = e.labels?.[0]?.getBoundingClientRect();
    if (label && label.height >= 23.99) continue;
    found.push(`target of ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px: ${e.outerHTML.slice(0, 120)}`);
  }
  return found;
}

/** Whatever can have the focus shows it, and lies in the window, uncovered (WCAG 2.4.7, 2.4.11). */
export const focusable = (page) => page.evaluate(inFocusable);

function inFocusable() {
  const found = [];
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  for (const e of all) {
    if (e.disabled || !(e.checkVisibility?.({ visibilityProperty: true }) ?? e.getClientRects().length)) continue;
    e.focus({ focusVisible: true });
    const what = e.outerHTML.slice(0, 120);
    if (document.activeElement !== e) {
      found.push(`takes no focus: ${what}`);
      continue;
    }
    const style = getComputedStyle(e);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) found.push(`focus does not show: ${what}`);
    const rects = [...e.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
    const open = rects.some((r) =>
      [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
        const top = document.elementFromPoint(r.left + r.width * x, r.top + r.height * y);
        return top && (e.contains(top) || top.contains(e));
      }),
    );
    if (!open) found.push(`focus is hidden: ${what} at ${JSON.stringify(e.getBoundingClientRect())}`);
  }
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  return found;
}

/** Nothing has moved since the page began to show. */
export async function still(page) {
  const shifts = await page.evaluate(
    () =>
      new Promise((done) => {
        const all = [];
        const tell = (list) => all.push(...list.getEntries());
        const observer = new PerformanceObserver(tell);
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
          done(all.map((s) => [s.value, ...s.sources.map((x) => x.node?.outerHTML?.slice(0, 100) ?? x.node?.nodeName)]));
        }, 30)));
      }),
  );
  return shifts.map(([value, ...what]) => `layout shift ${value}: ${what.join(' | ')}`);
}

/** What WCAG 1.4.12 lets a reader set. A style sheet of the reader's own is under no policy. */
export const spaceOut = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
