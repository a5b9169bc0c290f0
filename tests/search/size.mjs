// What a first query moves, compressed, both scripts included: `node tests/search/size.mjs FOLDER
// LIMIT_IN_KB QUERY …`. Fails where one moves more.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { indexOf } from './site.mjs';

const theme = join(dirname(fileURLToPath(import.meta.url)), '../../themes/default');
const { Search } = createRequire(import.meta.url)(join(theme, 'rank.js'));
const [site, limit, ...queries] = process.argv.slice(2);
const index = indexOf(site);
const size = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const scripts = size(join(theme, 'search.js')) + size(join(theme, 'rank.js'));
let good = true;
for (const query of queries) {
  const moved = [];
  const search = new Search((name, done) => {
    const path = join(index, name.split('?')[0]);
    moved.push([name.split('?')[0], size(path)]);
    done(readFileSync(path, 'utf8'));
  });
  const from = performance.now();
  const hits = await new Promise((resolve) => search.ask(query, (found) => found.show(0, 8, () => resolve(found.hits.length))));
  const took = performance.now() - from;
  const bytes = scripts + moved.reduce((sum, [, n]) => sum + n, 0);
  console.log(`${(bytes / 1024).toFixed(1)} KB in ${moved.length} files, ${hits} hits, ${took.toFixed(0)} ms: ${query}`);
  if (process.env.VERBOSE) console.log(moved.map(([n, b]) => `  ${n} ${b}`).join('\n'));
  good &&= bytes <= limit * 1024;
}
process.exit(good ? 0 : 1);
