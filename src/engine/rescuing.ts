/** What becomes of a run whose worker has died. How it is brought back comes when it is needed. */
import type { ToWorker } from '../../simulations/protocol.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';
import { useRun } from '../stores/run.ts';
import type { Connection } from './connection.ts';
import type { Known, Rescue } from './rescue.ts';

interface Run {
  /** As far as the page knows it. */
  readonly known: () => Known;
  /** It is about to be brought back. */
  readonly onBegin: () => void;
  readonly onFailure: (problem: Problem) => void;
}

export function createRescuing(connection: Connection, { known, onBegin, onFailure }: Run) {
  let rescue: Rescue | null = null;
  async function bringBack(reason: string | null): Promise<void> {
    const dead = known().run;
    const { Rescue, standNow } = await import('./rescue.ts');
    // Meanwhile another run may have begun, in a worker of its own.
    if (known().run !== dead) return;
    rescue ??= new Rescue(connection.post);
    const refusal = rescue.refusal(reason);
    if (refusal) {
      onFailure(refusal);
      return;
    }
    connection.wake();
    onBegin();
    rescue.begin(standNow(known()));
  }

  return {
    get isUnderWay(): boolean {
      return rescue?.isUnderWay ?? false;
    },
    /** Everything that the page says to its worker. */
    post(message: ToWorker): void {
      (rescue ?? connection).post(message);
    },
    /** A frame of the way has come, not to be shown; true when it is of the goal. */
    goOn: () => rescue?.goOn() ?? true,
    cancel: () => rescue?.cancel(),

    /** The worker died. The document lives in the page and is unharmed. */
    lost(reason: string | null): void {
      if (useRun.getState().status === 'failed') return;
      bringBack(reason).catch((error) =>
        onFailure({
          place: '',
          code: 'workerFailed',
          values: { reason: reason ?? String(error) },
        }),
      );
    },
  };
}
