/** Random machines: a data path whole or with parts missing, in frames with a host, with two or with none. */
import fc from 'fast-check';
import type { RawValue } from '../../simulations/components/define.ts';
import { definitionOf, type Kind } from '../../simulations/components/index.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioFrame,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { rawValue } from '../scenarios/arbitraries.ts';

interface Part {
  readonly id: string;
  readonly kind: Kind;
}

const parts: readonly Part[] = [
  { id: 'producer', kind: 'producer' },
  { id: 'kafka', kind: 'process' },
  { id: 'cache', kind: 'page-cache' },
  { id: 'disk', kind: 'disk' },
  { id: 'socket', kind: 'socket-buffer' },
  { id: 'card', kind: 'network-card' },
  { id: 'consumer', kind: 'consumer' },
  { id: 'follower', kind: 'consumer' },
  { id: 'cpu', kind: 'host' },
  { id: 'spare', kind: 'host' },
];

/** Every way that bytes can take between them. */
const ways: readonly (readonly [string, string])[] = [
  ['producer', 'kafka.in'],
  ['kafka.write', 'cache.write'],
  ['cache.back', 'disk.in'],
  ['disk.out', 'cache.fill'],
  ['cache.out', 'kafka.read'],
  ['kafka.out', 'socket.in'],
  ['socket.out', 'card.in'],
  ['cache.out', 'card.dma'],
  ['cache.out', 'socket.in'],
  ['card.out', 'consumer'],
  ['card.out', 'follower'],
];

/** What people turn on such a board; everything else now and then. */
const usual: Readonly<Record<string, readonly RawValue[]>> = {
  transfer: ['sendfile', 'read-write'],
  backlog: ['1 MiB', '200 KiB', '1 GiB'],
  bufferSize: ['512 B', '4 KiB', '64 KiB'],
  partitions: [1, 7, 100],
  size: ['64 KiB', '256 KiB', '1 MiB'],
  interval: ['0.2ms', '2ms'],
  pollInterval: ['0.1ms', '5ms'],
  serviceTime: ['20us', '1ms'],
};

function paramsOf(kind: Kind): fc.Arbitrary<Record<string, RawValue>> {
  const table = definitionOf(kind)?.parameters ?? {};
  const values = Object.entries(table).map(([name, parameter]) => {
    const often = usual[name];
    const rare = fc.option(rawValue(parameter), { nil: undefined, freq: 1 });
    const value = often
      ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom<RawValue | undefined>(...often) }, rare)
      : fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, rare);
    return value.map((one) => [name, one] as const);
  });
  return fc
    .tuple(...values)
    .map((all) =>
      Object.fromEntries(all.filter((one): one is [string, RawValue] => one[1] !== undefined)),
    );
}

const frames: readonly ScenarioFrame[] = [
  { id: 'machine', at: [0, 0], size: [900, 500] },
  { id: 'kernel', at: [20, 250], size: [800, 200], in: 'machine' },
  { id: 'elsewhere', at: [1000, 0], size: [300, 300] },
];

const places = ['machine', 'kernel', 'kernel', 'elsewhere', 'cpu', undefined] as const;

/** One place for all mostly, as people draw it. */
const standing = (kind: Kind) =>
  kind === 'host'
    ? fc.constantFrom('machine', 'machine', 'elsewhere', undefined)
    : fc.constantFrom('machine', 'kernel', 'kernel', ...places);

const chosen = <T>(all: readonly T[], freq: number): fc.Arbitrary<T[]> =>
  fc
    .tuple(...all.map(() => fc.nat({ max: freq })))
    .map((kept) => all.filter((_, i) => kept[i] !== 0));

export const dataPath: fc.Arbitrary<Scenario> = chosen(parts, 12)
  .chain((kept) =>
    fc.record({
      components: fc.tuple(
        ...kept.map(({ id, kind }) =>
          fc.record({ params: paramsOf(kind), place: standing(kind) }).map(
            ({ params, place }): ScenarioComponent => ({
              id,
              kind,
              params,
              ...(place === undefined ? {} : { in: place }),
            }),
          ),
        ),
      ),
      links: chosen(ways, 15),
      seed: fc.integer({ min: 0, max: 2 ** 40 }),
    }),
  )
  .map(({ components, links, seed }): Scenario => {
    const ids = new Set(components.map(({ id }) => id));
    const groups = new Set([...ids, ...frames.map(({ id }) => id)]);
    const standsSomewhere = ({ in: place, ...component }: ScenarioComponent) =>
      place === undefined || !groups.has(place) ? component : { ...component, in: place };
    const joins = ([from, to]: readonly [string, string]) =>
      [from, to].every((end) => ids.has(end.split('.')[0] ?? ''));
    return {
      format: 'topolab',
      version: 1,
      seed,
      duration: '1s',
      components: components.map(standsSomewhere),
      links: links.filter(joins).map(([from, to], i): ScenarioLink => ({ id: `l${i}`, from, to })),
      frames: [...frames],
    };
  });
