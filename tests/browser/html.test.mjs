// The pages of every site are valid HTML, by the Nu HTML checker (Java): all of them, and of sites with hundreds
// of pages that one template makes, the first and the last of each kind.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

import { refuse } from './checks.mjs';
import { pages, sites } from './site.mjs';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

const many = 20;

/** What is checked of a site: the folder, or the files of the first and the last pages of each kind. */
function checked(name, folder) {
  if (name === 'fictitious') return [folder];
  const kinds = new Map();
  for (const { path, kind, language } of pages(folder)) {
    const key = `${kind} ${language}`;
    kinds.set(key, [...(kinds.get(key) ?? []), join(folder, path.endsWith('.html') ? path : `${path}index.html`)]);
  }
  return [...kinds.values()].flatMap((files) => [...new Set([...files.slice(0, many), ...files.slice(-many)])]);
}

for (const name of ['fictitious', 'below', 'own']) {
  const { folder } = sites[name];
  test(`${name}: pages are valid HTML`, async () => {
    const told = await new Promise((done, fail) =>
      execFile('java', ['-Xss8m', '-jar', jar, '--skip-non-html', '--format', 'json', '--exit-zero-always', ...checked(name, folder)], { maxBuffer: 1 << 28 },
        (error, _, complaints) => (error ? fail(error) : done(JSON.parse(complaints)))));
    const errors = told.messages.filter((m) => m.type === 'error' || m.type === 'non-document-error');
    refuse(errors.map((m) => `${m.url.replace(`file:${folder}`, '')}:${m.lastLine}: ${m.message}\n      ${m.extract ?? ''}`));
  });
}
