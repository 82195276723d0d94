import { describe, expect, test } from 'vitest';
import { extendPath, hashText, Random, streamKey } from '../../simulations/kernel/random.ts';
import {
  birthdayTest,
  bitTest,
  correlationTest,
  type Draws,
  gridTest,
  jointTest,
  kolmogorovTest,
  lowBitsTest,
  runsTest,
  serialCorrelationTest,
} from './randomness.ts';

/**
 * Every seed here is fixed, so a test either always passes or always fails. With ideal draws one of
 * the few hundred p-values below would be under this once in thousands of generators.
 */
const smallest = 1e-6;

const random = new Random();

function draw(key: readonly [number, number], counter: number, path = 0): number {
  random.uniform(key[0], key[1], counter, path);
  return random.value;
}

function fill(count: number, at: (i: number) => number): Draws {
  const draws = new Float64Array(count);
  for (let i = 0; i < count; i += 1) draws[i] = at(i);
  return draws;
}

const many = 1_000_000;
const some = 200_000;
const main = streamKey(1, 'service', 'serviceTime');

/** A tree of calls: four hops from every node, as many roots as needed. */
const paths = (() => {
  let level = [0];
  const all = [0];
  for (let depth = 0; depth < 4; depth += 1) {
    level = level.flatMap((path) => [1, 2, 3, 4].map((hop) => extendPath(path, hop)));
    all.push(...level);
  }
  return all;
})();

/** The ways in which a run walks through (seed, component, purpose, counter, path). */
const walks: Record<string, () => Draws> = {
  'successive counters of one stream': () => fill(many, (i) => draw(main, i)),
  'counters around two to the 31': () => fill(some, (i) => draw(main, 2 ** 31 - 100_000 + i)),
  'every 65,536th counter': () => fill(60_000, (i) => draw(main, i * 65_536)),
  'every second counter, high seed': () => {
    const key = streamKey(2 ** 40 + 3, 'client', 'interval');
    return fill(some, (i) => draw(key, 2 * i));
  },
  'successive paths of one root': () => fill(some, (i) => draw(main, 7, i)),
  'roots by paths of a tree of calls': () =>
    fill(some, (i) => draw(main, Math.floor(i / paths.length), paths[i % paths.length])),
  'paths of a chain of calls': () => {
    let path = 0;
    return fill(some, () => {
      path = extendPath(path, 1);
      return draw(main, 1, path);
    });
  },
  'first draws of neighbouring seeds': () =>
    fill(some, (i) => draw(streamKey(i, 'service', 'serviceTime'), 0)),
  'first draws of neighbouring component ids': () =>
    fill(some, (i) => draw(streamKey(1, `service-${i}`, 'serviceTime'), 0)),
  'first draws of neighbouring purposes': () =>
    fill(some, (i) => draw(streamKey(1, 'service', `call${i}`), 0)),
  'two streams in turn': () => {
    const keys = [
      streamKey(1, 'service-1', 'serviceTime'),
      streamKey(1, 'service-2', 'serviceTime'),
    ];
    return fill(some, (i) => draw(keys[i % 2], i >> 1));
  },
};

describe.each(Object.entries(walks))('%s', (_, walk) => {
  const draws = walk();

  test('lie strictly between 0 and 1', () => {
    for (const each of draws) if (!(each > 0 && each < 1)) expect(each).toBe('inside (0, 1)');
  });

  test('are uniform alone, in pairs and in triples, and in their lowest bits', () => {
    expect(kolmogorovTest(draws)).toBeGreaterThan(smallest);
    expect(gridTest(draws, 1, 1024)).toBeGreaterThan(smallest);
    expect(gridTest(draws, 2, 40)).toBeGreaterThan(smallest);
    expect(gridTest(draws, 3, 12)).toBeGreaterThan(smallest);
    expect(lowBitsTest(draws, 10)).toBeGreaterThan(smallest);
  });

  test('are not correlated with those one to eight later', () => {
    for (let lag = 1; lag <= 8; lag += 1) {
      expect(serialCorrelationTest(draws, lag), `lag ${lag}`).toBeGreaterThan(smallest);
    }
  });

  test('rise in runs as long as chance makes them', () => {
    expect(runsTest(draws)).toBeGreaterThan(smallest);
  });

  test('have every bit set half of the time', () => {
    expect(bitTest(draws)).toBeGreaterThan(smallest);
  });

  test('have birthdays as far apart as chance makes them', () => {
    expect(birthdayTest(draws)).toBeGreaterThan(smallest);
  });
});

describe('streams beside each other', () => {
  const stream = (seed: number, component: string, purpose: string): Draws => {
    const key = streamKey(seed, component, purpose);
    return fill(50_000, (i) => draw(key, i + 1));
  };
  const neighbours: Record<string, Draws[]> = {
    seeds: [0, 1, 2, 3, 4, 2 ** 32, 2 ** 32 + 1].map((seed) =>
      stream(seed, 'service', 'serviceTime'),
    ),
    'component ids': ['a', 'b', 'c', 'service', 'service-1', 'service-2', 'service-10'].map((id) =>
      stream(1, id, 'serviceTime'),
    ),
    purposes: ['interval', 'size', 'key', 'serviceTime', 'service', 'think', 'thinkTime'].map(
      (purpose) => stream(1, 'service', purpose),
    ),
    'names exchanged': [stream(1, 'interval', 'size'), stream(1, 'size', 'interval')],
    'names divided elsewhere': [stream(1, 'ab', 'c'), stream(1, 'a', 'bc'), stream(1, 'abc', '')],
    paths: [0, 1, 2, extendPath(0, 1), extendPath(0, 2)].map((path) =>
      fill(50_000, (i) => draw(main, i + 1, path)),
    ),
  };

  test.each(Object.entries(neighbours))('neighbouring %s are independent', (_, streams) => {
    for (let i = 0; i < streams.length; i += 1) {
      for (let j = i + 1; j < streams.length; j += 1) {
        expect(correlationTest(streams[i], streams[j]), `${i}, ${j}`).toBeGreaterThan(smallest);
        expect(jointTest(streams[i], streams[j], 32), `${i}, ${j}`).toBeGreaterThan(smallest);
        const later = correlationTest(streams[i].subarray(1), streams[j].subarray(0, -1));
        expect(later, `${i}, ${j} one later`).toBeGreaterThan(smallest);
      }
    }
  });

  test('no two of 200,000 streams have one key', () => {
    const keys = new Set<string>();
    for (let i = 0; i < 50_000; i += 1) {
      keys.add(streamKey(1, `service-${i}`, 'serviceTime').join());
      keys.add(streamKey(1, `service-${i}`, 'failure').join());
      keys.add(streamKey(i + 2, 'service', 'serviceTime').join());
      keys.add(streamKey(2 ** 32 * (i + 1), 'service', 'serviceTime').join());
    }
    expect(keys.size).toBe(200_000);
  });

  test('no two of 40,000 places in a tree of calls have one path', () => {
    let level = [hashText('client')];
    const all = new Set(level);
    for (let depth = 0; depth < 3; depth += 1) {
      level = level.flatMap((path) =>
        Array.from({ length: 34 }, (_, hop) => extendPath(path, hop)),
      );
      for (const path of level) all.add(path);
    }
    expect(all.size).toBe(1 + 34 + 34 ** 2 + 34 ** 3);
  });
});

describe('a draw', () => {
  test('is a function of its arguments alone, in any order', () => {
    const forward = fill(100, (i) => draw(main, i, 3));
    const backward = fill(100, (i) => draw(main, 99 - i, 3)).reverse();
    expect(forward).toEqual(backward);
  });

  test('changes with every single bit of counter, path and key: half of its bits on average', () => {
    const flips: ((bit: number, i: number) => number)[] = [
      (bit, i) => draw(main, i ^ (1 << bit), i * 7),
      (bit, i) => draw(main, i, (i * 7) ^ (1 << bit)),
      (bit, i) => draw([main[0] ^ (1 << bit), main[1]], i, i * 7),
      (bit, i) => draw([main[0], main[1] ^ (1 << bit)], i, i * 7),
    ];
    const trials = 2000;
    for (const flip of flips) {
      for (let bit = 0; bit < 32; bit += 1) {
        // The highest 32 bits of the draw, each flipped with probability one half.
        const flipped = new Float64Array(32);
        for (let i = 0; i < trials; i += 1) {
          const changed = (draw(main, i, i * 7) * 2 ** 32) ^ (flip(bit, i) * 2 ** 32);
          for (let j = 0; j < 32; j += 1) flipped[j] += (changed >>> j) & 1;
        }
        for (const count of flipped) {
          // Six standard deviations: one in five hundred million, of 4096 counts.
          expect(Math.abs(count - trials / 2)).toBeLessThan(3 * Math.sqrt(trials));
        }
      }
    }
  });
});

describe('the tests themselves notice', () => {
  const ramp = fill(some, (i) => (i + 0.5) / some);
  const good = walks['successive paths of one root']();

  test('draws that are too even, biased, rising or repeated', () => {
    expect(gridTest(ramp, 1, 1024)).toBeLessThan(smallest);
    expect(kolmogorovTest(good.map((each) => each ** 1.02))).toBeLessThan(smallest);
    expect(runsTest(ramp.map((each) => (each * 7.3) % 1))).toBeLessThan(smallest);
    expect(
      serialCorrelationTest(
        good.map((each, i) => (each + (good[i - 1] ?? 0)) % 1.5),
        1,
      ),
    ).toBeLessThan(smallest);
    expect(
      lowBitsTest(
        good.map((each) => Math.fround(each)),
        10,
      ),
    ).toBeLessThan(smallest);
    expect(bitTest(good.map((each) => Math.fround(each)))).toBeLessThan(smallest);
    expect(birthdayTest(good.map((each) => Math.floor(each * 2 ** 18) / 2 ** 18))).toBeLessThan(
      smallest,
    );
    expect(
      jointTest(
        good,
        good.map((each) => (each * 2) % 1),
        32,
      ),
    ).toBeLessThan(smallest);
  });

  test('a linear congruential generator: RANDU fails in triples', () => {
    let state = 1;
    const randu = fill(many, () => {
      state = Number((BigInt(state) * 65_539n) % 2_147_483_648n);
      return state / 2_147_483_648;
    });
    expect(gridTest(randu, 3, 24)).toBeLessThan(smallest);
  });
});
