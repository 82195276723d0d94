import { describe, expect, it } from 'vitest';
import { Session } from '../../simulations/session.ts';
import { captions, component, link, log, scenario, silent } from './build.ts';

const shelf = component('shelf', 'queue');
const toShelf = link('shop', 'shelf');

describe('an input', () => {
  it('comes before the first event at its time', () => {
    const ticking = component('shop', 'producer', { interval: '10ms' });
    const session = new Session(
      scenario([ticking, shelf], [toShelf], [{ at: 20, do: 'crash', target: 'shop' }]),
    );
    session.advance(100);
    expect(session.report().messages.created).toBe(1);
  });

  it('comes before every event at its time, also when another came first', () => {
    const ticking = component('shop', 'producer', { interval: '10ms' });
    const session = new Session(
      scenario(
        [ticking, shelf],
        [toShelf],
        [
          { at: 20, do: 'slow', target: 'shop', by: 2 },
          { at: 20, do: 'crash', target: 'shop' },
        ],
      ),
    );
    session.advance(100);
    expect(session.report().messages.created).toBe(1);
  });

  it('at time 0 comes before what the start of the run has scheduled', () => {
    const session = new Session(
      scenario(
        [silent('shop'), shelf, component('worker', 'consumer')],
        [toShelf, link('shelf', 'worker')],
        [
          { at: 0, do: 'remove', target: 'shelf-worker' },
          { at: 0, do: 'send', target: 'shop' },
        ],
      ),
    );
    session.network.notes.on = true;
    expect(log(session, 0)[0]).toBe('0 shelf-worker removed');
    expect(session.report().components.shelf.delivered).toBe(0);
  });

  it('at the end of the warm-up comes after it, and before the events there', () => {
    const session = new Session({
      ...scenario([silent('shop'), shelf], [toShelf], [{ at: 50, do: 'send', target: 'shop' }]),
      warmUp: 50,
    });
    session.advance(100);
    expect(session.report().components.shop.sent).toBe(1);
  });

  it('takes turns in the order of the file with others at its time', () => {
    const session = new Session(
      scenario(
        [silent('shop'), shelf],
        [toShelf],
        [
          { at: 5, do: 'cut', target: 'shop-shelf' },
          { at: 5, do: 'send', target: 'shop' },
          { at: 5, do: 'heal', target: 'shop-shelf' },
        ],
      ),
    );
    expect(log(session, 10)).toEqual([
      '5 shop-shelf cut',
      '5 shop sent',
      '5 shop refused',
      '5 shop-shelf healed',
    ]);
  });

  it('about something that a person has removed meanwhile does nothing', () => {
    const run = scenario(
      [silent('shop'), shelf],
      [toShelf],
      [
        { at: 5, do: 'send', target: 'shop' },
        { at: 6, do: 'cut', target: 'shop-shelf' },
      ],
    );
    const session = new Session(run);
    expect(session.apply({ do: 'remove', target: 'shop' }).ok).toBe(true);
    session.advance(100);
    expect(session.failure).toBeNull();
    expect(session.report().messages.created).toBe(0);
  });

  it('that cannot be is refused and changes nothing', () => {
    const session = new Session(scenario([silent('shop'), shelf], [toShelf]));
    const before = session.hash;
    for (const input of [
      { do: 'crash', target: 'nobody' },
      { do: 'crash', target: 'shop-shelf' },
      { do: 'cut', target: 'shop' },
      { do: 'send', target: 'shelf' },
      { do: 'set', target: 'shop', param: 'interval', to: '45' },
      { do: 'add', component: shelf },
      { do: 'add', link: toShelf },
      { do: 'slow', target: 'shop', by: 0 },
    ] as const) {
      expect(session.apply(input).ok, JSON.stringify(input)).toBe(false);
    }
    expect(session.hash).toBe(before);
  });

  it('has a caption a person can read', () => {
    const session = new Session(
      scenario([silent('shop'), shelf], [toShelf], [{ at: 5, do: 'crash', target: 'shop' }]),
    );
    const [caption] = captions(session, 10);
    expect(caption).toContain('shop');
    expect(caption).not.toMatch(/[{}]|undefined|NaN/);
  });
});
