/** No dead knobs: each parameter of each kind, and of links, changes a run that its folder names. */
import { describe, expect, it } from 'vitest';
import type { RawValue } from '../../simulations/components/define.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { exerciseMs, type Knob, knobs } from './exercises.ts';
import { differences, finish, type Observation, observe } from './observe.ts';

const seen = new Map<string, Observation>();
function look(scenario: Scenario): Observation {
  const key = JSON.stringify(scenario);
  const observation = seen.get(key) ?? observe(scenario);
  seen.set(key, observation);
  return observation;
}

const named = knobs.map((knob) => [knob.name, knob] as const);
const ofEvents = named.filter(([, { change }]) => change.changes !== 'looks');
const ofLooks = named.filter(([, { change }]) => change.changes === 'looks');
const choices = named.filter(([, { parameter }]) => parameter.type === 'choice');

/** The run in which the knob is turned by hand. */
function turned({ at, from, subject, param }: Knob, to: RawValue, lasting?: number): Scenario {
  const input = { at: exerciseMs / 4, do: 'set', target: subject, param, to } as const;
  return { ...at(from), inputs: [lasting === undefined ? input : { ...input, for: lasting }] };
}

describe('a knob', () => {
  it.each(ofEvents)('%s changes what happens and what is measured', (_, knob) => {
    const changed = differences(look(knob.at(knob.from)), look(knob.at(knob.change.to)));
    expect(changed).toEqual(expect.arrayContaining(['hash', 'report', 'captions']));
  });

  it.each(ofLooks)('%s changes what is drawn and nothing else', (_, knob) => {
    expect(differences(look(knob.at(knob.from)), look(knob.at(knob.change.to)))).toEqual(['marks']);
  });

  it.each(choices)('%s makes a difference with every option', (_, knob) => {
    if (knob.parameter.type !== 'choice') throw new Error('a choice has options');
    const options = knob.parameter.options.map((option) => look(knob.at(option)).report);
    expect(new Set(options.map((report) => JSON.stringify(report))).size).toBe(options.length);
  });

  it.each(named)('%s can be turned during the run', (_, knob) => {
    const changed = differences(look(turned(knob, knob.from)), look(turned(knob, knob.change.to)));
    expect(changed).toContain(knob.change.changes === 'looks' ? 'marks' : 'report');
  });

  it.each(named)('%s goes back by itself when turned for a while', (_, knob) => {
    const value = (session: Session) => {
      const { components, links } = session.network;
      const c = components.find(({ id }) => id === knob.subject);
      const params = c ? c.params : links.params[links.id.indexOf(knob.subject)];
      return (params as Record<string, unknown>)[knob.param];
    };
    const session = new Session(turned(knob, knob.change.to, exerciseMs / 4));
    const before = value(session);
    session.advance((exerciseMs * 3) / 8);
    expect(value(session)).not.toEqual(before);
    finish(session);
    expect(value(session)).toEqual(before);
  });
});
