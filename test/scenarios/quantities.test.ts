import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBandwidth,
  formatBytes,
  formatDuration,
  formatProbability,
  parseBandwidth,
  parseBytes,
  parseDuration,
  parseInteger,
  parseNumber,
  parseProbability,
  type Result,
} from '../../simulations/scenarios/quantities.ts';

/** The value, or the code of the problem. */
function read(result: Result<number>): number | string {
  return result.ok ? result.value : result.problem.code;
}
const positive = fc.double({ min: 0, max: 1e15, noNaN: true });

describe('a time', () => {
  it.each([
    ['45ms', 45],
    ['45 ms', 45],
    ['1.5s', 1500],
    ['1.005s', 1005],
    ['2m', 120_000],
    ['2 min', 120_000],
    ['3h', 10_800_000],
    ['1d', 86_400_000],
    ['250us', 0.25],
    ['250µs', 0.25],
    ['250μs', 0.25],
    ['10ns', 0.00001],
    ['1m 30s', 90_000],
    ['1h2m3s', 3_723_000],
    ['10 MS', 10],
    ['1_000 ms', 1000],
    ['1e3ms', 1000],
    ['３０　ｍｓ', 30],
    ['0', 0],
    ['0s', 0],
    [45, 45],
    [-0, 0],
  ])('%j is %d ms', (text, ms) => {
    expect(read(parseDuration(text))).toBe(ms);
  });

  it.each([
    ['45', 'noUnit'],
    ['', 'unreadable'],
    ['ms', 'unreadable'],
    ['fast', 'unreadable'],
    ['1,000ms', 'unreadable'],
    ['1..5s', 'unreadable'],
    ['2 weeks', 'unknownUnit'],
    ['30s 1m', 'unitsOutOfOrder'],
    ['1s 2s', 'unitsOutOfOrder'],
    ['-5ms', 'negative'],
    [-5, 'negative'],
    [Number.NaN, 'unreadable'],
    [Number.POSITIVE_INFINITY, 'unreadable'],
    ['1e400s', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['constructor', 'unreadable'],
    ['5 constructor', 'unknownUnit'],
    [null, 'unreadable'],
    [true, 'unreadable'],
    [{}, 'unreadable'],
  ])('%j is refused: %s', (text, code) => {
    expect(read(parseDuration(text))).toBe(code);
  });

  it('tells how to write what has no unit', () => {
    expect(parseDuration('45')).toMatchObject({
      problem: { values: { culprit: '"45"', example: '"45ms"', bare: '45' } },
    });
  });

  it('is read back exactly as it was formatted', () => {
    fc.assert(
      fc.property(positive, (ms) => {
        expect(read(parseDuration(formatDuration(ms)))).toBe(ms);
      }),
    );
  });

  it.each([
    [0, '0ms'],
    [45, '45ms'],
    [0.5, '500us'],
    [1500, '1.5s'],
    [90_000, '90s'],
    [120_000, '2m'],
    [3_600_000, '1h'],
    [5_400_000, '90m'],
    [86_400_000, '1d'],
    [1234.5678, '1234.5678ms'],
  ])('of %d ms is written %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('a size', () => {
  it.each([
    ['0', 0],
    ['1500B', 1500],
    ['1 kB', 1000],
    ['1KB', 1000],
    ['1.5MB', 1_500_000],
    ['2gb', 2_000_000_000],
    ['64 KiB', 65_536],
    ['1MiB', 1_048_576],
    ['1GiB', 1_073_741_824],
    [12, 12],
  ])('%j is %d bytes', (text, bytes) => {
    expect(read(parseBytes(text))).toBe(bytes);
  });

  it.each([
    ['1000', 'noUnit'],
    ['5 ms', 'unknownUnit'],
    ['-1kB', 'negative'],
  ])('%j is refused: %s', (text, code) => {
    expect(read(parseBytes(text))).toBe(code);
  });

  it('is read back exactly as it was formatted', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          positive,
          fc.nat().map((n) => n * 1024),
        ),
        (bytes) => {
          expect(read(parseBytes(formatBytes(bytes)))).toBe(bytes);
        },
      ),
    );
    expect([1000, 1024, 65_536, 1500, 7].map(formatBytes)).toEqual([
      '1kB',
      '1KiB',
      '64KiB',
      '1.5kB',
      '7B',
    ]);
  });
});

describe('a bandwidth', () => {
  it.each([
    ['10 MB/s', 10_000_000],
    ['10MB per second', 10_000_000],
    ['100 Mbit/s', 12_500_000],
    ['1 Gbit/s', 125_000_000],
    ['5 KiB/s', 5120],
    ['9 B/s', 9],
    [1000, 1000],
  ])('%j is %d bytes per second', (text, rate) => {
    expect(read(parseBandwidth(text))).toBe(rate);
  });

  it.each([
    ['10', 'noUnit'],
    ['10 MB', 'unreadable'],
    ['10 apples/s', 'unknownUnit'],
    ['-1 MB/s', 'negative'],
  ])('%j is refused: %s', (text, code) => {
    expect(read(parseBandwidth(text))).toBe(code);
  });

  it.each(['100 Mbps', '100 MBps', '10 Mb/s', '10 mb per s', '5 b/s'])(
    '%s may mean bits or bytes, so it is refused',
    (text) => expect(read(parseBandwidth(text))).toBe('ambiguousUnit'),
  );

  it('is read back exactly as it was formatted', () => {
    fc.assert(
      fc.property(positive, (rate) => {
        expect(read(parseBandwidth(formatBandwidth(rate)))).toBe(rate);
      }),
    );
  });
});

describe('a bare number', () => {
  it('may be a share or percent where it is a probability', () => {
    expect(read(parseProbability('5%'))).toBe(0.05);
    expect(read(parseProbability('０.５％'))).toBe(0.005);
    expect(read(parseProbability(0.3))).toBe(0.3);
    expect(read(parseProbability('101%'))).toBe('outOfRange');
    expect(read(parseProbability(-0.1))).toBe('outOfRange');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(read(parseProbability(formatProbability(share)))).toBe(share);
      }),
    );
  });

  it('may group its thousands with underscores, never with commas', () => {
    expect(read(parseNumber('1_000.5'))).toBe(1000.5);
    expect(read(parseNumber('1,000'))).toBe('unreadable');
    expect(read(parseNumber('-2e3'))).toBe(-2000);
    expect(read(parseNumber('5%'))).toBe('unreadable');
  });

  it('is whole where it must be', () => {
    expect(read(parseInteger('1e6'))).toBe(1_000_000);
    expect(read(parseInteger(2.5))).toBe('unreadable');
    expect(read(parseInteger('3'))).toBe(3);
  });
});

describe('a hostile text', () => {
  const parsers = [parseDuration, parseBytes, parseBandwidth, parseNumber, parseProbability];
  const huge = ['1', ' ', '1_', '9.', '1ms ', '(', 'e+', '%', '\u0000', '１', 'per ']
    .map((piece) => piece.repeat(1_000_000 / piece.length))
    .concat(`1${' '.repeat(1_000_000)}`);

  it('of a million characters is refused at once, and not quoted whole', () => {
    for (const text of huge) {
      for (const parse of parsers) {
        const result = parse(text);
        expect(result.ok).toBe(false);
        expect(JSON.stringify(result).length).toBeLessThan(700);
      }
    }
  });

  it('of any other kind gives a number that is finite and not negative, or a problem', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789.eE+-_ msMBKiGbit/per%'.split('')) }),
      fc.anything(),
    );
    fc.assert(
      fc.property(text, (raw) => {
        for (const parse of [parseDuration, parseBytes, parseBandwidth, parseProbability]) {
          const result = parse(raw);
          if (result.ok) expect(result.value >= 0 && Number.isFinite(result.value)).toBe(true);
          else expect(result.problem.place).toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });
});
