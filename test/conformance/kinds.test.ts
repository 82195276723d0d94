/** What every kind owes the engine, whatever it models; see the contracts in ARCHITECTURE.md. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { clonePlain } from '../../simulations/kernel/plain.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { type Checkpoint, Session } from '../../simulations/session.ts';
import { disturbed, variantsOf } from './disturbed.ts';
import { exercises, kinds, scenarioOf } from './exercises.ts';
import { complaintsAbout } from './invariants.ts';
import { finish, finished } from './observe.ts';

/** Events between two looks: a prime, so that the looks fall at all sorts of moments. */
const EVENTS_PER_LOOK = 41;

/** Runs on by about `events` events; false when the run is over. */
function runOn(session: Session, events: number): boolean {
  const done = session.advance(session.durationMs, events);
  if (session.failure) throw new Error(`the run stopped: ${session.failure.code}`);
  return !done;
}

/** The run goes on from here three times: as it is, restored in place, and restored elsewhere. */
function expectSameCourse(session: Session, scenario: Scenario, expected: unknown): void {
  const checkpoint = session.checkpoint();
  const kept = structuredClone(checkpoint);
  const isKept = (state: unknown) => isDeepStrictEqual(state, kept);
  expect(isKept(clonePlain(checkpoint, 'checkpoint')), 'it is plain data').toBe(true);
  finish(session);
  expect(session.report(), 'goes on').toEqual(expected);
  expect(isKept(checkpoint), 'a checkpoint does not change').toBe(true);
  session.restore(checkpoint);
  expect(complaintsAbout(session)).toEqual([]);
  expect(isKept(session.checkpoint()), 'a restored session is the same').toBe(true);
  finish(session);
  expect(session.report(), 'restored').toEqual(expected);
  const elsewhere = new Session(scenario);
  elsewhere.restore(kept as Checkpoint);
  finish(elsewhere);
  expect(elsewhere.report(), 'restored in another session').toEqual(expected);
  session.restore(checkpoint);
}

describe.each(kinds)('a %s', (kind) => {
  const { subject, network } = exercises[kind];
  const plain = scenarioOf(network);
  const rough = disturbed(plain, subject);
  const variants = variantsOf(kind);

  it('takes the same course twice, and another with another seed', () => {
    const { hash } = finished(rough);
    expect(finished(rough).hash).toBe(hash);
    expect(finished({ ...rough, seed: 8 }).hash).not.toBe(hash);
  });

  it('does not notice a session beside it', () => {
    const expected = [finished(rough).report(), finished({ ...rough, seed: 8 }).report()];
    const sessions = [new Session(rough), new Session({ ...rough, seed: 8 })];
    let running = true;
    while (running) running = sessions.map((session) => runOn(session, 29)).includes(true);
    expect(sessions.map((session) => session.report())).toEqual(expected);
  });

  it.each([1, 7, 1000])('does not notice slices of %i events', (events) => {
    const session = new Session(rough);
    while (runOn(session, events));
    expect(session.report()).toEqual(finished(rough).report());
  });

  it('does not notice slices of time', () => {
    const session = new Session(rough);
    for (let at = 0; at < session.durationMs; at += 13.7) session.advance(at);
    finish(session);
    expect(session.report()).toEqual(finished(rough).report());
  });

  it.each(variants)('loses and doubles nothing: $name', ({ scenario }) => {
    const session = new Session(disturbed(scenario, subject));
    const complaints: string[] = [];
    let running = true;
    while (running && complaints.length === 0) {
      running = runOn(session, EVENTS_PER_LOOK);
      complaints.push(...complaintsAbout(session));
    }
    expect(complaints).toEqual([]);
  });

  it.each(variants)('can be kept and taken up again: $name', ({ scenario }) => {
    const run = disturbed(scenario, subject);
    const reference = finished(run);
    const expected = reference.report();
    const session = new Session(run);
    const moments = 2;
    for (let i = 0; i < moments; i++) {
      expectSameCourse(session, run, expected);
      runOn(session, Math.floor(reference.events / moments) + 17);
    }
  });
});
