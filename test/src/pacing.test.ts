import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { maxSpeed, minSpeed, snap125, watchableSpeed, windowMsAt } from '../../src/engine/speed.ts';
import { durationOf, suggestedSpeed } from '../../src/engine/suggested.ts';
import { clockText, lengthText } from '../../src/timeline/clock.ts';
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
    expect(watchableSpeed([1e-9])).toBe(minSpeed);
    expect(watchableSpeed([1e9])).toBe(1);
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

  test('ends where the scenario says, or after the ten minutes that a terminal takes', () => {
    expect(durationOf({ ...withLatencies(), duration: '90s' })).toBe(90_000);
    expect(durationOf(withLatencies())).toBe(600_000);
  });
});
