import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseClock, parseJump, timeText } from '../../../src/timeline/jumpText.ts';

test.each([
  ['12.5s', 12_500],
  ['250ms', 250],
  ['2m', 120_000],
  ['1:02.3', 62_300],
  ['01:02', 62_000],
  ['1:00:00', 3_600_000],
  ['90', 90_000],
  ['0', 0],
  ['１２．５ｓ', 12_500],
  ['1：02', 62_000],
])('%s is a time', (text, time) => {
  expect(parseJump(text)).toEqual({ time });
});

test.each([
  ['#12345', 12_345],
  ['# 7', 7],
  ['#12,345', 12_345],
  ['＃12', 12],
])('%s is an event', (text, event) => {
  expect(parseJump(text)).toEqual({ event });
});

test.each([
  '',
  'soon',
  '1:75',
  '1:90:00',
  '-5s',
  '#',
  '#-3',
  '1:2:3:4',
  'none',
  '#99999999999999999999',
])('%j is neither', (text) => {
  expect(parseJump(text)).toBeNull();
});

test('a time that is written out reads back as itself', () => {
  expect(timeText(62_300)).toBe('01:02.300');
  expect(timeText(62_000)).toBe('01:02');
  expect(timeText(3_600_000)).toBe('1:00:00');
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (ms) => {
      expect(Math.abs((parseClock(timeText(ms)) ?? Number.NaN) - ms)).toBeLessThan(1e-3);
    }),
  );
});
