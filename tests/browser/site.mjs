// The sites that are opened, and which of their pages: one of each kind, and more until every class is seen.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const { FICTITIOUS, INTERNAL, CLEAR, BELOW, SITE } = process.env;

/** Built folders with the path at which each is served: all fictitious, but for `own`, this repository's site. */
export const sites = {
  fictitious: { folder: FICTITIOUS, prefix: '/so-vi-du/' },
  internal: { folder: INTERNAL, prefix: '/so-vi-du/' },
  clear: { folder: CLEAR, prefix: '/so-vi-du/' },
  below: { folder: BELOW, prefix: '/co-quan/trang/' },
  own: { folder: SITE, prefix: '/' },
};

/** Every page of a built folder: its address, kind, language and text. */
export function pages(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return {
        path: name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'),
        kind: text.match(/<body[^>]* data-page="([^"]+)"/)?.[1],
        language: text.match(/<html lang="([^"]+)"/)?.[1],
        text,
        seen: seen(text),
      };
    });
}

/** What can look different: classes, and elements with the class of what holds them left out. */
function seen(text) {
  const found = new Set();
  for (const [, tag, rest] of text.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g)) {
    found.add(tag);
    for (const name of rest.match(/\sclass="([^"]*)"/)?.[1].split(/\s+/) ?? []) found.add(`.${name}`);
    for (const [, role] of rest.matchAll(/\srole="([^"]*)"/g)) found.add(`[${role}]`);
  }
  return found;
}

/**
 * The pages to open. The largest of each kind, since it shows most, and every part of the plan,
 * whose parts are unlike each other; the home page and the largest
 * page of each further language; then whichever page adds most, until no class of the site is left out.
 */
export function chosen(all) {
  const main = all.find((page) => page.path === '')?.language;
  const picked = new Map();
  const pick = (page) => page && picked.set(page.path, page);
  const largest = (group) => group.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const by = (key, group) => Object.values(Object.groupBy ? Object.groupBy(group, key) : grouped(key, group));
  for (const group of by((page) => page.kind, all.filter((page) => page.language === main))) pick(largest(group));
  for (const page of all) if (page.kind === 'plan-part' && page.language === main) pick(page);
  for (const group of by((page) => page.language, all.filter((page) => page.language !== main))) {
    pick(group.find((page) => page.kind === 'home'));
    pick(largest(group));
  }
  const left = new Set(all.flatMap((page) => [...page.seen]));
  for (const page of picked.values()) for (const name of page.seen) left.delete(name);
  while (left.size > 0) {
    const gain = (page) => [...page.seen].filter((name) => left.has(name)).length;
    const next = all.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    pick(next);
    for (const name of next.seen) left.delete(name);
  }
  return [...picked.values()];
}

function grouped(key, group) {
  const found = {};
  for (const one of group) (found[key(one)] ??= []).push(one);
  return found;
}
