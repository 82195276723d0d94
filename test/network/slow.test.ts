import { describe, expect, it } from 'vitest';
import type { ScenarioComponent, ScenarioLink } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { component, link, log, scenario, silent } from './build.ts';

/** What `counter` of `id` comes to in ten seconds with component `slowed` four times slower. */
function counted(
  [components, links]: [ScenarioComponent[], ScenarioLink[]],
  [id, counter]: [string, string],
  slowed: string,
  by = 4,
): number {
  const inputs = [{ at: 0, do: 'slow', target: slowed, by }] as const;
  const session = new Session(scenario(components, links, inputs));
  session.advance(session.durationMs);
  return session.report().components[id][counter] as number;
}

const desk = component('desk', 'service', { serviceTime: '10ms', concurrency: 50 });
const ask = link('people', 'desk');

describe('whoever is slowed', () => {
  it.each([
    ['a producer sends', component('shop', 'producer', { interval: '10ms' }), 1000, 250],
    [
      'a producer with a ramp sends',
      component('shop', 'producer', { interval: '10ms', pattern: 'schedule' }),
      1000,
      250,
    ],
  ] as const)('%s less often', (_, shop, normal, slow) => {
    const network: [ScenarioComponent[], ScenarioLink[]] = [
      [shop, component('shelf', 'queue')],
      [link('shop', 'shelf')],
    ];
    expect(counted(network, ['shop', 'sent'], 'shop', 1)).toBe(normal);
    // The first interval was drawn before.
    expect(Math.abs(counted(network, ['shop', 'sent'], 'shop') - slow)).toBeLessThanOrEqual(1);
  });

  it('asks less often, whether open or closed', () => {
    const people = [
      component('people', 'client', { interval: '10ms' }),
      component('people', 'client', { users: 1, thinkTime: '10ms' }),
    ];
    for (const client of people) {
      const network: [ScenarioComponent[], ScenarioLink[]] = [
        [client, { ...desk, params: { serviceTime: '0ms' } }],
        [ask],
      ];
      const slow = counted(network, ['people', 'succeeded'], 'people');
      expect(Math.abs(slow - 250)).toBeLessThanOrEqual(2);
    }
  });

  it('takes longer for its work', () => {
    const busy = component('people', 'client', { users: 1, thinkTime: '0ms' });
    const one = component('desk', 'service', { serviceTime: '10ms' });
    expect(counted([[busy, one], [ask]], ['desk', 'completed'], 'desk')).toBe(250);
    const shared = component('desk', 'service', {
      serviceTime: '10ms',
      discipline: 'processor-sharing',
    });
    expect(counted([[busy, shared], [ask]], ['desk', 'completed'], 'desk')).toBe(250);
    const work: [ScenarioComponent[], ScenarioLink[]] = [
      [
        component('shop', 'producer', { interval: '1ms' }),
        component('orders', 'queue'),
        component('worker', 'consumer', { serviceTime: '10ms' }),
      ],
      [link('shop', 'orders'), link('orders', 'worker')],
    ];
    expect(Math.abs(counted(work, ['worker', 'completed'], 'worker') - 250)).toBeLessThanOrEqual(1);
  });

  it('takes longer to put on a link what it sends', () => {
    const session = new Session(
      scenario(
        [silent('shop'), component('shelf', 'queue')],
        [link('shop', 'shelf', { latency: '5ms', bandwidth: '100 kB/s' })],
        [
          { at: 0, do: 'slow', target: 'shop', by: 4 },
          { at: 0, do: 'send', target: 'shop' },
        ],
      ),
    );
    expect(log(session, 100).find((line) => line.includes('stored'))).toBe('60 shelf stored');
  });
});

it('a link that heals does not make up for what was waiting for it', () => {
  const session = new Session(
    scenario(
      [silent('shop', { size: '1kB' }), component('shelf', 'queue')],
      [link('shop', 'shelf', { bandwidth: '100 kB/s' })],
      [
        { at: 0, do: 'send', target: 'shop', count: 50 },
        { at: 25, do: 'cut', target: 'shop-shelf' },
        { at: 30, do: 'heal', target: 'shop-shelf' },
        { at: 40, do: 'send', target: 'shop' },
      ],
    ),
  );
  session.advance(1000);
  expect(session.report().messages.dropped).toEqual({ cut: 48 });
  expect(session.report().links['shop-shelf'].delivered).toBe(3);
  const again = new Session(session.scenario);
  expect(log(again, 60).filter((line) => line.includes('stored'))).toEqual([
    '10 shelf stored',
    '20 shelf stored',
    '50 shelf stored',
  ]);
});
