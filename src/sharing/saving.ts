/** Scenario files as downloads. */
import { serializeScenario } from '../../simulations/scenarios/serialize.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { extension, fileStem } from '../shell/files.ts';
import { collectRun } from './collectRun.ts';
import { runToShare, tipOfDocument } from './runToShare.ts';

export function saveBoard(): void {
  download(tipOfDocument());
}

/** With every branch, the moment, and what is selected; the board alone while there is no run. */
export function saveWithRun(): void {
  const run = runToShare();
  download(run ? collectRun(run, true) : tipOfDocument());
}

export function download(scenario: Scenario): void {
  const text = serializeScenario(scenario);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileStem(scenario.name ?? '')}${extension}`;
  link.click();
  // Some browsers fetch the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
