/**
 * Keeps the whole page in the browser, so that it opens without a network. A page that is open keeps
 * the files it began with: a newer version is fetched beside them and waits until somebody asks for it.
 */
declare const self: ServiceWorkerGlobalScope;
/** What the build puts in front of this file: every file of the page, and what they all sum up to. */
declare const files: readonly string[];
declare const version: string;

const { scope } = self.registration;
/** Other folders of the same host may have pages of their own. */
const prefix = `topolab ${scope} `;
const current = prefix + version;
/** Somebody who serves something else from this port tomorrow must not find this page there. */
const isOwnMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(self.location.hostname);

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (request.mode !== 'navigate') event.respondWith(file(request));
  else if (isPage(request.url)) event.respondWith(page(request));
});

function isPage(url: string): boolean {
  const [address = ''] = url.split(/[?#]/);
  return address === scope || address === `${scope}index.html`;
}

async function fill(): Promise<void> {
  const cache = await caches.open(current);
  await Promise.all(files.map((name) => add(cache, name)));
  // There the page is always the newest, and its files have to go with it.
  if (isOwnMachine) await self.skipWaiting();
}

async function add(cache: Cache, name: string): Promise<void> {
  const url = new URL(name, scope).href;
  // The name of what the build made says what is in it; all else may have changed.
  const isNamedByContent = name.startsWith('assets/');
  const known = isNamedByContent ? await caches.match(url) : undefined;
  const answer = known ?? (await fetch(url, isNamedByContent ? {} : { cache: 'no-cache' }));
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  await cache.put(url, answer.redirected ? new Response(await answer.blob(), answer) : answer);
}

/** The version before this one stays, for pages that are still open with it. */
async function takeOver(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function page(request: Request): Promise<Response> {
  if (isOwnMachine) {
    try {
      return await fetch(request);
    } catch {
      // Nobody serves anything there now.
    }
  }
  const cache = await caches.open(current);
  return (await cache.match(scope)) ?? fetch(request);
}

async function file(request: Request): Promise<Response> {
  const options = { ignoreVary: true };
  const kept = await (await caches.open(current)).match(request, options);
  if (kept) return kept;
  for (const name of await caches.keys()) {
    const older =
      name.startsWith(prefix) && (await (await caches.open(name)).match(request, options));
    if (older) return older;
  }
  return fetch(request);
}
