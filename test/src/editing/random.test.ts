/**
 * A hundred edits at random, of every sort there is: after each the board can be saved and opened, and
 * all of them undone and redone it is the same document, byte for byte.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { definitions } from '../../../simulations/components/all.ts';
import type { Kind } from '../../../simulations/components/index.ts';
import { serializeScenario } from '../../../simulations/scenarios/serialize.ts';
import { frameTints, type Scenario } from '../../../simulations/scenarios/types.ts';
import { isRefusal, joining, portsOf } from '../../../src/board/ports.ts';
import { aligned, distributed, edges } from '../../../src/editing/arranging.ts';
import { elementsOf } from '../../../src/editing/elements.ts';
import { duplicated, fragmentOf, withFragment } from '../../../src/editing/fragment.ts';
import { framed, unframed, withLock } from '../../../src/editing/framing.ts';
import { fitsInto, insertedInto, replaced } from '../../../src/editing/rewiring.ts';
import { tidied } from '../../../src/editing/tidying.ts';
import {
  addAnnotation,
  addComponent,
  addFrame,
  addLink,
  edit,
  moveElements,
  openScenario,
  redo,
  remove,
  resize,
  setLabel,
  setParameter,
  setSettings,
  setText,
  setTint,
  undo,
  useDocument,
} from '../../../src/stores/document.ts';
import { board, expectValid } from './support.ts';

const scenario = () => useDocument.getState().scenario;
const bytes = () => serializeScenario(scenario());
const steps = () => useDocument.temporal.getState().pastStates.length;
const kinds = Object.keys(definitions) as Kind[];

beforeEach(() => {
  openScenario(board);
  useDocument.temporal.getState().clear();
});

/** Chosen as far as there is something to choose from. */
type Choice = (count: number) => number;
type Point = readonly [number, number];

interface Dice {
  readonly choose: Choice;
  readonly point: Point;
  readonly text: string;
}

const pick = <T>(list: readonly T[], choose: Choice): T | undefined => list[choose(list.length)];
const anyIds = ({ choose }: Dice) =>
  elementsOf(scenario())
    .filter(() => choose(3) > 0)
    .map(({ id }) => id);
const anyId = ({ choose }: Dice) => pick(elementsOf(scenario()), choose)?.id ?? 'nobody';
const anyKind = ({ choose }: Dice) => pick(kinds, choose) ?? 'queue';

function linkAny({ choose }: Dice): void {
  const now = scenario();
  const from = pick(now.components, choose);
  const to = pick(now.components, choose);
  const port = from && pick(portsOf(from.kind, 'out'), choose);
  if (!from || !to || !port) return;
  const answer = joining(now, { component: from.id, port: port[0] }, 'out', to.id);
  if (isRefusal(answer)) return;
  const { from: start, to: end } = answer;
  addLink(`${start.component}.${start.port}`, `${end.component}.${end.port}`);
}

const edits: Readonly<Record<string, (dice: Dice) => void>> = {
  add: (dice) => addComponent(anyKind(dice), dice.point),
  link: linkAny,
  frame: ({ point, choose }) => addFrame(point, [choose(900) + 1, choose(900) + 1]),
  note: ({ point, text }) => addAnnotation(point, text),
  move: (dice) => moveElements({ [anyId(dice)]: dice.point }),
  moveSeveral: (dice) =>
    moveElements(Object.fromEntries(anyIds(dice).map((id) => [id, dice.point]))),
  resize: (dice) => resize(anyId(dice), dice.point, [dice.choose(2000) - 500, dice.choose(900)]),
  label: (dice) => setLabel(anyId(dice), dice.text),
  text: (dice) => setText(anyId(dice), dice.text),
  tint: (dice) => setTint(anyId(dice), pick(frameTints, dice.choose) ?? 'neutral'),
  name: ({ text }) => setSettings({ name: text.slice(0, 200) }),
  parameter: ({ choose }) => {
    const isConsumer = scenario().components.some(
      ({ id, kind }) => id === 'worker' && kind === 'consumer',
    );
    if (isConsumer) setParameter('worker', 'concurrency', choose(9) + 1);
  },
  backToDefault: () => setParameter('worker', 'concurrency', undefined),
  remove: (dice) => remove([anyId(dice)]),
  align: (dice) => edit((now) => aligned(now, anyIds(dice), pick(edges, dice.choose) ?? 'left')),
  distribute: (dice) =>
    edit((now) => distributed(now, anyIds(dice), dice.choose(2) === 0 ? 'x' : 'y')),
  tidy: (dice) => edit((now) => tidied(now, dice.choose(2) === 0 ? [] : anyIds(dice))),
  framed: (dice) => edit((now) => framed(now, anyIds(dice)).scenario),
  unframed: (dice) => edit((now) => unframed(now, [anyId(dice)]).scenario),
  lock: (dice) => edit((now) => withLock(now, anyIds(dice), dice.choose(3) === 0)),
  duplicate: (dice) => edit((now) => duplicated(now, [anyId(dice), anyId(dice)]).scenario),
  paste: (dice) =>
    edit((now) => {
      const fragment = fragmentOf(now, [anyId(dice), anyId(dice)]);
      return fragment ? withFragment(now, fragment, dice.point).scenario : now;
    }),
  replace: (dice) => edit((now) => replaced(now, anyId(dice), anyKind(dice)).scenario),
  insert: (dice) =>
    edit((now) => insertedInto(now, anyId(dice), anyKind(dice), dice.point).scenario),
  insertLoose: ({ choose, point }) =>
    edit((now) => {
      const link = pick(now.links, choose)?.id ?? 'nobody';
      const loose = now.components.find(({ id }) => fitsInto(now, link, { id }));
      return insertedInto(now, link, { id: loose?.id ?? 'nobody' }, point).scenario;
    }),
};

/** Numbers that follow from one, so that a course that fails can be told and cut short. */
function choiceFrom(seed: number): Choice {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return count <= 0 ? 0 : Math.floor((state / 2 ** 32) * count);
  };
}

const anyEdit = fc.record({
  name: fc.constantFrom(...Object.keys(edits)),
  seed: fc.nat(),
  x: fc.double({ min: -1500, max: 1500, noNaN: true }),
  y: fc.double({ min: -900, max: 900, noNaN: true }),
  text: fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom('', ' worker ', '队列 1')),
});
type AnyEdit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

const hundred = fc.array(anyEdit, { minLength: 100, maxLength: 100 });

function perform({ name, seed, x, y, text }: AnyEdit): void {
  edits[name]?.({ choose: choiceFrom(seed), point: [x, y], text });
}

describe('a hundred edits at random', () => {
  test('leave a board that can be saved and opened, each of them; undone and redone it is the same', () => {
    fc.assert(
      fc.property(hundred, (course) => {
        openScenario(board);
        useDocument.temporal.getState().clear();
        const after = [bytes()];
        for (const one of course) {
          const before = steps();
          const was = scenario();
          perform(one);
          // Nothing changed is no step; a change is one, or goes on with the one before it.
          expect(steps() - before, one.name).toBeLessThanOrEqual(scenario() === was ? 0 : 1);
          // Writing in one field goes on as one step: only what each step came to is remembered.
          if (steps() === before && bytes() !== after.at(-1)) after[after.length - 1] = bytes();
          if (steps() > before) after.push(bytes());
          expectValid(scenario());
        }
        for (const expected of after.toReversed()) {
          expect(bytes()).toBe(expected);
          undo();
        }
        for (const expected of after) {
          expect(bytes()).toBe(expected);
          redo();
        }
      }),
      // Cutting a course short takes minutes, and what went wrong is said by the edit that did it.
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  test('do something, every sort of them', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(hundred, (course) => {
        openScenario(board);
        for (const one of course) {
          const was: Scenario = scenario();
          perform(one);
          if (scenario() !== was) done.add(one.name);
        }
      }),
      { numRuns: 20 },
    );
    expect([...done].sort()).toEqual(Object.keys(edits).sort());
  }, 120_000);
});
