import { describe, expect, it } from 'vitest';
import {
  showByteRate,
  showBytes,
  showDuration,
  showNumber,
  showQuantity,
} from '../../simulations/scenarios/quantities.ts';

describe('a quantity shown', () => {
  it.each([
    [0, '0 ms'],
    [45, '45 ms'],
    [45.234, '45.2 ms'],
    [0.85, '850 µs'],
    [0.00034, '340 ns'],
    [999.96, '1 s'],
    [1240, '1.24 s'],
    [59_999, '1 m'],
    [200_000, '3 m 20 s'],
    [7_500_000, '2 h 5 m'],
    [86_400_000 * 3 + 3_600_000 * 4, '3 d 4 h'],
    [-45, '−45 ms'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d ms is %s', (ms, text) => {
    expect(showDuration(ms)).toBe(text);
  });

  it('has as many digits as asked for', () => {
    expect(showDuration(45.234, 4)).toBe('45.23 ms');
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1,000 B'],
    [1023, '1,023 B'],
    [1536, '1.5 KiB'],
    [65_536, '64 KiB'],
    [1_047_552, '1,023 KiB'],
    [1_048_575, '1 MiB'],
    [64_000_000, '61 MiB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(showBytes(bytes)).toBe(text);
  });

  it.each([
    [0, '0 B/s'],
    [1234, '1.23 kB/s'],
    [999_999, '1 MB/s'],
    [3e9, '3 GB/s'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d bytes a second are %s', (rate, text) => {
    expect(showByteRate(rate)).toBe(text);
  });

  it('groups thousands, and scales millions as each language does', () => {
    expect(showNumber(12_345, 'en')).toBe('12,345');
    expect(showNumber(1_234_567, 'en')).toBe('1.23 M');
    expect(showNumber(1_234_567, 'zh')).toBe('123 万');
    expect(showNumber(123_456_789, 'zh')).toBe('1.23 亿');
    expect(showNumber(1 / 3, 'en')).toBe('0.333');
    expect(showNumber(1e300, 'en')).toBe('1e+300');
  });

  it('is said with its unit in both languages', () => {
    expect(showQuantity(1, 'messages', 'en')).toBe('1 message');
    expect(showQuantity(3, 'messages', 'en')).toBe('3 messages');
    expect(showQuantity(3, 'messages', 'zh')).toBe('3 条消息');
    expect(showQuantity(1_234_567, 'messages', 'zh')).toBe('123 万条消息');
    expect(showQuantity(0.973, 'ratio', 'en')).toBe('97.3%');
    expect(showQuantity(2.5, 'factor', 'en')).toBe('2.5×');
    expect(showQuantity(2.5, 'factor', 'zh')).toBe('2.5 倍');
    expect(showQuantity(1500, 'bytesPerSecond', 'en')).toBe('1.5 kB/s');
    expect(showQuantity(3, 'number', 'en')).toBe('3');
    expect(showQuantity(Number.NaN, 'users', 'en')).toBe('–');
  });
});
