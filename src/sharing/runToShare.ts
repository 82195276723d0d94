/** What `collectRun` needs, as it stands on the page at this moment. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { engineVersion } from '../../simulations/version.ts';
import { engine } from '../engine/engine.ts';
import { designOf, useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import type { RunToShare } from './collectRun.ts';

/** All that has been built, also when the board shows an earlier moment. */
export function tipOfDocument(): Scenario {
  return designOf(useDocument.getState());
}

/** Null while there is no run to speak of. */
export function runToShare(): RunToShare | null {
  const frame = engine.frame();
  const begun = engine.begun();
  const { history, speed, status } = useRun.getState();
  if (!frame || !begun || !history || status === 'failed') return null;
  const { time, events, inputs, hash, branch } = frame;
  // What was done this very instant may not have been reported yet.
  const inputsKnown = history.branches.find(({ id }) => id === branch)?.inputs.length ?? -1;
  if (inputs > inputsKnown) return null;
  const { selection, message } = useView.getState();
  return {
    begun,
    tip: tipOfDocument(),
    branches: history.branches,
    current: branch,
    moment: { time, events, inputs },
    hash,
    engine: engineVersion,
    speed,
    selection,
    message,
  };
}
