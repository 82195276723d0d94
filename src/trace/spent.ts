/** Where the time went: of one message by its own parts, of a whole story by what it waited for. */
import { endOf, type Part, type Phase, phases, type Story } from './story.ts';

export interface Spent {
  readonly phase: Phase;
  readonly ms: number;
  /** Tenths of a percent; those of all phases together are 1000. */
  readonly permille: number;
}

/** Of one message, from its birth to its end. */
export function spentByMessage(story: Story, id: number): readonly Spent[] {
  const sums = new Map<Phase, number>();
  for (const part of story.parts.get(id) ?? []) add(sums, part.phase, part.to - part.from);
  return sharesOf(sums);
}

/**
 * Of the whole story, from its first birth to its last end. Each instant counts once, for whatever
 * the rest was waiting for then: while a request calls, what counts is what the called one does, and
 * of several that go on at once the one that ends last. Between attempts it is backoff.
 */
export function spentByStory(story: Story): readonly Spent[] {
  const stretches = [...stretchesOf(story)]
    .flatMap((one) => shown(one, story))
    .sort((a, b) => a.from - b.from);
  const cuts = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const sums = new Map<Phase, number>();
  let next = 0;
  let under: Stretch[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i];
    const to = cuts[i + 1];
    under = under.filter((one) => one.to > from);
    for (; next < stretches.length && stretches[next].from <= from; next++) {
      if (stretches[next].to > from) under.push(stretches[next]);
    }
    add(sums, decisive(under)?.phase ?? 'backoff', to - from);
  }
  return sharesOf(sums);
}

/** Of all messages together, each on its own account, within the stretch that is shown. */
export function spentByAll(story: Story): readonly Spent[] {
  const sums = new Map<Phase, number>();
  for (const { message } of story.members) {
    for (const part of story.parts.get(message.id) ?? []) {
      const ms = Math.min(part.to, story.to) - Math.max(part.from, story.from);
      if (ms > 0) add(sums, part.phase, ms);
    }
  }
  return sharesOf(sums);
}

/** Whether it is one story, from one first cause, or many side by side. */
export function isOneStory({ members }: Story): boolean {
  return members.filter(({ depth }) => depth === 0).length === 1;
}

interface Stretch extends Part {
  readonly depth: number;
  readonly ends: number;
  /** It only waits for others. */
  readonly isPassive: boolean;
}

function shown(one: Stretch, { from: first, to: last }: Story): Stretch[] {
  const from = Math.max(one.from, first);
  const to = Math.min(one.to, last);
  return to > from ? [{ ...one, from, to }] : [];
}

function* stretchesOf(story: Story): Generator<Stretch> {
  for (const { message, depth } of story.members) {
    const ends = endOf(story, message);
    for (const part of story.parts.get(message.id) ?? []) {
      const isPassive = part.phase === 'calling' || part.phase === 'backoff';
      if (part.to > part.from) yield { ...part, depth, ends, isPassive };
    }
  }
  // An answer on its way counts as network for as long as someone waits for it.
  for (const hop of story.trace.hops) {
    if (!(hop.endedAt > hop.sentAt) || hop.form !== 'reply') continue;
    const depth = story.byId.get(hop.message)?.depth ?? 0;
    const at = hop.link;
    const { sentAt: from, endedAt: to } = hop;
    yield { phase: 'network', from, to, at, depth, ends: to, isPassive: false };
  }
}

/** Anything that goes on beats waiting for someone else; then what ends last, then the deepest. */
function decisive(under: readonly Stretch[]): Stretch | undefined {
  let best: Stretch | undefined;
  for (const one of under) {
    if (!best || rank(one, best) > 0) best = one;
  }
  return best;
}

function rank(a: Stretch, b: Stretch): number {
  if (a.isPassive !== b.isPassive) return a.isPassive ? -1 : 1;
  return a.ends - b.ends || a.depth - b.depth;
}

function add(sums: Map<Phase, number>, phase: Phase, ms: number): void {
  sums.set(phase, (sums.get(phase) ?? 0) + ms);
}

/** Shares as read add up: what rounding leaves over goes to those that lost most by it. */
function sharesOf(sums: ReadonlyMap<Phase, number>): readonly Spent[] {
  const rows = phases
    .map((phase) => ({ phase, ms: sums.get(phase) ?? 0 }))
    .filter(({ ms }) => ms > 0);
  const total = rows.reduce((sum, { ms }) => sum + ms, 0);
  if (total === 0) return [];
  const exact = rows.map(({ ms }) => (ms / total) * 1000);
  const whole = exact.map(Math.floor);
  const left = 1000 - whole.reduce((sum, one) => sum + one, 0);
  const order = exact
    .map((one, index) => ({ rest: one - Math.floor(one), index }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of order.slice(0, left)) whole[index] += 1;
  return rows.map((row, index) => ({ ...row, permille: whole[index] }));
}
