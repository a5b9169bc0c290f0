// Where the index of a built site lies, whatever its main language calls the page.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the search index. */
export function indexOf(site) {
  const manifest = (name) => join(site, name, 'index.json');
  const found = readdirSync(site).find((name) => existsSync(manifest(name)) && 'sizes' in JSON.parse(readFileSync(manifest(name), 'utf8')));
  if (!found) throw new Error(`no search index in ${site}`);
  return join(site, found);
}
