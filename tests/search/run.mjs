// Judged queries, asked of the script that readers run: `node tests/search/run.mjs FOLDER QUERIES.tsv`,
// FOLDER being a built site. Prints the misses; fails below 95 % within three or 85 % first. A query in
// the place of the file shows what it finds.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { indexOf } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { Search } = createRequire(import.meta.url)(join(here, '../../themes/default/rank.js'));
const [site, asked] = process.argv.slice(2);
const index = indexOf(site);
const search = new Search((name, done) => {
  try {
    done(readFileSync(join(index, name.split('?')[0]), 'utf8'));
  } catch {
    done(null);
  }
});
const ask = (query, to = 10) => new Promise((resolve, reject) => {
  search.ask(query, (found) => {
    if (!found) return reject(new Error(`no index in ${site}`));
    found.show(0, to, (hits) => resolve(hits.map((h) => ({ ...h, url: h.url.replace(/^\//, '') }))));
  });
});

if (!asked.endsWith('.tsv')) {
  for (const hit of await ask(asked)) console.log(hit.score.toFixed(1), hit.kind, hit.url, hit.title);
  process.exit(0);
}

const tallies = { tune: [0, 0, 0], 'held-out': [0, 0, 0] };
const lines = readFileSync(asked, 'utf8').split('\n');
for (const line of lines.filter((l) => l && !l.startsWith('# '))) {
  const [set, query, answers] = line.split('\t');
  const wanted = answers.split('|');
  const hits = await ask(query);
  // A site below a folder of its host has that folder in its addresses.
  const place = hits.findIndex((h) => wanted.some((w) => `/${h.url}`.endsWith(`/${w}`)));
  const tally = tallies[set];
  tally[0] += 1;
  tally[1] += place === 0;
  tally[2] += place >= 0 && place < 3;
  // What is held out is only counted: to see its misses would be to tune on it.
  if (place !== 0 && set === 'tune') {
    console.log(`${place < 0 ? 'none' : place + 1}\t${query}\twanted ${answers}\tfirst ${hits[0]?.url}`);
  }
}
let good = true;
for (const [set, [all, first, three]] of Object.entries(tallies).filter(([, [all]]) => all > 0)) {
  const share = (n) => `${((100 * n) / all).toFixed(1)} %`;
  console.log(`${set}: ${all} queries, ${share(first)} first, ${share(three)} within three`);
  good &&= first / all >= 0.85 && three / all >= 0.95;
}
process.exit(good ? 0 : 1);
