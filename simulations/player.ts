/**
 * A session being played: paced, sliced and reported, with wall time passed in. The worker is a few
 * lines around it, and tests drive it without a worker.
 */
import { buffersOf, inspect, makeFrame } from './frames.ts';
import { isIncident, noteReport } from './noteReport.ts';
import { Pacing } from './pacing.ts';
import type { NoteReport, RunId, ToPage } from './protocol.ts';
import type { LiveInput, Scenario } from './scenarios/types.ts';
import { Session } from './session.ts';
import { makeTable } from './table.ts';
import { Windows } from './windows.ts';

/** A slice of work ends after so many wall ms, so that a pause is answered at once whatever the load. */
const SLICE_MS = 4;
/** Events between two looks at the wall clock. */
const EVENTS_PER_LOOK = 2000;
/** Notes reported with one frame; more are counted. Incidents come first: they are few and matter most. */
const MAX_NOTES_PER_FRAME = 30;
const MAX_INCIDENTS_PER_FRAME = 100;

export type Send = (message: ToPage, transfer?: ArrayBuffer[]) => void;

export class Player {
  readonly run: RunId;
  readonly session: Session;
  readonly pacing = new Pacing();
  private windowMs: number;
  private windows: Windows;
  private told = 0;
  /** Notes looked through for incidents so far, and those found since the last frame. */
  private searched = 0;
  private incidents: { index: number; report: NoteReport }[] = [];
  private sentRevision = 0;
  private failureTold = false;
  private readonly send: Send;
  private readonly wallNow: () => number;

  constructor(run: RunId, scenario: Scenario, windowMs: number, send: Send, wallNow: () => number) {
    this.run = run;
    this.session = new Session(scenario);
    this.session.network.notes.on = true;
    this.windowMs = windowMs;
    this.windows = new Windows(this.session.network);
    this.send = send;
    this.wallNow = wallNow;
    this.tellTable();
    this.tellFailure();
  }

  play(speed: number): void {
    this.pacing.play(speed, this.session.time, this.wallNow());
  }

  pause(): void {
    this.pacing.pause();
  }

  setWindow(windowMs: number): void {
    this.windowMs = windowMs;
  }

  step(by: 'note' | 'event'): void {
    this.pacing.pause();
    if (by === 'note') this.session.stepNote(this.session.durationMs);
    else this.session.stepEvent(this.session.durationMs);
    this.afterwards();
  }

  input(input: LiveInput): void {
    const applied = this.session.apply(input);
    if (applied.ok) this.send({ say: 'input', run: this.run, input: applied.value });
    else this.send({ say: 'problem', run: this.run, problem: applied.problem, fatal: false });
    this.afterwards();
  }

  /** Works for one slice; true when there is more to do at once. */
  slice(): boolean {
    const { session, pacing } = this;
    if (!pacing.playing || session.failure) return false;
    const began = this.wallNow();
    const target = Math.min(session.durationMs, pacing.target(began));
    let arrived = false;
    do {
      const until = Math.min(target, this.windows.start + this.windowMs);
      arrived = session.advance(until, EVENTS_PER_LOOK);
      this.gatherIncidents();
      if (arrived && until < target) {
        this.closeWindow();
        arrived = false;
      }
    } while (!arrived && !session.failure && this.wallNow() - began < SLICE_MS);
    pacing.arrived(session.time, this.wallNow());
    if (session.time >= session.durationMs || session.failure) this.pause();
    this.afterwards();
    return this.pacing.playing && !arrived;
  }

  /** Reports the present moment. */
  frame(maxMarks: number): void {
    this.tellTable();
    this.tellNotes();
    const { session, pacing } = this;
    const head = { time: session.time, playing: pacing.playing, reachedSpeed: pacing.reachedSpeed };
    const frame = makeFrame(session.network, head, maxMarks);
    this.send({ say: 'frame', run: this.run, frame }, buffersOf(frame));
  }

  inspect(id: number): void {
    this.send({ say: 'message', run: this.run, id, message: inspect(this.session.network, id) });
  }

  private afterwards(): void {
    if (this.session.time - this.windows.start >= this.windowMs) this.closeWindow();
    this.tellFailure();
  }

  private closeWindow(): void {
    this.tellTable();
    const window = this.windows.close();
    this.send({ say: 'window', run: this.run, window }, [window.values.buffer as ArrayBuffer]);
  }

  private tellTable(): void {
    const { network } = this.session;
    if (this.sentRevision === network.revision) return;
    this.windows.refresh();
    this.sentRevision = network.revision;
    this.send({ say: 'table', run: this.run, table: makeTable(network, this.windows.sources) });
  }

  private tellFailure(): void {
    const { failure } = this.session;
    if (!failure || this.failureTold) return;
    this.failureTold = true;
    this.pause();
    this.send({ say: 'problem', run: this.run, problem: failure, fatal: true });
  }

  private tellNotes(): void {
    const { notes } = this.session.network;
    if (notes.total === this.told) return;
    this.gatherIncidents();
    const from = Math.max(this.told, notes.oldest, notes.total - MAX_NOTES_PER_FRAME);
    const reports = this.incidents.filter(({ index }) => index < from).map(({ report }) => report);
    for (let i = from; i < notes.total; i++) reports.push(noteReport(this.session.network, i));
    const skipped = notes.total - this.told - reports.length;
    this.told = notes.total;
    this.incidents = [];
    this.send({ say: 'notes', run: this.run, notes: reports, skipped });
  }

  /** At full speed notes come and go faster than frames: what breaks and heals is set aside at once. */
  private gatherIncidents(): void {
    const { notes } = this.session.network;
    for (let i = Math.max(this.searched, notes.oldest); i < notes.total; i++) {
      if (!isIncident(notes.codeAt(i))) continue;
      if (this.incidents.length === MAX_INCIDENTS_PER_FRAME) this.incidents.shift();
      this.incidents.push({ index: i, report: noteReport(this.session.network, i) });
    }
    this.searched = notes.total;
  }
}
