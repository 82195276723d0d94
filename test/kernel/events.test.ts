import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventList, NONE } from '../../simulations/kernel/events.ts';

interface Due {
  readonly due: number;
  readonly order: number;
  readonly name: number;
}

/** The same list, kept the obvious way: sorted by (time, sequence number) whenever one is taken. */
class Obvious {
  pending: Due[] = [];

  take(until: number): Due | undefined {
    this.pending.sort((a, b) => a.due - b.due || a.order - b.order);
    return this.pending.length > 0 && this.pending[0].due <= until
      ? this.pending.shift()
      : undefined;
  }

  drop(name: number): void {
    this.pending = this.pending.filter((event) => event.name !== name);
  }
}

/** Times from a coarse grid, so that many events fall on one instant. */
const delay = fc.constantFrom(0, 0, 1, 1, 2, 5, 0.1, 1e-9, 1e9);
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('schedule' as const), delay }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reserve' as const), delay }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancelWhere' as const), by: fc.nat(4) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('take' as const), within: delay }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('keep' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('aside' as const),
      delays: fc.array(delay, { maxLength: 3 }),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

class Race {
  private list = new EventList();
  private readonly obvious = new Obvious();
  private readonly handles: { name: number; handle: number }[] = [];
  /** Sequence numbers given out to be scheduled later. */
  private readonly reserved: Due[] = [];
  private names = 0;

  run(given: Act): void {
    const { list } = this;
    switch (given.do) {
      case 'schedule':
        this.schedule(list.now + given.delay);
        break;
      case 'reserve':
        this.reserve(list.now + given.delay);
        break;
      case 'cancel':
        this.cancel(given.which);
        break;
      case 'cancelWhere':
        list.cancelWhere((slot) => list.message(slot) % 5 === given.by);
        for (const { name } of [...this.obvious.pending]) {
          if (name % 5 === given.by) this.obvious.drop(name);
        }
        break;
      case 'take':
        this.take(list.now + given.within);
        break;
      case 'keep':
        this.list = new EventList();
        this.list.restore(structuredClone(list.save()));
        break;
      case 'aside':
        this.aside(given.delays);
        break;
      case 'move':
        // As a run does that has nothing to do until then.
        list.now = Math.min(list.nextDue(), list.now + 0.5);
    }
    const next = Math.min(...this.obvious.pending.map(({ due }) => due));
    expect(this.list.nextDue()).toBe(next);
  }

  private schedule(due: number): void {
    const { list } = this;
    const name = this.names++;
    list.dueAt = due;
    this.obvious.pending.push({ due, order: list.sequence, name });
    this.handles.push({ name, handle: list.schedule(name + 1, name + 2, name, name + 3) });
  }

  /** As a run's loop does: one for now is put aside, others follow, and the next is taken. */
  private aside(delays: readonly number[]): void {
    const { list } = this;
    const name = this.names++;
    this.obvious.pending.push({ due: list.now, order: list.sequence, name });
    list.putsAside = true;
    list.scheduleNext(name + 1, name + 2, name);
    for (const wait of delays) this.schedule(list.now + wait);
    if (list.takeAside()) {
      const expected = this.obvious.take(list.now);
      expect([list.now, list.asideOrder, list.asideMessage]).toEqual(
        expected && [expected.due, expected.order, expected.name],
      );
      expect([list.asideTarget, list.asideCode]).toEqual([name + 1, name + 2]);
      list.asideTarget = NONE;
    }
    list.putsAside = false;
    list.putBack();
  }

  /** Takes a number now, to be scheduled when the clock moves: the way of a line of parcels. */
  private reserve(due: number): void {
    const { list } = this;
    if (due <= list.now) return;
    this.reserved.push({ due, order: list.sequence++, name: this.names++ });
  }

  private scheduleReserved(): void {
    const { list } = this;
    const next = this.reserved.shift();
    if (next === undefined || next.due < list.now) return;
    list.dueAt = next.due;
    list.scheduleInOrder(next.name + 1, next.name + 2, next.name, next.name + 3, next.order);
    this.obvious.pending.push(next);
  }

  /** Any handle ever given out, whether or not its event has happened. */
  private cancel(which: number): void {
    const chosen = this.handles[which % Math.max(1, this.handles.length)];
    if (chosen === undefined) return;
    this.list.cancel(chosen.handle);
    this.obvious.drop(chosen.name);
  }

  take(until: number): boolean {
    const { list } = this;
    list.until = until;
    const expected = this.obvious.take(until);
    const slot = list.take();
    if (expected === undefined) {
      expect(slot).toBe(NONE);
      return false;
    }
    const { due, order, name } = expected;
    expect([list.due(slot), list.order(slot), list.message(slot)]).toEqual([due, order, name]);
    expect([list.target(slot), list.code(slot)]).toEqual([name + 1, name + 2]);
    // What was put aside has no argument.
    expect([0, name + 3]).toContain(list.argument(slot));
    expect(list.now).toBe(due);
    list.release(slot);
    this.scheduleReserved();
    return true;
  }
}

describe('the event list', () => {
  it('gives events in the order of time and sequence number, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 400 }), (acts) => {
        const race = new Race();
        for (const given of acts) race.run(given);
        while (race.take(Number.POSITIVE_INFINITY));
      }),
      { seed: 20_260_602, numRuns: 150 },
    );
  });

  it('does nothing for the handle of an event that has happened', () => {
    const list = new EventList();
    list.until = Number.POSITIVE_INFINITY;
    list.dueAt = 1;
    const old = list.schedule(0, 0, 0, 0);
    list.release(list.take());
    // The slot is used again, and again, but each use has a handle of its own.
    for (let use = 1; use < 300; use++) {
      list.dueAt = list.now + 1;
      const handle = list.schedule(0, 0, use, 0);
      expect(handle).not.toBe(old);
      list.cancel(old);
      const slot = list.take();
      expect(list.message(slot)).toBe(use);
      list.release(slot);
    }
  });

  it('takes no event back twice, and none for no handle', () => {
    const list = new EventList();
    list.until = Number.POSITIVE_INFINITY;
    list.dueAt = 0;
    const handle = list.schedule(0, 0, 1, 0);
    list.cancel(NONE);
    list.cancel(handle);
    list.cancel(handle);
    list.dueAt = 0;
    list.schedule(0, 0, 2, 0);
    const slot = list.take();
    expect(list.message(slot)).toBe(2);
    list.release(slot);
    expect(list.take()).toBe(NONE);
  });

  it('schedules what is past for now', () => {
    const list = new EventList();
    list.until = Number.POSITIVE_INFINITY;
    list.now = 5;
    list.dueAt = 3;
    list.schedule(0, 0, 1, 0);
    const slot = list.take();
    expect([list.due(slot), list.now]).toEqual([5, 5]);
  });

  it('grows past its first size without losing any', () => {
    const list = new EventList();
    list.until = Number.POSITIVE_INFINITY;
    const count = 5000;
    for (let i = 0; i < count; i++) {
      list.dueAt = i % 3 === 0 ? 0 : (i * 7919) % 101;
      list.schedule(0, 0, i, 0);
    }
    const seen = new Set<number>();
    let before = 0;
    for (let slot = list.take(); slot !== NONE; slot = list.take()) {
      expect(list.due(slot)).toBeGreaterThanOrEqual(before);
      before = list.due(slot);
      seen.add(list.message(slot));
      list.release(slot);
    }
    expect(seen.size).toBe(count);
  });
});
