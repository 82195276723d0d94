/**
 * A machine with a log on it, and those who read it: boards for tests of the data path.
 *
 *     const session = begin(dataPath({ process: { transfer: 'sendfile' }, consumers: 2 }));
 */
import type { RawValue } from '../../simulations/components/define.ts';
import type {
  Input,
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import type { Session } from '../../simulations/session.ts';

type Params = Readonly<Record<string, RawValue>>;

export interface Path {
  readonly host?: Params;
  readonly process?: Params;
  readonly cache?: Params;
  /** None: everything is in memory. */
  readonly disk?: Params | null;
  readonly socket?: Params;
  readonly card?: Params;
  readonly producer?: Params | null;
  readonly consumer?: Params;
  readonly consumers?: number;
  /** Without the link by which `sendfile` gathers, or that by which it copies. */
  readonly without?: readonly ('gather' | 'buffer')[];
  readonly duration?: string;
  readonly inputs?: readonly Input[];
}

/** 64 KiB: what one call moves, and one fetch, unless a test says otherwise. */
export const block = 65_536;

export function dataPath(path: Path): Scenario {
  const { disk = {}, producer = null, consumers = 1, without = [] } = path;
  const part = (id: string, kind: string, params: Params = {}): ScenarioComponent => ({
    id,
    kind,
    in: 'machine',
    params,
  });
  const ids = Array.from({ length: consumers }, (_, i) => `c${i + 1}`);
  const link = (id: string, from: string, to: string): ScenarioLink => ({ id, from, to });
  return {
    format: 'topolab',
    version: 1,
    duration: path.duration ?? '1s',
    components: [
      { id: 'machine', kind: 'host', params: path.host ?? {} },
      part('kafka', 'process', { backlog: '64 KiB', ...path.process }),
      part('cache', 'page-cache', path.cache),
      ...(disk === null ? [] : [part('disk', 'disk', disk)]),
      part('socket', 'socket-buffer', path.socket),
      part('card', 'network-card', path.card),
      ...(producer === null ? [] : [{ id: 'shop', kind: 'producer', params: producer }]),
      ...ids.map((id) => ({
        id,
        kind: 'consumer',
        params: { serviceTime: '1us', pollInterval: '1ms', ...path.consumer },
      })),
    ],
    links: [
      ...(producer === null ? [] : [link('publish', 'shop', 'kafka.in')]),
      link('append', 'kafka.write', 'cache.write'),
      ...(disk === null
        ? []
        : [link('write-back', 'cache.back', 'disk.in'), link('load', 'disk.out', 'cache.fill')]),
      link('copy-in', 'cache.out', 'kafka.read'),
      link('copy-out', 'kafka.out', 'socket.in'),
      link('fetch', 'socket.out', 'card.in'),
      ...(without.includes('gather') ? [] : [link('gather', 'cache.out', 'card.dma')]),
      ...(without.includes('buffer') ? [] : [link('buffer', 'cache.out', 'socket.in')]),
      ...ids.map((id) => link(`to-${id}`, 'card.out', id)),
    ],
    ...(path.inputs && { inputs: path.inputs }),
  };
}

/** What the machine has counted: calls, switches, copies by the processor and by DMA. */
export function tallyOf(session: Session, id = 'machine') {
  const { systemCalls, modeSwitches, cpuCopies, dmaCopies } = session.report().components[id];
  return { calls: systemCalls, switches: modeSwitches, cpu: cpuCopies, dma: dmaCopies };
}

export function counterOf(session: Session, id: string, metric: string): number {
  const value = session.report().components[id]?.[metric];
  if (typeof value !== 'number') throw new Error(`${id} has no counter ${metric}`);
  return value;
}
