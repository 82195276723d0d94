/** What the page draws of one moment: marks in flight, faces and states, in transferable arrays. */
import { definitionOf } from './components/index.ts';
import { NONE } from './kernel/events.ts';
import { avalanche } from './kernel/random.ts';
import type { Component } from './network/component.ts';
import type { Network } from './network/network.ts';
import { DELIVER_NOW } from './network/transport.ts';
import { type Frame, flags, forms, type MessageReport } from './protocol.ts';

/** Cells of a stack, and slots, that a face can show. */
const MAX_CELLS = 40;

export type FrameHead = Pick<Frame, 'time' | 'playing' | 'reachedSpeed' | 'inputs' | 'branch'>;

/** The moment `head.time` (simulated ms, at or after the last event) with at most `maxMarks` marks. */
export function makeFrame(network: Network, head: FrameHead, maxMarks: number): Frame {
  return {
    ...head,
    revision: network.revision,
    events: network.processed,
    alive: network.messages.alive,
    hash: network.digest.text(),
    ...marksOf(network, head.time, maxMarks),
    ...statesOf(network),
    ...facesOf(network),
  };
}

/** Buffers that can be handed over rather than copied. */
export function buffersOf(frame: Frame): ArrayBuffer[] {
  return Object.values(frame)
    .filter((value) => ArrayBuffer.isView(value))
    .map((view) => view.buffer as ArrayBuffer);
}

type Marks = Pick<
  Frame,
  | 'inFlight'
  | 'markShare'
  | 'markLink'
  | 'markProgress'
  | 'markForm'
  | 'markType'
  | 'markBack'
  | 'markLost'
  | 'markId'
  | 'markBytes'
>;

function marksOf(network: Network, time: number, maxMarks: number): Marks {
  const { links, messages } = network;
  let inFlight = links.inFlight.reduce((sum, count) => sum + count, 0);
  network.events.forEachDueNow((slot) => {
    if (network.events.code(slot) === DELIVER_NOW) inFlight++;
  });
  // Halving the share keeps every mark of the smaller sample in the larger one.
  let share = 1;
  while (inFlight * share > maxMarks) share /= 2;
  // A sample may by chance hold a few more than its share.
  const room = share === 1 ? inFlight : Math.ceil(maxMarks * 1.25);
  const markLink = new Uint32Array(room);
  const markProgress = new Float32Array(room);
  const markForm = new Uint8Array(room);
  const markType = new Uint8Array(room);
  const markBack = new Uint8Array(room);
  const markLost = new Uint8Array(room);
  const markId = new Float64Array(room);
  const markBytes = new Float32Array(room);
  const threshold = share * 4294967296;
  let n = 0;
  for (let direction = 0; direction < links.first.length; direction++) {
    for (let m = links.first[direction]; m !== NONE && n < room; m = messages.next(m)) {
      const id = messages.id(m) === 0 ? m : messages.id(m);
      if (share < 1 && avalanche(id | 0) >>> 0 >= threshold) continue;
      const span = messages.until(m) - messages.since(m);
      markLink[n] = direction >> 1;
      markProgress[n] = span > 0 ? Math.min(1, Math.max(0, (time - messages.since(m)) / span)) : 1;
      markForm[n] = messages.form(m);
      markType[n] = messages.type(m);
      markBack[n] = direction & 1;
      markLost[n] = messages.isDoomed(m) ? 1 : 0;
      markId[n] = messages.id(m);
      markBytes[n] = messages.size(m);
      n++;
    }
  }
  // After a single step a message may be on its way over a link that takes no time.
  network.events.forEachDueNow((slot) => {
    if (network.events.code(slot) !== DELIVER_NOW || n === room) return;
    const m = network.events.message(slot);
    markLink[n] = network.events.target(slot) >> 1;
    markProgress[n] = 0.5;
    markForm[n] = messages.form(m);
    markType[n] = messages.type(m);
    markBack[n] = network.events.target(slot) & 1;
    markId[n] = messages.id(m);
    markBytes[n] = messages.size(m);
    n++;
  });
  return {
    inFlight,
    markShare: share,
    markLink: markLink.slice(0, n),
    markProgress: markProgress.slice(0, n),
    markForm: markForm.slice(0, n),
    markType: markType.slice(0, n),
    markBack: markBack.slice(0, n),
    markLost: markLost.slice(0, n),
    markId: markId.slice(0, n),
    markBytes: markBytes.slice(0, n),
  };
}

type States = Pick<Frame, 'componentFlags' | 'slowFactor' | 'recoversAt' | 'linkFlags'>;

function statesOf(network: Network): States {
  const { components, links } = network;
  const componentFlags = new Uint8Array(components.length);
  const slowFactor = new Float32Array(components.length);
  const recoversAt = new Float64Array(components.length);
  components.forEach((c, i) => {
    componentFlags[i] = flagsOf(c);
    slowFactor[i] = c.slowness;
    recoversAt[i] = c.recoversAt;
  });
  const linkFlags = new Uint8Array(links.count);
  for (let link = 0; link < links.count; link++) {
    linkFlags[link] = (links.cut[link] ? flags.cut : 0) | (links.gone[link] ? flags.gone : 0);
  }
  return { componentFlags, slowFactor, recoversAt, linkFlags };
}

function flagsOf(c: Component): number {
  if (c.gone) return flags.gone;
  const ports = Object.values(c.links as Record<string, number[]>);
  // What has no ports is not there to be linked.
  const isAlone = ports.length > 0 && ports.every((links) => links.length === 0);
  return (
    (c.up ? 0 : flags.crashed) |
    (c.slowness !== 1 ? flags.slowed : 0) |
    (isAlone ? flags.unconnected : 0) |
    (isSaturated(c) ? flags.saturated : 0)
  );
}

/** Whether a level that one of its bars shows has reached what it is measured against. */
function isSaturated(c: Component): boolean {
  const params = c.params as Record<string, unknown>;
  const indices = c.metrics as Record<string, number>;
  for (const gauge of definitionOf(c.kind.id)?.gauges ?? []) {
    if (gauge.gauge !== 'bar') continue;
    const most = gauge.of === 1 ? 1 : (params[gauge.of] as number);
    if (c.statistics.level(indices[gauge.metric]) >= most) return true;
  }
  return false;
}

function facesOf(network: Network): Pick<Frame, 'gauges' | 'cells'> {
  const gauges: number[] = [];
  const cells: number[] = [];
  const scratch = new Uint8Array(MAX_CELLS);
  for (const c of network.components) {
    for (const gauge of definitionOf(c.kind.id)?.gauges ?? []) {
      if (gauge.gauge === 'stack' || gauge.gauge === 'slots') {
        const count = c.gone ? 0 : (c.model[gauge.gauge]?.(c, scratch) ?? 0);
        gauges.push(count);
        cells.push(count, ...scratch.subarray(0, count));
      } else {
        gauges.push(numberOf(c, gauge.metric));
      }
    }
  }
  return { gauges: Float64Array.from(gauges), cells: Uint8Array.from(cells) };
}

function numberOf(c: Component, metric: string): number {
  const index = (c.metrics as Record<string, number>)[metric];
  return c.kind.metrics[metric].stat === 'counter'
    ? c.statistics.counters[index]
    : c.statistics.level(index);
}

/** Ids of the messages in the cells of a component's face, by its gauges that have cells. */
export function contents(network: Network, component: string): number[][] {
  const { messages } = network;
  const held = new Int32Array(MAX_CELLS);
  const c = network.components.find((one) => one.id === component && !one.gone);
  const gauges = c ? (definitionOf(c.kind.id)?.gauges ?? []) : [];
  return gauges.flatMap(({ gauge }) => {
    if (gauge !== 'stack' && gauge !== 'slots') return [];
    const count = c?.model.held?.(c, gauge, held) ?? 0;
    return [Array.from(held.subarray(0, count), (m) => (m === NONE ? 0 : messages.id(m)))];
  });
}

/** What message `id` is, if it is still about. */
export function inspect(network: Network, id: number): MessageReport | null {
  const { messages, links, components } = network;
  for (let m = 0; m < messages.end; m++) {
    if (messages.id(m) !== id || !messages.inUse(m) || messages.form(m) >= forms.length) continue;
    const owner = messages.owner(m);
    return {
      id,
      form: forms[messages.form(m)],
      type: network.types[messages.type(m)] ?? '',
      sizeBytes: messages.size(m),
      key: messages.key(m),
      priority: messages.priority(m),
      birth: messages.birth(m),
      attempt: messages.attempt(m),
      parent: messages.parent(m),
      root: messages.root(m),
      owner: owner >= 0 ? components[owner].id : links.id[(-2 - owner) >> 1],
    };
  }
  return null;
}
