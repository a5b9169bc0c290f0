// What a theme's scripts and styles weigh, compressed as a plain web server compresses them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { refuse } from './checks.mjs';
import { sites } from './site.mjs';

const assets = join(sites.fictitious.folder, 'assets');
const weigh = (name) => gzipSync(readFileSync(join(assets, name))).length;
const over = (ending, limit) =>
  readdirSync(assets).filter((name) => name.endsWith(ending) && weigh(name) > limit).map((name) => `${name}: ${weigh(name)} bytes`);

test('each script is under 4 KB compressed', () => refuse(over('.js', 4096)));
test('each style sheet is under 12 KB compressed', () => refuse(over('.css', 12288)));
