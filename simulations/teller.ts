/**
 * What the page is told of a history as it goes: tables, frames, metric windows, notes, branches,
 * failures. It remembers what has been told, so that nothing is told twice.
 */
import { buffersOf, makeFrame } from './frames.ts';
import type { History } from './history/history.ts';
import { isIncident, type NoteReport, noteReport } from './noteReport.ts';
import type { BranchId, Frame, RunId, ToPage } from './protocol.ts';
import { makeTable } from './table.ts';
import { Windows } from './windows.ts';

/** Notes reported with one frame; more are counted. Incidents come first: they are few and matter most. */
const MAX_NOTES_PER_FRAME = 30;
const MAX_INCIDENTS_PER_FRAME = 100;

export type Send = (message: ToPage, transfer?: ArrayBuffer[]) => void;

export class Teller {
  windowMs: number;
  private readonly history: History;
  private readonly run: RunId;
  private readonly send: Send;
  /** Of every branch that has been current: its metrics go on where they stopped. */
  private readonly windowsOf = new Map<BranchId, Windows>();
  private told = 0;
  /** Notes looked through for incidents so far, and those found since the last frame. */
  private searched = 0;
  private incidents: { index: number; report: NoteReport }[] = [];
  private sentRevision = 0;
  private sentBranch: BranchId = -1;
  private failureTold = false;

  constructor(history: History, run: RunId, windowMs: number, send: Send) {
    this.history = history;
    this.run = run;
    this.windowMs = windowMs;
    this.send = send;
  }

  private get session() {
    return this.history.session;
  }

  private get windows(): Windows {
    const { branch } = this.history;
    let windows = this.windowsOf.get(branch);
    if (windows === undefined) {
      windows = new Windows(this.session.network);
      this.windowsOf.set(branch, windows);
    }
    windows.look(this.session.network);
    return windows;
  }

  /** When the metric window that is open on this branch will close. */
  get windowEnd(): number {
    return this.windowEndFrom(0);
  }

  /** The same for windows that are at least so wide. */
  windowEndFrom(leastMs: number): number {
    return this.windows.start + Math.max(this.windowMs, leastMs);
  }

  forget(branch: BranchId): void {
    this.windowsOf.delete(branch);
  }

  /** The run stands elsewhere: what was remembered of its latest notes is about another place. */
  lookAround(): void {
    const { session } = this;
    this.told = session.network.notes.total;
    this.searched = this.told;
    this.incidents = [];
    this.failureTold = session.failure !== null && this.failureTold;
    this.table();
  }

  frame(head: Pick<Frame, 'playing' | 'reachedSpeed'>, maxMarks: number): void {
    this.table();
    this.notes();
    const { session, history } = this;
    const { time, inputsDone: inputs } = session;
    const whole = { ...head, time, inputs, branch: history.branch };
    const frame = makeFrame(session.network, whole, maxMarks);
    this.send({ say: 'frame', run: this.run, frame }, buffersOf(frame));
  }

  /** Closes the open metric window here. */
  window(): void {
    this.table();
    const window = this.windows.close();
    const { branch } = this.history;
    this.send({ say: 'window', run: this.run, branch, window }, [
      window.values.buffer as ArrayBuffer,
    ]);
  }

  table(): void {
    const { network } = this.session;
    const { branch } = this.history;
    // Two branches may have changed equally often, and differently.
    if (this.sentRevision === network.revision && this.sentBranch === branch) return;
    this.windows.refresh();
    this.sentRevision = network.revision;
    this.sentBranch = branch;
    this.send({ say: 'table', run: this.run, table: makeTable(network, this.windows.sources) });
  }

  branches(): void {
    this.send({ say: 'history', run: this.run, history: this.history.report() });
  }

  /** Says why the run cannot go on, once; whether it did. */
  failure(): boolean {
    const { failure } = this.session;
    if (!failure || this.failureTold) return false;
    this.failureTold = true;
    this.send({ say: 'problem', run: this.run, problem: failure, fatal: true });
    return true;
  }

  /** Notes since the last frame. */
  private notes(): void {
    const { notes } = this.session.network;
    if (notes.total === this.told) return;
    this.gatherIncidents();
    const from = Math.max(this.told, notes.oldest, notes.total - MAX_NOTES_PER_FRAME);
    const reports = this.incidents.filter(({ index }) => index < from).map(({ report }) => report);
    reports.push(...this.notesFrom(from));
    const skipped = notes.total - this.told - reports.length;
    this.told = notes.total;
    this.incidents = [];
    this.send({ say: 'notes', run: this.run, notes: reports, skipped });
  }

  /** The last notes before a moment that was gone to. */
  freshNotes(): void {
    const { notes } = this.session.network;
    const from = Math.max(notes.oldest, notes.total - MAX_NOTES_PER_FRAME);
    this.send({
      say: 'notes',
      run: this.run,
      notes: this.notesFrom(from),
      skipped: 0,
      isFresh: true,
    });
  }

  private notesFrom(from: number): NoteReport[] {
    const { network } = this.session;
    const reports: NoteReport[] = [];
    for (let i = from; i < network.notes.total; i++) reports.push(noteReport(network, i));
    return reports;
  }

  /** At full speed notes come and go faster than frames: what breaks and heals is set aside at once. */
  gatherIncidents(): void {
    const { notes } = this.session.network;
    for (let i = Math.max(this.searched, notes.oldest); i < notes.total; i++) {
      if (!isIncident(notes.codeAt(i))) continue;
      if (this.incidents.length === MAX_INCIDENTS_PER_FRAME) this.incidents.shift();
      this.incidents.push({ index: i, report: noteReport(this.session.network, i) });
    }
    this.searched = notes.total;
  }
}
