import { describe, expect, test } from 'vitest';
import {
  arrowStep,
  firstLength,
  keyGoal,
  stripEnd,
  timeAtPixel,
} from '../../../src/timeline/stripScale.ts';

test('a place on the strip is a moment, never one beyond its ends', () => {
  expect(timeAtPixel(350, 700, 600_000)).toBe(300_000);
  expect(timeAtPixel(-20, 700, 600_000)).toBe(0);
  expect(timeAtPixel(900, 700, 600_000)).toBe(600_000);
  expect(timeAtPixel(10, 0, 600_000)).toBe(0);
});

test('the strip grows in round steps, up to the end of the run', () => {
  const minutes = (time: number, duration: number) =>
    stripEnd(time * 60_000, duration * 60_000) / 60_000;
  expect(minutes(0, 10)).toBe(1);
  expect(minutes(0.99, 10)).toBe(2);
  expect(minutes(1.9, 10)).toBe(5);
  expect(minutes(4.9, 10)).toBe(10);
  expect(minutes(10, 10)).toBe(10);
  expect(minutes(0, 0.5)).toBe(0.5);
  expect(minutes(0, 1.2)).toBe(1.2);
  expect(minutes(300, Number.POSITIVE_INFINITY)).toBe(500);
  for (let time = 0; time < 10; time += 0.1) expect(minutes(time, 10)).toBeGreaterThan(time);
});

test('at speeds that show microseconds the strip begins with what is soon seen', () => {
  expect(firstLength(0.001)).toBe(60_000);
  expect(firstLength(0.00002)).toBe(2);
  expect(firstLength(0.000001)).toBe(0.1);
  expect(stripEnd(0.4, 1000, firstLength(0.00002))).toBe(2);
  expect(stripEnd(1.9, 1000, firstLength(0.00002))).toBe(4);
  expect(stripEnd(900, 1000, firstLength(0.00002))).toBe(1000);
});

describe('keys on the playhead', () => {
  const scale = { from: 0, done: 42_000, end: 600_000 };
  const goal = (key: string, time: number, shiftKey = false, where = scale) =>
    keyGoal({ key, shiftKey }, time, where);

  test('arrows walk whole seconds, with Shift tens', () => {
    expect(goal('ArrowRight', 12_345)).toBe(13_000);
    expect(goal('ArrowRight', 13_000)).toBe(14_000);
    expect(goal('ArrowLeft', 12_345)).toBe(12_000);
    expect(goal('ArrowLeft', 12_000)).toBe(11_000);
    expect(goal('ArrowRight', 12_345, true)).toBe(20_000);
    expect(goal('ArrowLeft', 12_345, true)).toBe(10_000);
  });

  test('there and back is where one was', () => {
    for (let time = 0; time < 20_000; time += 1000) {
      expect(goal('ArrowLeft', goal('ArrowRight', time) ?? 0)).toBe(time);
    }
  });

  test('End goes to the latest moment, Home to the first that is kept', () => {
    expect(goal('End', 3000)).toBe(42_000);
    expect(goal('Home', 3000)).toBe(0);
    expect(goal('Home', 9000, false, { ...scale, from: 5000 })).toBe(5000);
    expect(goal('ArrowLeft', 5200, true, { ...scale, from: 5000 })).toBe(5000);
    expect(goal('PageDown', 100_000)).toBe(40_000);
    expect(goal('PageUp', 590_000)).toBe(600_000);
  });

  test('on a short strip a step is a round hundredth', () => {
    expect(arrowStep(600_000)).toBe(1000);
    expect(arrowStep(10_000)).toBe(100);
    expect(arrowStep(3000)).toBe(50);
    expect(arrowStep(7)).toBeCloseTo(0.1, 12);
  });

  test('other keys are left to others', () => {
    expect(goal('a', 0)).toBeNull();
    expect(goal('constructor', 0)).toBeNull();
    expect(goal('Enter', 0)).toBeNull();
  });
});
