/** The worker, made when it is first needed and again after it has died. The only room that names it. */
import type { ToPage, ToWorker } from '../../simulations/protocol.ts';

export interface Connection {
  /** Lets the worker load its code. */
  readonly wake: () => void;
  /** Does nothing while there is no worker. */
  readonly post: (message: ToWorker) => void;
}

export function connect(
  receive: (message: ToPage) => void,
  fail: (reason: string) => void,
): Connection {
  let worker: Worker | null = null;

  function create(): Worker {
    const created = new Worker(new URL('../../simulations/worker.ts', import.meta.url), {
      type: 'module',
    });
    created.onmessage = (event: MessageEvent<ToPage>) => {
      if (created === worker) receive(event.data);
    };
    created.onerror = (event) => {
      if (created !== worker) return;
      created.terminate();
      worker = null;
      fail(event.message || 'worker');
    };
    return created;
  }

  return {
    wake() {
      worker ??= create();
    },
    post: (message) => worker?.postMessage(message),
  };
}
