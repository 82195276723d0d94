/** Random walks: a random network, run in random slices, while random things are done to it. */
import fc from 'fast-check';
import { definitionOf } from '../../simulations/components/index.ts';
import { problemText } from '../../simulations/scenarios/problems.ts';
import type { Input, LiveInput, Scenario } from '../../simulations/scenarios/types.ts';
import type { Session } from '../../simulations/session.ts';
import { complaintsAbout } from '../conformance/invariants.ts';
import { component } from '../scenarios/arbitraries.ts';
import { dataPath } from './dataPaths.ts';
import {
  allLinkParameters,
  anySetting,
  busyNetwork,
  linkBetween,
  linkSettings,
} from './networks.ts';

/** What is to be done, before it is known to whom: what there is depends on what was done before. */
type Act = (session: Session, pick: number) => LiveInput | undefined;

export interface Step {
  /** For people: what the step is. */
  readonly name: string;
  readonly run?: number;
  readonly wait?: number;
  readonly act?: Act;
  readonly pick?: number;
}

const componentsOf = (session: Session) => session.network.components.filter(({ gone }) => !gone);
const linksOf = ({ network: { links } }: Session) => links.id.filter((_, i) => !links.gone[i]);

function one<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % list.length];
}

function anyComponent(session: Session, pick: number): string | undefined {
  return one(componentsOf(session), pick)?.id;
}
function anyLink(session: Session, pick: number): string | undefined {
  return one(linksOf(session), pick);
}
function anyThing(session: Session, pick: number): string | undefined {
  return one([...componentsOf(session).map(({ id }) => id), ...linksOf(session)], pick);
}
function anySource(session: Session, pick: number): string | undefined {
  const sources = componentsOf(session).filter(
    ({ kind }) => definitionOf(kind.id)?.category === 'sources',
  );
  return one(sources, pick)?.id;
}
/** Something that has this parameter. */
function anyWith(param: string, session: Session, pick: number): string | undefined {
  const links = Object.hasOwn(allLinkParameters, param) ? linksOf(session) : [];
  const components = componentsOf(session).filter(({ params }) => Object.hasOwn(params, param));
  return one([...components.map(({ id }) => id), ...links], pick);
}

const duration = fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined });
function lasting<const T extends object>(what: T, ms: number | undefined): T & { for?: number } {
  return ms === undefined ? what : { ...what, for: ms };
}

const onComponents = fc
  .tuple(fc.constantFrom('crash', 'recover', 'unslow', 'remove'), duration)
  .map(([act, ms]): [string, Act] => [
    act,
    (session, pick) => {
      const target = (act === 'remove' ? anyThing : anyComponent)(session, pick);
      if (target === undefined) return undefined;
      return act === 'crash'
        ? lasting({ do: act, target }, ms)
        : ({ do: act, target } as LiveInput);
    },
  ]);

const onLinks = fc
  .tuple(fc.constantFrom('cut', 'cut', 'heal'), duration)
  .map(([act, ms]): [string, Act] => [
    act,
    (session, pick) => {
      const target = anyLink(session, pick);
      if (target === undefined) return undefined;
      return act === 'cut' ? lasting({ do: 'cut', target }, ms) : { do: 'heal', target };
    },
  ]);

const slow = fc.tuple(fc.constantFrom(0.5, 3, 20), duration).map(([by, ms]): [string, Act] => [
  `slow by ${by}`,
  (session, pick) => {
    const target = anyComponent(session, pick);
    return target === undefined ? undefined : lasting({ do: 'slow', target, by }, ms);
  },
]);

const set = fc.tuple(anySetting, duration).map(([{ param, to }, ms]): [string, Act] => [
  `set ${param} to ${JSON.stringify(to)}`,
  (session, pick) => {
    const target = anyWith(param, session, pick);
    return target === undefined ? undefined : lasting({ do: 'set', target, param, to }, ms);
  },
]);

const send = fc.integer({ min: 1, max: 30 }).map((count): [string, Act] => [
  `send ${count}`,
  (session, pick) => {
    const target = anySource(session, pick);
    return target === undefined ? undefined : { do: 'send', target, count };
  },
]);

/** Where it comes to stand, if there is such a thing: in a machine, or in a frame with one. */
const groups = ['cpu', 'machine', 'kernel', undefined, undefined] as const;

const addComponent = fc
  .constantFrom('a', 'b', 'c', 'x', 'y', 'z')
  .chain((id) => fc.tuple(component(id), fc.constantFrom(...groups)))
  .map(([added, group]): [string, Act] => [
    `add ${JSON.stringify(added)} to ${group}`,
    () => ({ do: 'add', component: group === undefined ? added : { ...added, in: group } }),
  ]);

const addLink = linkSettings.map((params): [string, Act] => [
  `add a link ${JSON.stringify(params)}`,
  (session, pick) => {
    const things = componentsOf(session).map(({ id, kind }) => ({ id, kind: kind.id }));
    const ends = linkBetween(things, pick);
    const id = `l${pick % 12}`;
    return ends && !linksOf(session).includes(id)
      ? { do: 'add', link: { id, ...ends, params } }
      : undefined;
  },
]);

const acts = fc.oneof(
  { weight: 3, arbitrary: onComponents },
  { weight: 3, arbitrary: onLinks },
  { weight: 1, arbitrary: slow },
  { weight: 4, arbitrary: set },
  { weight: 2, arbitrary: send },
  { weight: 1, arbitrary: addComponent },
  { weight: 2, arbitrary: addLink },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: 1, max: 150 })
      .map((run) => ({ name: `run on by ${run} events`, run })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 40 }).map((wait) => ({ name: `wait ${wait} ms`, wait })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(acts, fc.nat(1000))
      .map(([[name, act], pick]) => ({ name: `${name} (${pick})`, act, pick })),
  },
);

export interface Walk {
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
}

const walkOf = (scenario: fc.Arbitrary<Scenario>): fc.Arbitrary<Walk> =>
  fc.record({ scenario, steps: fc.array(step, { minLength: 5, maxLength: 30 }) });

export const walk = walkOf(busyNetwork);
/** Through machines whose parts and frames are joined as people join them, or almost. */
export const walkOfMachines = walkOf(dataPath);

/** A pause in simulated time runs at most so many events. */
const EVENTS_PER_WAIT = 400;

/** Takes one step; the input as it entered the history, if one did. */
export function take(session: Session, { run, wait, act, pick = 0 }: Step): Input | undefined {
  if (run !== undefined) session.advance(session.durationMs, run);
  if (wait !== undefined) session.advance(session.time + wait, EVENTS_PER_WAIT);
  const input = act?.(session, pick);
  if (input === undefined) return undefined;
  const applied = session.apply(input);
  if (applied.ok) return applied.value;
  if (problemText(applied.problem, 'en') === '') throw new Error('refused without a word');
  return undefined;
}

/** What is wrong with a session at this moment. */
export function faultsOf(session: Session): string[] {
  const { failure } = session;
  if (failure !== null) {
    const words = [problemText(failure, 'en'), problemText(failure, 'zh')];
    return words.some((text) => text.length < 10) ? [`stopped with no words: ${failure.code}`] : [];
  }
  const levels = Object.values(session.report().components).flatMap((metrics) =>
    Object.values(metrics).flatMap((m) => (typeof m === 'object' && 'last' in m ? [m] : [])),
  );
  const isOdd = [session.time, ...levels.flatMap(({ mean, last }) => [mean, last])].some(
    (number) => !(number >= 0 && number < Number.POSITIVE_INFINITY),
  );
  return [...complaintsAbout(session), ...(isOdd ? ['a time or a level is not a number'] : [])];
}
