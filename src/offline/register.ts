/** The page without a network: see serviceWorker.ts. An extra: whatever hinders it, all else works. */
import { keeping } from '../shell/keeping.ts';
import { tell, untell } from '../shell/notices.ts';
import { useView } from '../stores/view.ts';

const lookEveryMs = 3_600_000;

export async function workOffline(): Promise<void> {
  const workers = globalThis.navigator?.serviceWorker;
  if (!workers || import.meta.env.DEV || !isSecureContext || !/^https?:$/.test(location.protocol))
    return;
  // In somebody else's page nobody comes back for it.
  if (useView.getState().embed) return;
  try {
    const registration = await workers.register('sw.js', { updateViaCache: 'none' });
    offer(registration);
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      next?.addEventListener('statechange', () => offer(registration));
    });
    lookForNewer(registration);
  } catch {
    // Private windows, some hosts, some settings: it works as long as there is a network.
  }
}

/** Says that a newer version is there. Nobody is made to take it: what is open goes on with its own. */
function offer(registration: ServiceWorkerRegistration): void {
  const { waiting } = registration;
  if (!waiting || !navigator.serviceWorker.controller) {
    untell('version');
    return;
  }
  const label = 'documents.useNewVersion';
  tell({
    id: 'version',
    text: 'documents.newVersion',
    actions: [{ label, run: () => void use(waiting) }],
  });
}

async function use(waiting: ServiceWorker): Promise<void> {
  const { keeper } = await keeping;
  await keeper.flush();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting.postMessage('take over');
}

/** Some keep the page open for days. */
function lookForNewer(registration: ServiceWorkerRegistration): void {
  let lookedAt = performance.now();
  document.addEventListener('visibilitychange', () => {
    const now = performance.now();
    if (document.hidden || now - lookedAt < lookEveryMs) return;
    lookedAt = now;
    registration.update().catch(() => undefined);
  });
}
