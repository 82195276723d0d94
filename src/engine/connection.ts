/**
 * The worker, made when it is first needed and again after it has died. The only room that names it.
 * A worker that crashes says so; one that has closed or hangs says nothing, so silence is noticed:
 * where nothing has been heard for a while it is asked whether it is there.
 */
import type { ToPage, ToWorker } from '../../simulations/protocol.ts';

/** What a worker says of its runs. */
export type FromRun = Exclude<ToPage, { say: 'here' }>;

export interface Connection {
  /** Lets the worker load its code. */
  readonly wake: () => void;
  /** Does nothing while there is no worker. */
  readonly post: (message: ToWorker) => void;
}

/** Wall ms between looks; frames and their like count as signs of life, so most looks cost nothing. */
const lookEveryMs = 1000;
/** The longest that a worker is away is well below a second. A page that slept has looked once. */
const silentLooks = 5;

function ask(worker: Worker): void {
  worker.postMessage({ do: 'answer', run: '' } satisfies ToWorker);
}

/** `reason` is null for a worker that no longer answers. */
export function connect(
  receive: (message: FromRun) => void,
  fail: (reason: string | null) => void,
): Connection {
  let worker: Worker | null = null;
  /** Looks since something was heard; −1 until its code has come and it has answered. */
  let silent = -1;
  let timer: ReturnType<typeof setInterval> | undefined;

  function create(): Worker {
    const created = new Worker(new URL('../../simulations/worker.ts', import.meta.url), {
      type: 'module',
    });
    created.onmessage = (event: MessageEvent<ToPage>) => {
      if (created !== worker) return;
      silent = 0;
      if (event.data.say !== 'here') receive(event.data);
    };
    created.onerror = (event) => {
      if (created === worker) lose(event.message || 'worker');
    };
    silent = -1;
    ask(created);
    timer = setInterval(look, lookEveryMs);
    return created;
  }

  function look(): void {
    // What nobody sees may sleep; when it is looked at again it has time to wake up.
    if (globalThis.document?.hidden) silent = Math.min(silent, 0);
    else if (silent >= silentLooks) lose(null);
    else if (silent >= 0) {
      silent += 1;
      if (silent > 1 && worker) ask(worker);
    }
  }

  function lose(reason: string | null): void {
    clearInterval(timer);
    worker?.terminate();
    worker = null;
    fail(reason);
  }

  return {
    wake() {
      worker ??= create();
    },
    post: (message) => worker?.postMessage(message),
  };
}
