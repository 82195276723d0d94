/** All that can be seen of a run: its history, its numbers, what it tells and what it draws. */
import { captionOf, captionText } from '../../simulations/captions.ts';
import { makeFrame } from '../../simulations/frames.ts';
import { noteReport } from '../../simulations/noteReport.ts';
import type { Report } from '../../simulations/report.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';

export interface Observation {
  readonly hash: string;
  /** Everything that was measured, without the hash. */
  readonly report: Omit<Report, 'hash'>;
  readonly captions: readonly string[];
  /** Marks on the board at regular moments: link, form and type. */
  readonly marks: readonly string[];
}

const glanceMs = 50;

/** Runs `scenario` to its end, looking at it every now and then. */
export function observe(scenario: Scenario): Observation {
  const session = new Session(scenario);
  const { network } = session;
  network.notes.on = true;
  const captions: string[] = [];
  const marks: string[] = [];
  for (let at = glanceMs; at <= session.durationMs; at += glanceMs) {
    const told = network.notes.total;
    session.advance(at);
    if (session.failure) throw new Error(`the run stopped: ${session.failure.code}`);
    for (let i = told; i < network.notes.total; i++) {
      captions.push(captionText(captionOf(noteReport(network, i), 'en')));
    }
    const head = { time: session.time, playing: true, reachedSpeed: 1, inputs: 0, branch: 0 };
    const frame = makeFrame(network, head, 1000);
    frame.markLink.forEach((link, i) => {
      marks.push(`${at} ${link} ${frame.markForm[i]} ${network.types[frame.markType[i]]}`);
    });
  }
  const { hash, ...report } = session.report();
  return { hash, report, captions, marks };
}

/** Which sides of two observations differ. */
export function differences(a: Observation, b: Observation): (keyof Observation)[] {
  const sides = ['hash', 'report', 'captions', 'marks'] as const;
  return sides.filter((side) => JSON.stringify(a[side]) !== JSON.stringify(b[side]));
}

/** A fresh run to its end; throws when it stops before. */
export function finished(scenario: Scenario): Session {
  const session = new Session(scenario);
  finish(session);
  return session;
}

export function finish(session: Session): void {
  session.advance(session.durationMs);
  if (session.failure) throw new Error(`the run stopped: ${session.failure.code}`);
}
