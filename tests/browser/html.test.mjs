// Every page of every site is valid HTML, by the Nu HTML checker (Java).
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { refuse } from './checks.mjs';
import { sites } from './site.mjs';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

for (const name of ['fictitious', 'below', 'own']) {
  const { folder } = sites[name];
  test(`${name}: every page is valid HTML`, async () => {
    const told = await new Promise((done, fail) =>
      execFile('java', ['-Xss8m', '-jar', jar, '--skip-non-html', '--format', 'json', '--exit-zero-always', folder], { maxBuffer: 1 << 28 },
        (error, _, complaints) => (error ? fail(error) : done(JSON.parse(complaints)))));
    const errors = told.messages.filter((m) => m.type === 'error' || m.type === 'non-document-error');
    refuse(errors.map((m) => `${m.url.replace(`file:${folder}`, '')}:${m.lastLine}: ${m.message}\n      ${m.extract ?? ''}`));
  });
}
