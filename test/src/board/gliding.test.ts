// biome-ignore lint/correctness/noUndeclaredDependencies: the board's library brings it
import { selection } from 'd3-selection';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { interrupt } from '../../../src/board/gliding.ts';

interface Glide {
  duration(ms: number): Glide;
  ease(easing: (moment: number) => number): Glide;
  on(types: string, listener: () => void): Glide;
  tween(name: string, tween: () => (moment: number) => void): Glide;
}

function glideOf(element: Element, told: (string | number)[]): void {
  const of = selection().selectAll(() => [element]) as unknown as { transition(): Glide };
  of.transition()
    .duration(140)
    .ease((moment) => moment * moment)
    .on('end', () => told.push('arrived'))
    .on('start.zoom', () => told.push('start'))
    .on('interrupt.zoom end.zoom', () => told.push('over'))
    .tween('zoom', () => (moment) => told.push(moment));
}

const anElement = () => ({}) as Element;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { documentElement: anElement() });
  vi.stubGlobal('requestAnimationFrame', (draw: (nowMs: number) => void) =>
    setTimeout(() => draw(performance.now()), 16),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the view glides by its easing to exactly where it was sent', () => {
  const told: (string | number)[] = [];
  glideOf(anElement(), told);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(400);
  const moments = told.filter((one) => typeof one === 'number');
  expect(told[0]).toBe('start');
  expect(told.slice(-3)).toEqual([1, 'arrived', 'over']);
  expect(moments.length).toBeGreaterThan(5);
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
  // At half of the way's time a quarter of the way.
  expect(moments.some((moment) => moment > 0.15 && moment < 0.35)).toBe(true);
});

test('a hand or another glide ends it where it is; nobody is told that it arrived', () => {
  const element = anElement();
  const told: (string | number)[] = [];
  glideOf(element, told);
  vi.advanceTimersByTime(60);
  interrupt(element);
  expect(told.at(-1)).toBe('over');
  const long = told.length;
  vi.advanceTimersByTime(400);
  expect(told).toHaveLength(long);
  expect(told).not.toContain('arrived');

  const second: (string | number)[] = [];
  glideOf(element, told);
  glideOf(element, second);
  vi.advanceTimersByTime(400);
  // The first had not begun: there was nothing to end.
  expect(told).toHaveLength(long);
  expect(second).toContain('arrived');
});
