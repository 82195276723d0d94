/** What the page asks of the history of a run, besides moving it on: other moments, branches, questions. */
import type { BranchId, Goal, ToWorker } from '../../simulations/protocol.ts';
import type { Input } from '../../simulations/scenarios/types.ts';
import { useRun } from '../stores/run.ts';

interface Connection {
  readonly post: (message: ToWorker) => void;
  readonly run: () => string;
  /** What is shown is about to be another moment. */
  readonly moved: () => void;
}

export function createRevisiting({ post, run, moved }: Connection) {
  /** A run that broke down, or has ended, can be looked at all the same. */
  function leave(): void {
    useRun.setState({ broke: null, ended: false, quietStep: false });
    if (useRun.getState().status === 'failed') useRun.setState({ status: 'paused', problem: null });
    moved();
  }

  return {
    /** Goes to a moment of the current branch, and plays on from there if it was playing. */
    seek(to: Goal): void {
      leave();
      post({ do: 'seek', run: run(), to });
    },

    /** Makes another branch the current one, at the time shown or at its end if that is sooner. */
    goToBranch(branch: BranchId, to?: Goal): void {
      leave();
      post({ do: 'branch', run: run(), branch, ...(to && { to }) });
    },

    nameBranch(branch: BranchId, name: string): void {
      post({ do: 'nameBranch', run: run(), branch, name });
    },

    forgetBranch(branch: BranchId): void {
      post({ do: 'forgetBranch', run: run(), branch });
    },

    /** Other inputs than the current branch has: a new branch from the first difference on. */
    setInputs(inputs: readonly Input[]): void {
      leave();
      post({ do: 'inputs', run: run(), inputs });
    },
  };
}
