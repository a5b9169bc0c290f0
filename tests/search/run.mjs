// The judged queries, asked of the script that readers run: `node tests/search/run.mjs FOLDER`,
// FOLDER being a built site. Prints the misses; fails below 95 % within three or 85 % first.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { Search } = createRequire(import.meta.url)(join(here, '../../themes/default/rank.js'));
const [site, show] = process.argv.slice(2);
const search = new Search((name, done) => {
  try {
    done(readFileSync(join(site, 'tim-kiem', name.split('?')[0]), 'utf8'));
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

if (show) {
  for (const hit of await ask(show)) console.log(hit.score.toFixed(1), hit.kind, hit.url, hit.title);
  process.exit(0);
}

const tallies = { tune: [0, 0, 0], 'held-out': [0, 0, 0] };
const lines = readFileSync(join(here, 'queries.tsv'), 'utf8').split('\n');
for (const line of lines.filter((l) => l && !l.startsWith('# '))) {
  const [set, query, answers] = line.split('\t');
  const wanted = answers.split('|');
  const hits = await ask(query);
  const place = hits.findIndex((h) => wanted.includes(h.url));
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
for (const [set, [all, first, three]] of Object.entries(tallies)) {
  const share = (n) => `${((100 * n) / all).toFixed(1)} %`;
  console.log(`${set}: ${all} queries, ${share(first)} first, ${share(three)} within three`);
  good &&= first / all >= 0.85 && three / all >= 0.95;
}
process.exit(good ? 0 : 1);
