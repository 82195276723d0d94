/** A trace by hand with everything in it: a timeout and a retry, calls, a loss, a redelivery. */
import type { NoteReport } from '../../../simulations/protocol.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import type { Hop, Trace, TraceMessage } from '../../../simulations/traces/trace.ts';
import {
  type Part,
  type Phase,
  type Stay,
  type Story,
  storyFrom,
} from '../../../src/trace/story.ts';

export const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  name: 'A shop that asks twice',
  seed: 7,
  components: [
    { id: 'users', kind: 'client' },
    { id: 'gateway', kind: 'service', label: 'API gateway' },
    { id: 'pricing', kind: 'service' },
    { id: 'stock', kind: 'service' },
    { id: 'orders', kind: 'queue' },
    { id: 'worker-a', kind: 'consumer', label: 'worker a' },
    { id: 'worker-b', kind: 'consumer', label: 'worker b' },
  ],
  links: [
    { id: 'a', from: 'users', to: 'gateway' },
    { id: 'b', from: 'gateway', to: 'pricing' },
    { id: 'c', from: 'gateway', to: 'stock' },
    { id: 'd', from: 'gateway', to: 'orders' },
    { id: 'e', from: 'orders', to: 'worker-a' },
    { id: 'f', from: 'orders', to: 'worker-b' },
  ],
};

export const types = ['request', 'order'];

type Given = Partial<TraceMessage> & Pick<TraceMessage, 'id' | 'birth' | 'bornAt'>;

export function message(given: Given): TraceMessage {
  return {
    type: 'request',
    parent: 0,
    first: 1,
    key: -1,
    priority: 0,
    sizeBytes: 1000,
    attempt: 1,
    end: null,
    ...given,
  };
}

export function hop(
  about: number,
  form: Hop['form'],
  way: string,
  sentAt: number,
  endedAt: number,
  more: Partial<Hop> = {},
): Hop {
  const [from, to] = way.split('>');
  const link = scenario.links.find(
    (one) => [one.from, one.to].includes(from) && [one.from, one.to].includes(to),
  );
  const back = link?.from === to;
  return {
    message: about,
    form,
    link: link?.id ?? '?',
    from,
    to,
    back,
    sentAt,
    endedAt,
    leftAt: endedAt,
    attempt: 1,
    outcome: 'arrived',
    status: 'ok',
    ...more,
  };
}

const completed = (time: number, at: string) =>
  ({ time, at, outcome: 'completed', reason: '' }) as const;
const dropped = (time: number, at: string, reason: string) =>
  ({ time, at, outcome: 'dropped', reason }) as const;

const messages: TraceMessage[] = [
  message({ id: 101, birth: 12_000, bornAt: 'users', end: dropped(12_500, 'gateway', 'timedOut') }),
  message({
    id: 102,
    parent: 101,
    birth: 12_060,
    bornAt: 'gateway',
    end: completed(12_115, 'pricing'),
  }),
  message({
    id: 103,
    parent: 101,
    birth: 12_060,
    bornAt: 'gateway',
    end: dropped(12_063, 'c', 'lost'),
  }),
  message({
    id: 118,
    parent: 101,
    attempt: 2,
    birth: 12_600,
    bornAt: 'users',
    end: completed(12_754, 'gateway'),
  }),
  message({
    id: 119,
    parent: 118,
    birth: 12_631,
    bornAt: 'gateway',
    end: completed(12_690, 'pricing'),
  }),
  message({
    id: 120,
    parent: 118,
    birth: 12_631,
    bornAt: 'gateway',
    end: completed(12_740, 'stock'),
  }),
  message({
    id: 123,
    type: 'order',
    parent: 118,
    key: 4,
    birth: 12_746,
    bornAt: 'gateway',
    end: completed(13_420, 'orders'),
  }),
];

const hops: Hop[] = [
  hop(101, 'message', 'users>gateway', 12_000, 12_012, { leftAt: 12_900 }),
  hop(102, 'message', 'gateway>pricing', 12_060, 12_065, { leftAt: 12_115 }),
  hop(103, 'message', 'gateway>stock', 12_060, 12_063, { outcome: 'lost', leftAt: Number.NaN }),
  hop(102, 'reply', 'pricing>gateway', 12_115, 12_120),
  hop(118, 'message', 'users>gateway', 12_600, 12_611, { leftAt: 12_754 }),
  hop(119, 'message', 'gateway>pricing', 12_631, 12_636, { leftAt: 12_690 }),
  hop(120, 'message', 'gateway>stock', 12_631, 12_637, { leftAt: 12_740 }),
  hop(119, 'reply', 'pricing>gateway', 12_690, 12_695),
  hop(120, 'reply', 'stock>gateway', 12_740, 12_746),
  hop(123, 'message', 'gateway>orders', 12_746, 12_750, { leftAt: 13_420 }),
  hop(123, 'confirm', 'orders>gateway', 12_750, 12_754),
  hop(118, 'reply', 'gateway>users', 12_754, 12_765),
  hop(123, 'delivery', 'orders>worker-a', 12_800, 12_805, { leftAt: 13_000 }),
  hop(123, 'delivery', 'orders>worker-b', 13_310, 13_315, { leftAt: 13_415, attempt: 2 }),
  hop(123, 'ack', 'worker-b>orders', 13_415, 13_420),
];

const note = (
  time: number,
  owner: string,
  kind: string,
  code: string,
  about: number,
  ...numbers: number[]
): NoteReport => ({ time, sequence: time, owner, kind, code, message: about, numbers });

const notes: NoteReport[] = [
  note(12_000, 'users', 'client', 'sent', 101, 1),
  note(12_012, 'gateway', 'service', 'queued', 101, 3),
  note(12_040, 'gateway', 'service', 'started', 101, 28),
  note(12_060, 'gateway', 'service', 'called', 101, 2),
  note(12_063, 'c', 'network', 'lost', 103),
  note(12_065, 'pricing', 'service', 'started', 102, 0),
  note(12_115, 'pricing', 'service', 'completed', 102, 50),
  note(12_500, 'users', 'client', 'timedOut', 101, 500, 1),
  note(12_500, 'users', 'client', 'retrying', 101, 100, 1),
  note(12_611, 'gateway', 'service', 'started', 118, 0),
  note(12_631, 'gateway', 'service', 'called', 118, 2),
  note(12_636, 'pricing', 'service', 'started', 119, 0),
  note(12_637, 'stock', 'service', 'queued', 120, 1),
  note(12_690, 'pricing', 'service', 'completed', 119, 54),
  note(12_700, 'stock', 'service', 'started', 120, 63),
  note(12_740, 'stock', 'service', 'completed', 120, 103),
  note(12_750, 'orders', 'queue', 'stored', 123, 4),
  note(12_800, 'orders', 'queue', 'delivered', 123, 50, 1),
  note(12_805, 'worker-a', 'consumer', 'started', 123, 1),
  note(13_300, 'orders', 'queue', 'ackTimedOut', 123, 1),
  note(13_310, 'orders', 'queue', 'delivered', 123, 10, 2),
  note(13_315, 'worker-b', 'consumer', 'started', 123, 2),
  note(13_415, 'worker-b', 'consumer', 'completed', 123, 669),
  note(13_420, 'orders', 'queue', 'acked', 123, 0),
];

/** `12000 network a 12012 waiting gateway 12040`: times with what lies between them. */
export function life(text: string): Part[] {
  const words = text.split(' ');
  const parts: Part[] = [];
  for (let i = 0; i + 3 < words.length; i += 3) {
    const phase = words[i + 1] as Phase;
    parts.push({ from: Number(words[i]), phase, at: words[i + 2], to: Number(words[i + 3]) });
  }
  return parts;
}

export const parts = new Map<number, Part[]>([
  [
    101,
    life('12000 network a 12012 waiting gateway 12040 service gateway 12060 calling gateway 12500'),
  ],
  [102, life('12060 network b 12065 service pricing 12115')],
  [103, life('12060 network c 12063')],
  [118, life('12600 network a 12611 service gateway 12631 calling gateway 12754')],
  [119, life('12631 network b 12636 service pricing 12690')],
  [120, life('12631 network c 12637 waiting stock 12700 service stock 12740')],
  [
    123,
    life(
      '12746 network d 12750 waiting orders 12800 held orders 13300 waiting orders 13310 held orders 13420',
    ),
  ],
]);

const components = scenario.components.map(({ id, kind }) => ({ id, kind }));

export const stays: Stay[] = [
  ...[...parts].flatMap(([about, all]) =>
    [...new Set(all.map(({ at }) => at))]
      .filter((at) => components.some(({ id }) => id === at))
      .map(
        (at): Stay => ({
          message: about,
          at,
          form: 'message',
          parts: all.filter((part) => part.at === at),
        }),
      ),
  ),
  { message: 123, at: 'worker-a', form: 'delivery', parts: life('12805 service worker-a 13000') },
  { message: 123, at: 'worker-b', form: 'delivery', parts: life('13315 service worker-b 13415') },
];

export const trace: Trace = {
  from: 12_000,
  to: 20_000,
  components,
  messages,
  hops,
  notes,
  truncated: false,
};

export const story: Story = storyFrom(trace, { parts, stays });
