/**
 * Judging a design against the goals of a lesson, in a worker of its own: the run on the board goes
 * on undisturbed, and whoever has changed the design meanwhile can call it off.
 */
import type { FromJudge, ToJudge } from '../../simulations/protocol.ts';

/** Longer than any judgement takes; a worker that has not answered by then never will. */
const longestMs = 60_000;

/** Rejects when it is called off, or when the worker cannot be had. */
export function judge(
  design: ToJudge['design'],
  goals: ToJudge['goals'],
  signal?: AbortSignal,
): Promise<FromJudge> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../simulations/worker.ts', import.meta.url), {
      type: 'module',
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', callOff);
      worker.terminate();
      settle();
    };
    const fail = (reason: unknown) => end(() => reject(reason));
    const callOff = () => fail(signal?.reason);
    const timer = setTimeout(() => fail(new Error('timeout')), longestMs);
    if (signal?.aborted) return callOff();
    signal?.addEventListener('abort', callOff);
    worker.onmessage = ({ data }: MessageEvent<FromJudge>) => end(() => resolve(data));
    worker.onerror = (event) => fail(new Error(event.message || 'worker'));
    worker.postMessage({ do: 'judge', design, goals } satisfies ToJudge);
  });
}
