/**
 * The log as it is known on the page: asks the engine for the lines around the moment shown, for
 * more when someone scrolls on, and for the latest ones a few times a second while playing.
 */
import { create } from 'zustand';
import { captionOf } from '../../simulations/captions.ts';
import type { LogFilter, LogLine, Moment } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { engine } from '../engine/engine.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { type Language, useView } from '../stores/view.ts';
import { saidCaption } from '../timeline/saidCaption.ts';
import { type Choice, everything, filterOf, isImpossible } from './filter.ts';
import { contains, searchedText } from './find.ts';
import { narrowingOf } from './narrowing.ts';
import { compareMoments, joined, type Side, type Stretch, splitAt } from './stretch.ts';

export interface LogState {
  readonly choice: Choice;
  readonly stretch: Stretch | null;
  /** Those of its lines that the search finds too, and how many of them lie at or before the moment. */
  readonly lines: readonly LogLine[];
  readonly split: number;
  /** What is being asked for. */
  readonly busy: Side | null;
  /** The list goes along with the moment. */
  readonly following: boolean;
}

export const useLog = create<LogState>()(() => ({
  choice: everything,
  stretch: null,
  lines: [],
  split: 0,
  busy: null,
  following: true,
}));

const around = 120;
const more = 240;
/** A search may pass over most lines: it looks through more at a time, and gives up after a while. */
const searchedAtOnce = 1500;
const mostRounds = 12;
const enoughFound = 60;
/** Lines on either side of the moment below which more are asked for. */
const near = 30;
const tailEveryMs = 250;
/** Wall ms in which the run comes to rest once it has been paused. */
const stoppingMs = 400;

/** Questions asked so far, and the number of the one that is open; 0 for none. */
let asks = 0;
let outstanding = 0;
let open = false;
let stoppedAt = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;
let askedAt = Number.NEGATIVE_INFINITY;
/** The moment that was asked about last, paused. */
let askedFor: Moment | null = null;

// --- What is shown of what is known ---------------------------------------------------------------

/** Captions of the lines as they are read now, for the search. */
let texts = new Map<number, string>();
let textsOf: { scenario: Scenario; language: Language } | null = null;

function textOf(line: LogLine): string {
  const { scenario } = useDocument.getState();
  const { language } = useView.getState();
  if (textsOf?.scenario !== scenario || textsOf.language !== language || texts.size > 20_000) {
    texts = new Map();
    textsOf = { scenario, language };
  }
  let text = texts.get(line.number);
  if (text === undefined) {
    text = saidCaption(captionOf(line.note, language, scenario));
    texts.set(line.number, text);
  }
  return text;
}

function foundIn(lines: readonly LogLine[], choice: Choice): readonly LogLine[] {
  const searched = searchedText(choice.text);
  return searched === '' ? lines : lines.filter((line) => contains(textOf(line), searched));
}

function show(stretch: Stretch | null): void {
  const { choice } = useLog.getState();
  const lines = stretch ? foundIn(stretch.lines, choice) : [];
  useLog.setState({ stretch, lines, split: splitAt(lines, useRun.getState().moment) });
}

// --- Asking ---------------------------------------------------------------------------------------

/** What to ask for; null when nothing on this board can read like what is searched for. */
function question(): LogFilter | null {
  const { choice } = useLog.getState();
  const { selection, message, language } = useView.getState();
  const searched = searchedText(choice.text);
  if (searched === '') return filterOf(choice, selection, message);
  const narrowing = narrowingOf(searched, useDocument.getState().scenario, language);
  const filter = narrowing && filterOf(choice, selection, message, narrowing);
  return filter && !isImpossible(filter) ? filter : null;
}

/** The question that what is known answers, as text. */
let answering = '';

async function ask(side: Side, from: Moment, before: number, after: number): Promise<boolean> {
  const filter = question();
  if (!filter) {
    // Looked through without looking.
    const { start, end } = wholeRun();
    useLog.setState({ busy: null });
    show({ lines: [], first: start, last: end, isFirst: true, isLast: true });
    return true;
  }
  asks++;
  const mine = asks;
  outstanding = mine;
  askedAt = performance.now();
  useLog.setState({ busy: side });
  const report = await engine.log({ around: from, before, after, filter });
  // Another filter, another branch, another run: what was asked no longer counts.
  if (outstanding !== mine) return false;
  outstanding = 0;
  useLog.setState({ busy: null });
  // The moment may have moved on meanwhile.
  soon();
  if (!report) return false;
  show(joined(useLog.getState().stretch, report, side));
  return true;
}

function wholeRun(): { start: Moment; end: Moment } {
  const { history, moment } = useRun.getState();
  const branch = history?.branches.find(({ id }) => id === history.current);
  return { start: { time: 0, events: 0, inputs: 0 }, end: branch?.end ?? moment };
}

/** Looks further in one direction: one answer's worth, or until the search has found something. */
export async function lookFurther(side: 'older' | 'newer'): Promise<void> {
  if (outstanding !== 0) return;
  const isSearch = isSearching();
  const had = useLog.getState().lines.length;
  for (let round = 0; round < (isSearch ? mostRounds : 1); round++) {
    const { stretch, lines } = useLog.getState();
    if (!stretch || (side === 'older' ? stretch.isFirst : stretch.isLast)) return;
    if (round > 0 && lines.length - had >= enoughFound) return;
    const from = edgeOf(stretch, side);
    const count = isSearch ? searchedAtOnce : more;
    const isOlder = side === 'older';
    if (!(await ask(side, from, isOlder ? count : 0, isOlder ? 0 : count))) return;
    const now = useLog.getState().stretch;
    if (!now) return;
    // Nowhere farther than before: asking again would not change that.
    const [was, is] = side === 'older' ? [stretch.first, now.first] : [stretch.last, now.last];
    if (compareMoments(was, is) === 0) return;
  }
}

/**
 * Where to ask on from. An answer may end amid the notes of one event: the rest of them count as
 * coming after the event before.
 */
function edgeOf({ first, last }: Stretch, side: 'older' | 'newer'): Moment {
  return side === 'older' ? first : { ...last, events: Math.max(0, last.events - 1) };
}

// --- Keeping up -----------------------------------------------------------------------------------

/** Asks for what the present view lacks, if anything, and not more often than it may. */
function update(): void {
  clearTimeout(timer);
  timer = undefined;
  if (!open || outstanding !== 0) return;
  const { moment, status, backwards } = useRun.getState();
  if (status === 'loading') return;
  const { stretch, following } = useLog.getState();
  const playing = status === 'playing';
  if (playing && !following) return;
  const wait = askedAt + tailEveryMs - performance.now();
  if (playing && wait > 0) {
    timer = setTimeout(update, wait);
    return;
  }
  if (playing && !backwards) {
    if (!stretch || !isWithin(stretch, moment)) void ask('around', moment, around, 0);
    return;
  }
  if (isCovered(stretch, moment)) return;
  // Asked already: there is no more to be had there.
  if (stretch && askedFor && compareMoments(askedFor, moment) === 0) return;
  askedFor = moment;
  void ask('around', moment, around, around).then((answered) => {
    if (answered && isSearching()) void searchOn();
  });
}

/** The moment and enough on either side of it are known. */
function isCovered(stretch: Stretch | null, moment: Moment): boolean {
  if (!stretch || !isWithin(stretch, moment)) return false;
  const before = splitAt(stretch.lines, moment);
  const after = stretch.lines.length - before;
  return (before >= near || stretch.isFirst) && (after >= near || stretch.isLast);
}

function isWithin({ first, last }: Stretch, moment: Moment): boolean {
  return compareMoments(first, moment) <= 0 && compareMoments(last, moment) >= 0;
}

/** A search that found little nearby goes on by itself: first back, then ahead. */
async function searchOn(): Promise<void> {
  const { split } = useLog.getState();
  if (split < near) await lookFurther('older');
  const { lines, split: now } = useLog.getState();
  if (lines.length - now < near) await lookFurther('newer');
}

function soon(): void {
  if (open && timer === undefined) timer = setTimeout(update, 0);
}

function startAnew(): void {
  outstanding = 0;
  answering = JSON.stringify(question());
  askedAt = Number.NEGATIVE_INFINITY;
  askedFor = null;
  useLog.setState({ stretch: null, lines: [], split: 0, busy: null, following: true });
  soon();
}

export function choose(change: Partial<Choice>): void {
  useLog.setState({ choice: { ...useLog.getState().choice, ...change } });
  if (JSON.stringify(question()) !== answering) {
    startAnew();
    return;
  }
  show(useLog.getState().stretch);
  useLog.setState({ following: true });
  if (isSearching() && outstanding === 0) void searchOn();
}

function isSearching(): boolean {
  return searchedText(useLog.getState().choice.text) !== '';
}

export function follow(following: boolean): void {
  if (useLog.getState().following === following) return;
  useLog.setState({ following });
  if (following) soon();
}

/** Follows run, branch and selection for as long as the log is on the page. */
export function openLog(): () => void {
  open = true;
  startAnew();
  const stops = [
    useRun.subscribe((now, before) => {
      const isOther = now.history?.current !== before.history?.current;
      if (isOther || (now.table === null && before.table !== null)) {
        startAnew();
        return;
      }
      const hasMoved = compareMoments(now.moment, before.moment) !== 0;
      if (now.status !== before.status) stoppedAt = performance.now();
      else if (!hasMoved) return;
      const { lines, split, following: wasFollowing } = useLog.getState();
      const next = splitAt(lines, now.moment);
      // Whoever goes somewhere else wants to read what is there; stopping is not going anywhere.
      const isJump = now.status !== 'playing' && performance.now() - stoppedAt > stoppingMs;
      const following = wasFollowing || (hasMoved && isJump);
      if (next !== split || following !== wasFollowing) {
        useLog.setState({ split: next, following });
      }
      soon();
    }),
    useView.subscribe((now, before) => {
      const isSame =
        now.language === before.language &&
        now.selection === before.selection &&
        now.message === before.message;
      if (isSame) return;
      if (JSON.stringify(question()) !== answering) startAnew();
      else if (now.language !== before.language) show(useLog.getState().stretch);
    }),
  ];
  return () => {
    open = false;
    outstanding = 0;
    clearTimeout(timer);
    timer = undefined;
    for (const stop of stops) stop();
  };
}
