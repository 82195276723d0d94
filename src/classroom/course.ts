/**
 * What there is to step through, from what was recorded of a run: for every request of every machine
 * the data messages that set out on numbered links, in their order. Nothing here is assumed of a
 * path: which numbers occur, how often, and which are left out, is what the run did.
 */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Hop, Trace } from '../../simulations/traces/trace.ts';
import { byNumber, type Lane, type NumberedLink } from './lanes.ts';

/** Why a number does not occur. */
export type Reason = 'cached' | 'encrypted';

export interface LeftOut {
  readonly number: string;
  readonly why: Reason;
}

export interface Step {
  readonly number: string;
  readonly link: NumberedLink;
  readonly machine: string;
  /** From 0. */
  readonly request: number;
  readonly bytes: number;
  /** Simulated ms. */
  readonly sentAt: number;
  readonly endedAt: number;
  /** Which of the copies of its request it is, from 1; 0 for what is none. */
  readonly copy: number;
  readonly copies: number;
  /** A request larger than the buffer goes round several times; its last round is told once more. */
  readonly round: number;
  readonly rounds: number;
  /** Numbers that would have come before it, or in its place. */
  readonly instead: readonly LeftOut[];
  readonly isLast: boolean;
}

/** What one machine does for one request. */
export interface Course {
  readonly machine: string;
  readonly request: number;
  readonly steps: readonly Step[];
  readonly leftOut: readonly LeftOut[];
  /** Ids of those that something set out on. */
  readonly links: ReadonlySet<string>;
  /** Simulated ms: the first block sets out, the last one has arrived. */
  readonly from: number;
  readonly to: number;
}

/** Requests in order, each with a course per machine that took part. */
export type Requests = readonly (readonly Course[])[];

interface Move {
  readonly hop: Hop;
  readonly link: NumberedLink;
  readonly bytes: number;
}

/**
 * `served` says for each machine that answers requests when it had done so, simulated ms. Machines
 * that answer none (they only store) take part in as many as there are.
 */
export function requestsOf(
  scenario: Scenario,
  lanes: readonly Lane[],
  trace: Trace,
  served: ReadonlyMap<string, readonly number[]>,
): Requests {
  const groups = lanes.map((lane) => ({
    lane,
    groups: groupsOf(lane, trace, served.get(lane.machine)),
  }));
  // One that has not got so far yet would be missing beside the others.
  const answering = groups.filter(({ lane }) => served.has(lane.machine));
  const counts = (answering.length > 0 ? answering : groups).map(({ groups: all }) => all.length);
  const count = answering.length > 0 ? Math.min(...counts) : Math.max(0, ...counts);
  return Array.from({ length: count }, (_, request) =>
    groups.flatMap(({ lane, groups: all }) => {
      const moves = all[request];
      return moves ? [courseOf(scenario, lane, moves, request)] : [];
    }),
  );
}

/** The data messages of a machine, by request; one that was not finished is left away. */
function groupsOf(lane: Lane, trace: Trace, served: readonly number[] | undefined): Move[][] {
  const links = new Map(lane.links.map((link) => [link.id, link]));
  const messages = new Map(trace.messages.map((message) => [message.id, message]));
  const families = new Map<number, Move[]>();
  for (const hop of trace.hops) {
    const link = links.get(hop.link);
    if (!link || hop.back || (hop.form !== 'message' && hop.form !== 'delivery')) continue;
    const message = messages.get(hop.message);
    const first = message?.first ?? hop.message;
    const family = families.get(first) ?? [];
    family.push({ hop, link, bytes: message?.sizeBytes ?? 0 });
    families.set(first, family);
  }
  const groups: Move[][] = [];
  const ordered = [...families.values()].sort((a, b) => startOf(a) - startOf(b));
  for (const family of ordered) {
    const before = served?.filter((time) => time < startOf(family)).length ?? groups.length;
    if (served && before >= served.length) break;
    const group = groups[before];
    if (group) group.push(...family);
    else groups[before] = [...family];
  }
  const isOver = (moves: readonly Move[] | undefined) =>
    moves?.every(({ hop }) => !Number.isNaN(hop.endedAt)) === true;
  const open = groups.findIndex((group) => !isOver(group));
  const whole = joined(open < 0 ? groups : groups.slice(0, open));
  return whole.map((moves) => moves.sort((a, b) => a.hop.sentAt - b.hop.sentAt));
}

/** What comes later in the same path without having been caused by it: the system writes back when it likes. */
function joined(groups: readonly Move[][]): Move[][] {
  const kept: Move[][] = [];
  for (const group of groups) {
    const last = kept.at(-1);
    const before = (last ?? []).map(({ link }) => link.number);
    const goesOn = group.every(({ link }) => before.every((one) => byNumber(link.number, one) > 0));
    if (last && goesOn) last.push(...group);
    else kept.push([...group]);
  }
  return kept;
}

const startOf = ([first]: readonly Move[]) => first?.hop.sentAt ?? 0;

function courseOf(scenario: Scenario, lane: Lane, moves: readonly Move[], request: number): Course {
  const shown = shownOf(moves);
  const copies = moves.filter(({ link }) => link.moves !== null);
  const leftOut = leftOutOf(scenario, lane, moves);
  const told = new Set<string>();
  const steps = shown.map(({ move, round, rounds }, index): Step => {
    const { hop, link, bytes } = move;
    const instead = leftOut.filter((one) => !told.has(one.number) && replaces(move, one));
    for (const { number } of instead) told.add(number);
    return {
      number: link.number,
      link,
      machine: lane.machine,
      request,
      bytes,
      sentAt: hop.sentAt,
      endedAt: hop.endedAt,
      copy: copies.indexOf(move) + 1,
      copies: copies.length,
      round,
      rounds,
      instead,
      isLast: index === shown.length - 1,
    };
  });
  const ends = moves.map(({ hop }) => hop.endedAt);
  const to = Math.max(...ends);
  const links = new Set(moves.map(({ link }) => link.id));
  return { machine: lane.machine, request, steps, leftOut, links, from: startOf(moves), to };
}

interface Shown {
  readonly move: Move;
  readonly round: number;
  readonly rounds: number;
}

/** The first time of every number; where there are several rounds, how the last one ends as well. */
function shownOf(moves: readonly Move[]): readonly Shown[] {
  const byLink = new Map<string, Move[]>();
  for (const move of moves) {
    const known = byLink.get(move.link.number);
    if (known) known.push(move);
    else byLink.set(move.link.number, [move]);
  }
  const shown = [...byLink.values()].flatMap((all) =>
    all.slice(0, 1).map((move) => ({ move, round: 1, rounds: all.length })),
  );
  const last = moves.at(-1);
  const rounds = (last && byLink.get(last.link.number)?.length) ?? 0;
  if (last && rounds > 1) shown.push({ move: last, round: rounds, rounds });
  return shown;
}

/** Numbers of the machine's links that did not occur, where something can be said of why. */
function leftOutOf(scenario: Scenario, lane: Lane, moves: readonly Move[]): readonly LeftOut[] {
  const occurred = new Set(moves.map(({ link }) => link.number));
  const missing = new Map<string, NumberedLink>();
  for (const link of lane.links) if (!occurred.has(link.number)) missing.set(link.number, link);
  return [...missing.values()]
    .flatMap((link) => {
      const why = reasonOf(scenario, lane, link);
      return why === null ? [] : [{ number: link.number, why }];
    })
    .sort((a, b) => byNumber(a.number, b.number));
}

function reasonOf(scenario: Scenario, lane: Lane, { from, to }: NumberedLink): Reason | null {
  if (from.kind === 'disk' && to.kind === 'page-cache') return 'cached';
  if (from.kind !== 'page-cache' || to.kind === 'process' || to.kind === 'disk') return null;
  const ids = new Set(lane.links.flatMap((link) => [link.from.id, link.to.id]));
  const process = scenario.components.find(({ id, kind }) => kind === 'process' && ids.has(id));
  return process?.params?.tls === 'on' ? 'encrypted' : null;
}

/** A hit is told with the first thing that happens; the way around user space with the way up. */
function replaces({ link }: Move, { why }: LeftOut): boolean {
  if (why === 'cached') return link.from.kind === 'page-cache';
  return link.from.kind === 'page-cache' && link.to.kind === 'process';
}

/** All steps in the order in which they are told: request after request, machine after machine. */
export function inOrder(requests: Requests): readonly Step[] {
  return requests.flatMap((courses) => courses.flatMap(({ steps }) => steps));
}

/**
 * Where a number leads within a request: to its step, to the step that takes its place, or to the
 * first of that path. −1 when there is nothing of the kind.
 */
export function placeOf(steps: readonly Step[], request: number, text: string): number {
  const here = (step: Step) => step.request === request;
  const exact = steps.findIndex((step) => here(step) && step.number === text);
  if (exact >= 0) return exact;
  const instead = steps.findIndex(
    (step) => here(step) && step.instead.some(({ number }) => number === text),
  );
  if (instead >= 0) return instead;
  if (text.includes('.')) return -1;
  return steps.findIndex((step) => here(step) && step.number.startsWith(`${text}.`));
}
