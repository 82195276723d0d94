import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LimitError, MAX_PARCELS } from '../../simulations/kernel/limits.ts';
import {
  MESSAGE,
  Messages,
  NOTHING,
  OK,
  REPLY,
  WANTS_REPLY,
} from '../../simulations/kernel/messages.ts';

const reasons = 4;
const act = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'create' as const }) },
  fc.record({ do: fc.constant('copy' as const), which: fc.nat(50) }),
  fc.record({ do: fc.constant('complete' as const), which: fc.nat(50) }),
  fc.record({
    do: fc.constant('drop' as const),
    which: fc.nat(50),
    reason: fc.nat(reasons - 1),
  }),
  fc.record({ do: fc.constant('abandon' as const), which: fc.nat(50), off: fc.nat(1) }),
  fc.record({ do: fc.constant('answer' as const), which: fc.nat(50) }),
  fc.constant({ do: 'keep' as const }),
);

describe('messages', () => {
  it('end exactly once, and are counted whatever happens to them', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 300 }), (acts) => {
        let messages = new Messages(reasons);
        const ids = new Set<number>();
        /** Parcels about: handle, and whether it is a message that lives. */
        let parcels: { m: number; lives: boolean }[] = [];
        for (const given of acts) {
          const parcel = 'which' in given ? parcels[given.which % parcels.length] : undefined;
          if (given.do === 'create') {
            const m = messages.create(0);
            expect(ids.has(messages.id(m)), 'ids are never used again').toBe(false);
            ids.add(messages.id(m));
            messages.setExpects(m, ids.size % 3 === 0 ? NOTHING : WANTS_REPLY);
            expect(parcels.some((other) => other.m === m)).toBe(false);
            parcels.push({ m, lives: true });
          } else if (given.do === 'keep') {
            const state = structuredClone(messages.save());
            messages = new Messages(reasons);
            messages.restore(state);
          } else if (parcel !== undefined) {
            if (given.do === 'complete') messages.complete(parcel.m);
            if (given.do === 'drop') messages.drop(parcel.m, given.reason);
            if (given.do === 'abandon') {
              messages.abandon(parcel.m, messages.id(parcel.m) + given.off, 0);
              // Another's message, and one that has been answered, are not theirs to end.
              if (given.off === 1 || messages.expects(parcel.m) === NOTHING) continue;
            }
            if (given.do === 'copy') {
              parcels.push({ m: messages.copy(parcel.m, 1), lives: false });
              continue;
            }
            if (given.do === 'answer') {
              messages.complete(parcel.m);
              messages.turnInto(parcel.m, REPLY, OK, 10);
              messages.free(parcel.m);
              parcels = parcels.filter((other) => other !== parcel);
            }
            parcel.lives = false;
          }
          const living = parcels.filter(({ lives }) => lives).length;
          expect(messages.alive).toBe(living);
          expect(messages.created).toBe(ids.size);
          expect(messages.droppedBy.reduce((sum, n) => sum + n, 0)).toBe(messages.dropped);
        }
      }),
      { seed: 20_260_603, numRuns: 150 },
    );
  });

  it('give their handle to another when they are let go, with nothing of their own left on it', () => {
    const messages = new Messages(reasons);
    const first = messages.create(0);
    messages.doom(first);
    messages.drop(first, 0);
    messages.free(first);
    const second = messages.create(1);
    expect(second).toBe(first);
    expect(messages.id(second)).toBe(2);
    expect([messages.hasEnded(second), messages.isDoomed(second)]).toEqual([false, false]);
  });

  it('cannot be abandoned by an asker that means an earlier message of that handle', () => {
    const messages = new Messages(reasons);
    const m = messages.create(0);
    const id = messages.id(m);
    messages.complete(m);
    messages.free(m);
    messages.create(0);
    messages.abandon(m, id, 0);
    expect(messages.alive).toBe(1);
  });

  it('stop the run at the most that can exist, naming who holds most', () => {
    const messages = new Messages(reasons);
    for (let i = 0; i < MAX_PARCELS; i++) messages.create(i % 4 === 0 ? 3 : 8);
    let stopped: unknown;
    try {
      messages.create(3);
    } catch (error) {
      stopped = error;
    }
    expect(stopped).toBeInstanceOf(LimitError);
    expect(stopped).toMatchObject({
      code: 'tooManyMessages',
      limit: MAX_PARCELS,
      components: [8, 3],
    });
    expect(messages.form(MAX_PARCELS - 1)).toBe(MESSAGE);
  });
});
