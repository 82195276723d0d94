/** A run that would never end, or never fit, stops with words that name who is at fault. */
import { describe, expect, it } from 'vitest';
import { problemText } from '../../simulations/scenarios/problems.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { component, link, scenario, silent } from './build.ts';

function stopped(run: Scenario): { session: Session; words: string; code: string } {
  const session = new Session(run);
  session.advance(session.durationMs);
  if (session.failure === null) throw new Error('the run did not stop');
  const words = problemText(session.failure, 'en');
  expect(problemText(session.failure, 'zh').length).toBeGreaterThan(10);
  return { session, words, code: session.failure.code };
}

const once = [{ at: 5, do: 'send', target: 'shop' }] as const;

describe('a loop at one instant', () => {
  it('of a queue that feeds itself is named', () => {
    const { code, words, session } = stopped(
      scenario(
        [silent('shop'), component('orders', 'queue')],
        [link('shop', 'orders'), link('orders', 'orders')],
        once,
      ),
    );
    expect([code, session.time]).toEqual(['loop', 5]);
    expect(words).toContain('orders');
    expect(words).not.toContain('shop');
  });

  it('of a service that calls itself and takes no time is named', () => {
    const endless = component('desk', 'service', {
      serviceTime: '0ms',
      calls: 'sequence',
      whileCalling: 'release',
    });
    const { code, words } = stopped(
      scenario(
        [component('people', 'client', { interval: '1h' }), endless],
        [link('people', 'desk'), link('desk', 'desk')],
        [{ at: 5, do: 'send', target: 'people' }],
      ),
    );
    expect(code).toBe('loop');
    expect(words).toContain('desk');
  });

  it('of two queues that feed each other names both', () => {
    const { code, words } = stopped(
      scenario(
        [silent('shop'), component('one', 'queue'), component('two', 'queue')],
        [link('shop', 'one'), link('one', 'two'), link('two', 'one')],
        once,
      ),
    );
    expect(code).toBe('loop');
    expect(words).toContain('one');
    expect(words).toContain('two');
  });

  it('leaves the run stopped: it goes no further and takes no more inputs to heart', () => {
    const { session } = stopped(
      scenario(
        [silent('shop'), component('orders', 'queue')],
        [link('shop', 'orders'), link('orders', 'orders')],
        once,
      ),
    );
    const { events, hash } = session;
    expect(session.advance(session.durationMs)).toBe(false);
    expect(session.stepEvent(session.durationMs)).toBe(false);
    expect([session.events, session.hash]).toEqual([events, hash]);
  });

  it('is noticed at the same event after a checkpoint in the middle of it', () => {
    const run = scenario(
      [silent('shop'), component('orders', 'queue')],
      [link('shop', 'orders'), link('orders', 'orders')],
      once,
    );
    const { session: whole } = stopped(run);
    const session = new Session(run);
    session.advance(session.durationMs, 50_000);
    session.restore(structuredClone(session.checkpoint()));
    session.advance(session.durationMs);
    expect(session.failure).toEqual(whole.failure);
    expect([session.events, session.hash]).toEqual([whole.events, whole.hash]);
  });
});

it('a queue that takes more than can exist stops the run, and is named', () => {
  const flood = component('shop', 'producer', { interval: '0.001ms' });
  const { code, words } = stopped(
    scenario([flood, component('orders', 'queue')], [link('shop', 'orders')], [], 2000),
  );
  expect(code).toBe('tooManyMessages');
  expect(words).toContain('orders');
}, 60_000);
