import { describe, expect, it } from 'vitest';
import { Session } from '../../simulations/session.ts';
import { complaintsAbout } from '../conformance/invariants.ts';
import { component, link, log, scenario, silent } from './build.ts';

const to = component('shelf', 'queue');
const stored = (lines: readonly string[]) => lines.filter((line) => line.endsWith('stored'));

describe('a link', () => {
  it('takes its latency in each direction', () => {
    const session = new Session(
      scenario(
        [silent('shop'), to],
        [link('shop', 'shelf', { latency: '5ms' })],
        [{ at: 1, do: 'send', target: 'shop' }],
      ),
    );
    expect(log(session, 100)).toEqual(['1 shop sent', '6 shelf stored', '11 shop confirmed']);
  });

  it('carries one message after the other when its bandwidth is limited', () => {
    const session = new Session(
      scenario(
        [silent('shop', { size: '1kB' }), to],
        [link('shop', 'shelf', { latency: '5ms', bandwidth: '100 kB/s' })],
        [{ at: 0, do: 'send', target: 'shop', count: 3 }],
      ),
    );
    expect(stored(log(session, 100))).toEqual([
      '15 shelf stored',
      '25 shelf stored',
      '35 shelf stored',
    ]);
  });

  it('delivers in order although latencies differ', () => {
    const session = new Session(
      scenario(
        [component('shop', 'producer', { interval: '1ms' }), to],
        [link('shop', 'shelf', { latency: 'hyperexponential(20ms, 3)' })],
      ),
    );
    session.network.notes.on = true;
    session.advance(500);
    const ids: number[] = [];
    for (let i = 0; i < session.network.notes.total; i++) {
      const note = session.network.notes.at(i);
      if (note.owner === 1) ids.push(note.message);
    }
    expect(ids.length).toBeGreaterThan(50);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  it('keeps the order when its latency is taken away while messages are on it', () => {
    const session = new Session(
      scenario(
        [silent('shop'), to],
        [link('shop', 'shelf', { latency: '50ms' })],
        [
          { at: 0, do: 'send', target: 'shop' },
          { at: 10, do: 'set', target: 'shop-shelf', param: 'latency', to: '0ms' },
          { at: 20, do: 'send', target: 'shop' },
          { at: 60, do: 'send', target: 'shop' },
        ],
      ),
    );
    expect(stored(log(session, 100))).toEqual([
      '50 shelf stored',
      '50 shelf stored',
      '60 shelf stored',
    ]);
  });

  it('loses about the share it is told to, and says so', () => {
    const session = new Session(
      scenario(
        [component('shop', 'producer', { interval: '1ms' }), to],
        [link('shop', 'shelf', { loss: '10%' })],
      ),
    );
    session.advance(10_000);
    const { sent, delivered, lost } = session.report().links['shop-shelf'] as Record<
      string,
      number
    >;
    expect(sent).toBe(10_000);
    expect(delivered + lost).toBe(sent);
    // Five standard deviations.
    expect(Math.abs(lost - 1000)).toBeLessThan(150);
    expect(session.report().messages.dropped).toEqual({ lost });
  });

  it('drops what is on it when it is cut, both ways, and nothing afterwards', () => {
    const session = new Session(
      scenario(
        [silent('shop', { retry: 'fixed', retryDelay: '30ms', maxAttempts: 2 }), to],
        [link('shop', 'shelf', { latency: '10ms' })],
        [
          { at: 0, do: 'send', target: 'shop' },
          { at: 5, do: 'send', target: 'shop' },
          // The first has arrived, and its confirm is on the way back.
          { at: 12, do: 'cut', target: 'shop-shelf', for: 20 },
          { at: 20, do: 'send', target: 'shop' },
        ],
      ),
    );
    expect(log(session, 100)).toEqual([
      '0 shop sent',
      '5 shop sent',
      '10 shelf stored',
      '12 shop-shelf cut',
      '20 shop sent',
      '20 shop refused',
      '20 shop retrying',
      '32 shop-shelf healed',
      '50 shop sent',
      '60 shelf stored',
      '70 shop confirmed',
    ]);
    expect(session.report().messages.dropped).toEqual({ cut: 2 });
    expect(complaintsAbout(session)).toEqual([]);
  });

  it('has the same draws whatever the others do', () => {
    const losses = (neighbour: string) => {
      const session = new Session(
        scenario(
          [component('shop', 'producer', { interval: '1ms' }), to, silent('other'), to2],
          [
            link('shop', 'shelf', { loss: '10%', latency: 'exponential(3ms)' }),
            link('other', 'shelf2', { loss: '50%' }),
          ],
          [{ at: 5, do: 'set', target: 'other', param: 'interval', to: neighbour }],
        ),
      );
      session.advance(3000);
      return session.report().links['shop-shelf'];
    };
    const to2 = component('shelf2', 'queue');
    expect(losses('1ms')).toEqual(losses('7ms'));
  });
});
