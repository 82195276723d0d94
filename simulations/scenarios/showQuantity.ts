/** Quantities for reading, rounded to what matters; `format…` in `measures.ts` is for files. */
import type { Unit } from '../components/define.ts';
import { unitWords } from '../components/strings.ts';

export type Language = 'en' | 'zh';

const absent = '–';

function round(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** With thousands grouped: `12,345`. Beyond 10²¹ as JavaScript writes it. */
function grouped(value: number): string {
  const [whole = '', ...rest] = String(value).split('.');
  if (whole.includes('e')) return String(value);
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

/** `45.2 ms`, `1.24 s`, `3 m 20 s`, `2 h 5 m`, `850 µs`. Alike in both languages. */
export function showDuration(ms: number, digits = 3): string {
  if (Number.isNaN(ms)) return absent;
  if (!Number.isFinite(ms)) return ms < 0 ? '−∞' : '∞';
  if (ms < 0) return `−${showDuration(-ms, digits)}`;
  if (ms === 0) return '0 ms';
  // Rounding first: 999.96 ms is 1 s, not 1000 ms.
  const near = round(ms, digits);
  if (near < 1e-3) return `${round(ms * 1e6, digits)} ns`;
  if (near < 1) return `${round(ms * 1e3, digits)} µs`;
  if (near < 1000) return `${near} ms`;
  if (near < 60_000) return `${round(ms / 1000, digits)} s`;
  const totalSeconds = Math.round(ms / 1000);
  if (totalSeconds < 3600) return pair(totalSeconds, 60, 'm', 's');
  const totalMinutes = Math.round(ms / 60_000);
  if (totalMinutes < 1440) return pair(totalMinutes, 60, 'h', 'm');
  return pair(Math.round(ms / 3_600_000), 24, 'd', 'h');
}

function pair(total: number, size: number, large: string, small: string): string {
  const rest = total % size;
  const whole = `${grouped((total - rest) / size)} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}

const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
const decimal = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** `24 B`, `64 KiB`, `1.5 MiB`: powers of 1,024, as memory and files are measured. */
export function showBytes(bytes: number, digits = 3): string {
  return scaled(bytes, 1024, binary, digits);
}

/** `1.5 kB/s`, `3 GB/s`: thousands, as networks and disks are sold. */
export function showByteRate(perSecond: number, digits = 3): string {
  const text = scaled(perSecond, 1000, decimal, digits);
  return Number.isFinite(perSecond) ? `${text}/s` : text;
}

function scaled(value: number, step: number, units: readonly string[], digits: number): string {
  if (Number.isNaN(value)) return absent;
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  if (value < 0) return `−${scaled(-value, step, units, digits)}`;
  // Four digits stay four: 1,023 B is not 1,020.
  const near = (size: number) => round(size, size >= 1000 ? Math.max(digits, 4) : digits);
  let amount = value;
  let index = 0;
  while (index < units.length - 1 && near(amount) >= step) {
    amount /= step;
    index++;
  }
  return `${grouped(near(amount))} ${units[index]}`;
}

/** A bare number: `12,345`, `0.333`, `1.23 M`; in Chinese by ten thousands, `123 万`. */
export function showNumber(value: number, language: Language, digits = 3): string {
  if (Number.isNaN(value)) return absent;
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  if (value < 0) return `−${showNumber(-value, language, digits)}`;
  if (value >= 1e18) return String(round(value, digits));
  const steps: readonly (readonly [number, string])[] =
    language === 'zh'
      ? [
          [1e12, ' 万亿'],
          [1e8, ' 亿'],
          [1e6, ' 万'],
        ]
      : [
          [1e12, ' T'],
          [1e9, ' G'],
          [1e6, ' M'],
        ];
  for (const [size, word] of steps) {
    // 万 begins to be used at a million here: below, plain digits are as short.
    const unit = word === ' 万' ? 1e4 : size;
    if (value >= size) return `${grouped(round(value / unit, Math.max(digits, 3)))}${word}`;
  }
  return grouped(
    Number.isInteger(value) ? value : value >= 1000 ? Math.round(value) : round(value, digits),
  );
}

/** A value with its unit as one says it: `3 messages`, `3 条消息`, `45.2 ms`, `97%`, `2.5×`. */
export function showQuantity(value: number, unit: Unit, language: Language): string {
  switch (unit) {
    case 'ms':
      return showDuration(value);
    case 'bytes':
      return showBytes(value);
    case 'bytesPerSecond':
      return showByteRate(value);
    case 'ratio':
      return Number.isNaN(value) ? absent : `${showNumber(value * 100, language)}%`;
    case 'factor':
      return counted(value, unit, language, language === 'en' ? '' : ' ');
    case 'number':
      return showNumber(value, language);
    default:
      return counted(value, unit, language, ' ');
  }
}

function counted(value: number, unit: Unit, language: Language, gap: string): string {
  if (Number.isNaN(value)) return absent;
  const number = showNumber(value, language);
  const words = unitWords[unit];
  const word = language === 'en' && value === 1 ? words.one : words[language];
  // 123 万条消息: no gap between two Chinese words.
  return /[万亿]$/.test(number) ? `${number}${word}` : `${number}${gap}${word}`;
}
