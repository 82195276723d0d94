/** What can be done to a component of any kind, and undone: crash, slow, cut, remove, add. */
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../simulations/components/index.ts';
import type { Component } from '../../simulations/network/component.ts';
import type { LiveInput, Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { linksAt, linksNear } from './disturbed.ts';
import { exerciseMs, exercises, kinds, scenarioOf } from './exercises.ts';
import { complaintsAbout } from './invariants.ts';
import { finish, finished } from './observe.ts';

const quarter = exerciseMs / 4;

function componentOf(session: Session, id: string): Component {
  const c = session.network.components.find((other) => other.id === id && !other.gone);
  if (c === undefined) throw new Error(`no ${id}`);
  return c;
}

/** Names of the rules of `c` that are called from now on. */
function watch(c: Component): string[] {
  const calls: string[] = [];
  const watched = Object.entries(c.model).map(([name, rule]) => {
    if (typeof rule !== 'function') return [name, rule];
    const watchedRule = (...given: unknown[]) => {
      calls.push(name);
      return Reflect.apply(rule, c.model, given);
    };
    return [name, watchedRule];
  });
  Object.assign(c, { model: Object.fromEntries(watched) });
  return calls;
}

/** How much a component has done so far: the sum of its counters. */
function workOf(session: Session, id: string): number {
  const metrics = Object.values(session.report().components[id]);
  return metrics.reduce<number>((sum, m) => sum + (typeof m === 'number' ? m : 0), 0);
}

function doNow(session: Session, ...inputs: LiveInput[]): void {
  for (const input of inputs) {
    const applied = session.apply(input);
    expect(applied.ok, `${input.do} is taken`).toBe(true);
    expect(complaintsAbout(session), `after ${input.do}`).toEqual([]);
  }
}

const inUse = (session: Session, owner: number): number[] => {
  const { messages } = session.network;
  const found: number[] = [];
  for (let m = 0; m < messages.end; m++) {
    if (messages.inUse(m) && messages.owner(m) === owner) found.push(m);
  }
  return found;
};

describe.each(kinds)('a %s', (kind) => {
  const { subject, network } = exercises[kind];
  const scenario = scenarioOf(network);
  const undisturbed = finished(scenario).report();
  const firstLink = linksNear(scenario, subject)[0];
  const begun = () => {
    const session = new Session(scenario);
    session.advance(quarter);
    return session;
  };

  it('does nothing while it is down, and works again when it is back', () => {
    const session = begun();
    const c = componentOf(session, subject);
    doNow(session, { do: 'crash', target: subject });
    const kept = inUse(session, c.index).filter((m) => session.network.messages.form(m) !== 0);
    expect(kept, 'all that a crash may leave is stored messages').toEqual([]);
    if (kind !== 'queue') expect(inUse(session, c.index)).toEqual([]);
    const calls = watch(c);
    session.advance(2 * quarter);
    expect(calls).toEqual([]);
    const before = workOf(session, subject);
    doNow(session, { do: 'recover', target: subject });
    finish(session);
    expect(calls).not.toEqual([]);
    expect(workOf(session, subject)).toBeGreaterThan(before + 5);
    expect(session.hash).not.toBe(undisturbed.hash);
  });

  it('comes back by itself after a crash for a while', () => {
    const session = begun();
    const c = componentOf(session, subject);
    doNow(session, { do: 'crash', target: subject, for: quarter });
    expect(c.recoversAt).toBe(2 * quarter);
    session.advance(2 * quarter - 1);
    expect(c.up).toBe(false);
    session.advance(2 * quarter);
    expect(c.up).toBe(true);
    expect(c.recoversAt).toBeNaN();
  });

  it('stays down when it crashes for good while it is down for a while', () => {
    const session = begun();
    const c = componentOf(session, subject);
    doNow(session, { do: 'crash', target: subject, for: quarter });
    session.advance(session.time + quarter / 2);
    doNow(session, { do: 'crash', target: subject });
    expect(c.recoversAt).toBeNaN();
    finish(session);
    expect(c.up).toBe(false);
  });

  it('is slower for a while, and no longer', () => {
    const session = begun();
    const c = componentOf(session, subject);
    doNow(session, { do: 'slow', target: subject, by: 10, for: quarter });
    expect(c.slowness).toBe(10);
    session.advance(2 * quarter);
    expect(c.slowness).toBe(1);
    doNow(session, { do: 'slow', target: subject, by: 2 });
    doNow(session, { do: 'unslow', target: subject });
    expect(c.slowness).toBe(1);
    finish(session);
    expect(session.report().events).not.toBe(undisturbed.events);
  });

  it('is cut off by a cut link and reached again when it heals', () => {
    const session = begun();
    const sent = () => session.report().links[firstLink].sent as number;
    doNow(session, { do: 'cut', target: firstLink });
    const before = sent();
    session.advance(2 * quarter);
    expect(sent()).toBe(before);
    doNow(session, { do: 'heal', target: firstLink });
    finish(session);
    expect(sent()).toBeGreaterThan(before + 3);
    expect(session.hash).not.toBe(undisturbed.hash);
  });

  it('leaves nothing behind when it is removed', () => {
    const session = begun();
    const c = componentOf(session, subject);
    doNow(session, { do: 'remove', target: subject });
    expect(inUse(session, c.index)).toEqual([]);
    const calls = watch(c);
    session.advance(2 * quarter);
    expect(calls).toEqual([]);
    const report = session.report();
    expect(Object.keys(report.components)).not.toContain(subject);
    for (const link of linksAt(scenario, subject)) {
      expect(Object.keys(report.links)).not.toContain(link);
    }
    for (const input of ['crash', 'recover', 'unslow', 'remove'] as const) {
      expect(session.apply({ do: input, target: subject }).ok, input).toBe(false);
    }
  });

  it('does not come back to life when it was removed while down, slow and changed', () => {
    const session = begun();
    const c = componentOf(session, subject);
    const [param, parameter] = Object.entries(definitionOf(kind)?.parameters ?? {})[0];
    const to = parameter.default as string;
    doNow(
      session,
      { do: 'slow', target: subject, by: 3, for: quarter / 4 },
      { do: 'set', target: subject, param, to, for: quarter / 4 },
      { do: 'cut', target: firstLink, for: quarter / 4 },
      { do: 'set', target: firstLink, param: 'loss', to: 1, for: quarter / 4 },
      { do: 'crash', target: subject, for: quarter / 4 },
      { do: 'remove', target: subject },
    );
    const calls = watch(c);
    session.network.notes.on = true;
    const told = session.network.notes.total;
    session.advance(2 * quarter);
    expect(calls).toEqual([]);
    expect(c.up).toBe(false);
    const owners = new Set<number>();
    for (let i = told; i < session.network.notes.total; i++) {
      owners.add(session.network.notes.at(i).owner);
    }
    const link = session.network.links.id.indexOf(firstLink);
    expect([...owners], 'nothing is told of what is gone').not.toContain(c.index);
    // A machine has no links: the one that was cut is its members', and lives on.
    if (linksAt(scenario, subject).includes(firstLink))
      expect([...owners]).not.toContain(-1 - link);
    else expect([...owners]).toContain(-1 - link);
    expect(complaintsAbout(session)).toEqual([]);
  });

  it('joins a run under way, under an id that was in use before', () => {
    const session = begun();
    const component = scenario.components.find(({ id }) => id === subject);
    const links = scenario.links.filter(({ id }) => linksAt(scenario, subject).includes(id));
    if (component === undefined) throw new Error('no subject');
    doNow(
      session,
      { do: 'remove', target: subject },
      { do: 'add', component },
      ...links.map((link) => ({ do: 'add', link }) as const),
    );
    finish(session);
    expect(workOf(session, subject)).toBeGreaterThan(10);
    expect(complaintsAbout(session)).toEqual([]);
  });

  it('does by a file what it did by hand', () => {
    const last = linksNear(scenario, subject).at(-1) as string;
    const link = scenario.links.find(({ id }) => id === last);
    const session = new Session(scenario);
    const acts: LiveInput[] = [
      { do: 'slow', target: subject, by: 2, for: 100 },
      { do: 'cut', target: last, for: 30 },
      { do: 'crash', target: subject, for: 50 },
      { do: 'remove', target: last },
      ...(link ? [{ do: 'add', link } as const] : []),
      { do: 'crash', target: subject },
      { do: 'recover', target: subject },
    ];
    const inputs = acts.map((act, i) => {
      // Some at the end of a slice of time, some in the middle of an instant, some together.
      if (i % 3 === 0) session.advance(session.time + 71.3);
      if (i % 3 === 1) session.advance(session.durationMs, 13 + i);
      const applied = session.apply(act);
      if (!applied.ok) throw new Error(`${act.do}: ${applied.problem.code}`);
      return applied.value;
    });
    finish(session);
    const file: Scenario = JSON.parse(JSON.stringify({ ...scenario, inputs }));
    expect(finished(file).report()).toEqual(session.report());
  });
});
