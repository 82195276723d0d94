// A small server for static files: `node scripts/serve.mjs [--port 4173] [--under /some/folder/]`.
// It does nothing that any static host would not do, so what works here works anywhere.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMain, root } from './run.mjs';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * The file that an address names, or undefined.
 * @param {string} folder
 * @param {string} pathname
 */
function fileFor(folder, pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  // Joining an absolute path first removes every `..`, so nothing outside the folder is served.
  let file = path.join(folder, path.join('/', name));
  if (name.endsWith('/')) file = path.join(file, 'index.html');
  const info = name.includes('\0') ? undefined : statSync(file, { throwIfNoEntry: false });
  return info?.isFile() ? { file, size: info.size } : undefined;
}

/**
 * Serves a folder at http://localhost:PORT/ or at a folder of it (`under`, with slashes around).
 * @param {{ folder?: string, port?: number, under?: string }} [options] port 0 means any free one
 * @returns {Promise<{ url: string, close(): void }>}
 */
export function serve({ folder = path.join(root, 'dist'), port = 0, under = '/' } = {}) {
  const server = createServer((request, response) => {
    const pathname = (request.url ?? '/').replace(/[?#].*$/, '');
    const inside = pathname.startsWith(under) ? pathname.slice(under.length - 1) : undefined;
    const found = inside === undefined ? undefined : fileFor(folder, inside);
    if (!found) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': types[path.extname(found.file)] ?? 'application/octet-stream',
      'content-length': found.size,
      // A rebuilt page must not meet its predecessor's files.
      'cache-control': 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found.file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      resolve({ url: `http://localhost:${actual}${under}`, close: () => server.close() });
    });
  });
}

/**
 * Serves on the first free port at or after one.
 * @param {number} port
 */
export async function serveFrom(port) {
  for (let candidate = port; candidate < port + 100; candidate++) {
    try {
      return await serve({ port: candidate });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`no free port between ${port} and ${port + 99}`);
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4173' }, under: { type: 'string', default: '/' } },
  });
  const { url } = await serve({ port: Number(values.port), under: values.under });
  console.log(`Serving dist at ${url}`);
}
