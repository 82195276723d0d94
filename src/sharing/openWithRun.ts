/** Opens a scenario that may have a run: then the page goes to its moment and checks the picture. */
import { runOf } from '../../simulations/scenarios/run.ts';
import type { RunArtefact, Scenario } from '../../simulations/scenarios/types.ts';
import { engineVersion } from '../../simulations/version.ts';
import { engine } from '../engine/engine.ts';
import { showNotice } from '../shell/notices.ts';
import { openScenario, useDocument } from '../stores/document.ts';
import { select, selectMessage } from '../stores/view.ts';
import { differenceTo, hasArrived } from './arrived.ts';

/** A frame may be of the last instant before the moment: a difference must last. */
const settlingMs = 400;

/** `plays`: it goes on by itself once its moment is there. */
export function openWithRun(scenario: Scenario, plays = false): void {
  const artefact = runOf(scenario);
  if (!artefact) {
    openScenario(scenario);
    return;
  }
  engine.openRun(artefact);
  greet(artefact, plays);
}

/** Once the moment is there: selects what was selected, and says so if the picture is another. */
function greet(artefact: RunArtefact, plays: boolean): void {
  const { opened } = useDocument.getState();
  let settled = false;
  const stop = engine.onFrame((frame) => {
    if (settled) return;
    if (useDocument.getState().opened !== opened) {
      finish();
      return;
    }
    if (!hasArrived(frame, artefact.goal)) return;
    finish();
    select(artefact.selection);
    if (artefact.message !== null) selectMessage(artefact.message);
    if (plays) engine.play();
    else if (differenceTo(artefact, frame, engineVersion) !== null) setTimeout(check, settlingMs);
  });
  const check = () => {
    const frame = engine.frame();
    if (!frame || useDocument.getState().opened !== opened) return;
    if (!hasArrived(frame, artefact.goal)) return;
    const difference = differenceTo(artefact, frame, engineVersion);
    if (difference !== null) showNotice(difference);
  };
  const finish = () => {
    settled = true;
    // What subscribes may be told at once, before there is anything to stop.
    queueMicrotask(() => stop());
  };
}
