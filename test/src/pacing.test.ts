import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { maxSpeed, minSpeed, snap125, watchableSpeed, windowMsAt } from '../../src/engine/speed.ts';
import { durationOf, suggestedSpeed } from '../../src/engine/suggested.ts';
import { clockText, lengthText } from '../../src/timeline/clock.ts';
import { parseClock } from '../../src/timeline/jumpText.ts';
import {
  fallsShort,
  lastSpeed,
  positionOf,
  speedAt,
  speedWords,
} from '../../src/timeline/speeds.ts';

const withLatencies = (...latencies: string[]): Scenario => ({
  format: 'topolab',
  version: 1,
  components: [],
  links: latencies.map((latency, i) => ({ id: `l${i}`, from: 'a', to: 'b', params: { latency } })),
});

describe('speed', () => {
  test('snaps to 1-2-5', () => {
    expect([0.0014, 0.0015, 0.07, 1, 3.1, 3.2, 7, 7.1, 700, 1400].map(snap125)).toEqual([
      0.001, 0.002, 0.05, 1, 2, 5, 5, 10, 500, 1000,
    ]);
  });

  test('lets a message take about 0.7 s over the typical link', () => {
    expect(suggestedSpeed(withLatencies('70ms', '70ms', '2s'))).toBe(0.1);
    expect(suggestedSpeed(withLatencies('exponential(35ms)'))).toBe(0.05);
    expect(suggestedSpeed(withLatencies('uniform(0ms, 14ms)'))).toBe(0.01);
  });

  test('is real time without latency, and never leaves its range', () => {
    expect(suggestedSpeed(withLatencies())).toBe(1);
    expect(suggestedSpeed(withLatencies('0ms'))).toBe(1);
    expect(watchableSpeed([1e-9])).toBe(0.001);
    expect(watchableSpeed([1e-9], minSpeed)).toBe(minSpeed);
    expect(watchableSpeed([1e9])).toBe(1);
  });

  test('in a machine lets a block be seen to move, and comes nearer to the seeks of a disk', () => {
    const broker = (...components: Scenario['components']): Scenario => ({
      ...withLatencies('0.1ms'),
      components: [{ id: 'kafka', kind: 'process' }, ...components],
    });
    expect(suggestedSpeed(broker())).toBe(0.00002);
    const spinning = { id: 'disk', kind: 'disk', params: { seekTime: '8ms' } };
    expect(suggestedSpeed(broker(spinning))).toBe(0.0005);
  });

  test('every step of the slider finds itself again', () => {
    for (let i = 0; i <= lastSpeed; i++) expect(positionOf(speedAt(i))).toBe(i);
    expect(speedAt(0)).toBe(minSpeed);
    expect(speedAt(lastSpeed - 1)).toBe(maxSpeed);
    expect(speedAt(lastSpeed)).toBe(Number.POSITIVE_INFINITY);
  });

  test('is said in words', () => {
    expect(speedWords(1, 'en').key).toBe('timeline.speedReal');
    expect(speedWords(20, 'en')).toEqual({ key: 'timeline.speedFaster', values: { factor: '20' } });
    expect(speedWords(0.02, 'en')).toEqual({
      key: 'timeline.speedSlower',
      values: { shown: '20 ms' },
    });
    expect(speedWords(Number.POSITIVE_INFINITY, 'zh').key).toBe('timeline.speedFull');
  });

  test('what is reached is said only when it falls short', () => {
    expect(fallsShort(0.95, 1)).toBe(false);
    expect(fallsShort(0.4, 1)).toBe(true);
    expect(fallsShort(0, 1)).toBe(false);
    expect(fallsShort(300, Number.POSITIVE_INFINITY)).toBe(true);
  });

  test('a metric window is half a second of watching', () => {
    expect([0.001, 0.02, 1, 100, Number.POSITIVE_INFINITY].map(windowMsAt)).toEqual([
      1, 10, 500, 50_000, 1000,
    ]);
    expect([0.00002, 0.000005, minSpeed].map(windowMsAt)).toEqual([0.01, 0.002, 0.001]);
  });
});

describe('time', () => {
  test('has the face of a clock', () => {
    expect(clockText(0)).toBe('00:00.000');
    expect(clockText(38_214.9)).toBe('00:38.214');
    expect(clockText(3_600_000 + 62_005)).toBe('1:01:02.005');
    expect(lengthText(600_000)).toBe('10:00');
    expect(lengthText(90_500)).toBe('01:30.500');
  });

  test('has its microseconds where it is looked at closely', () => {
    const spaced = (text: string) => text.replaceAll('\u202f', ' ');
    expect(spaced(clockText(0, true))).toBe('0.000 000 ms');
    expect(spaced(clockText(12.345678, true))).toBe('12.345 678 ms');
    expect(spaced(clockText(59_999.9999999, true))).toBe('59 999.999 999 ms');
    expect(spaced(clockText(62_005.0125, true))).toBe('01:02.005 012');
    expect(lengthText(0.02, true)).toBe('20 µs');
    expect(parseClock(clockText(12.345678, true))).toBeCloseTo(12.345678, 9);
  });

  test('ends where the scenario says, or after the ten minutes that a terminal takes', () => {
    expect(durationOf({ ...withLatencies(), duration: '90s' })).toBe(90_000);
    expect(durationOf(withLatencies())).toBe(600_000);
  });
});
