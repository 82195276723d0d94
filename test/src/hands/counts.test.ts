import { expect, it } from 'vitest';
import { countText } from '../../../src/board/motion/counts.ts';

it('counts by direction, and as many as a sample stands for', () => {
  expect(countText(3, 0, 1)).toBe('3 →');
  expect(countText(0, 2, 1)).toBe('← 2');
  expect(countText(3, 2, 0.25)).toBe('12 →  ← 8');
  expect(countText(0, 0, 1)).toBe('');
});
