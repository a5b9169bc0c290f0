// Serves a built folder on 127.0.0.1 as a careful web server would: the policy that README.md
// documents, the right types, compressed, 404.html for what is missing; nothing is kept in caches.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.woff2': 'font/woff2',
  '.json': 'application/json', '.jsonld': 'application/ld+json', '.webmanifest': 'application/manifest+json', '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.csv': 'text/csv; charset=utf-8',
};

/** The policy as README.md tells webmasters to set it. */
export const policy = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  .match(/^Content-Security-Policy: (.*)$/m)[1];

/** Serves `folder` below `prefix`; gives the address of its root, what was asked, and how to stop. */
export async function serve(folder, prefix = '/') {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const path = decodeURIComponent(request.url.split('?')[0]);
    let file = path.startsWith(prefix) ? join(folder, path.slice(prefix.length)) : '';
    if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const found = file !== '' && existsSync(file);
    if (!found) file = join(folder, '404.html');
    const small = /gzip/.test(request.headers['accept-encoding'] ?? '') && !/\.(png|jpe?g|webp|woff2)$/.test(file);
    const body = readFileSync(file);
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': 'no-store',
      ...(small ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(small ? gzipSync(body) : body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, base: origin + prefix, asked, stop: () => { server.close(); server.closeAllConnections(); } };
}
