/**
 * Numbers with units as people write them: `45ms`, `1m 30s`, `10 MB/s`, `5%`, `1_000`.
 * A text without a unit is an error (except zero), because nobody can know what was meant; a bare
 * number is in the base unit: ms, bytes, bytes per second. Thousands may be grouped with `_`; a
 * comma is refused, because half of the world reads it as a decimal point.
 */
import type { Meant } from './problemCodes.ts';
import { fail, ok, type Result, shorten, show } from './result.ts';

/** Longer texts are refused unread, so that none takes long. */
export const longestQuantity = 200;

/**
 * A unit is a power of ten applied to the written digits (so that "1.005s" is exactly 1005 ms), then
 * a whole factor.
 */
interface Scale {
  readonly shift: number;
  readonly times: number;
  /** Larger first, for `1m 30s`. */
  readonly rank: number;
}
type Scales = Readonly<Record<string, Scale>>;

const seconds: Scale = { shift: 3, times: 1, rank: 3 };
const minutes: Scale = { shift: 3, times: 60, rank: 4 };
const hours: Scale = { shift: 3, times: 3600, rank: 5 };
const days: Scale = { shift: 3, times: 86_400, rank: 6 };

export const timeScales: Scales = {
  ns: { shift: -6, times: 1, rank: 0 },
  us: { shift: -3, times: 1, rank: 1 },
  '\u03bcs': { shift: -3, times: 1, rank: 1 },
  ms: { shift: 0, times: 1, rank: 2 },
  s: seconds,
  sec: seconds,
  second: seconds,
  seconds,
  m: minutes,
  min: minutes,
  minute: minutes,
  minutes,
  h: hours,
  hour: hours,
  hours,
  d: days,
  day: days,
  days,
};

const byteScales: Scales = {
  b: { shift: 0, times: 1, rank: 0 },
  byte: { shift: 0, times: 1, rank: 0 },
  bytes: { shift: 0, times: 1, rank: 0 },
  kb: { shift: 3, times: 1, rank: 1 },
  mb: { shift: 6, times: 1, rank: 2 },
  gb: { shift: 9, times: 1, rank: 3 },
  tb: { shift: 12, times: 1, rank: 4 },
  kib: { shift: 0, times: 1024, rank: 1 },
  mib: { shift: 0, times: 1_048_576, rank: 2 },
  gib: { shift: 0, times: 1_073_741_824, rank: 3 },
  tib: { shift: 0, times: 1_099_511_627_776, rank: 4 },
};

const bitScales: Scales = {
  bit: { shift: 0, times: 0.125, rank: 0 },
  kbit: { shift: 3, times: 0.125, rank: 1 },
  mbit: { shift: 6, times: 0.125, rank: 2 },
  gbit: { shift: 9, times: 0.125, rank: 3 },
  tbit: { shift: 12, times: 0.125, rank: 4 },
};

const number = String.raw`([+-]?)(\d+(?:_\d+)*(?:\.\d+)?|\.\d+)(?:e([+-]?\d+))?`;
const plain = new RegExp(`^${number}(%?)$`, 'i');

/** One form for what an input method or a copied page may have made of it: full width, µ or μ. */
export function normal(text: string): string {
  return text.normalize('NFKC').trim();
}

function amountOf(digits: string, exponent: string | undefined, scale: Scale): number {
  const power = Number(exponent ?? 0) + scale.shift;
  return Number(`${digits.replaceAll('_', '')}e${power}`) * scale.times;
}

const one: Scale = { shift: 0, times: 1, rank: 0 };
const hundredth: Scale = { shift: -2, times: 1, rank: 0 };

// --- Numbers without unit -------------------------------------------------------------------------

function readNumber(raw: unknown, meant: Meant, percent: boolean): Result<number> {
  if (typeof raw === 'number' && Number.isFinite(raw)) return ok(raw + 0);
  if (typeof raw !== 'string') return fail('unreadable', { culprit: show(raw), meant });
  if (raw.length > longestQuantity) return tooLong(raw);
  const match = plain.exec(normal(raw));
  const [, sign, digits, exponent, sigil] = match ?? [];
  if (digits === undefined || (sigil === '%' && !percent)) {
    return fail('unreadable', { culprit: show(raw), meant });
  }
  const size = amountOf(digits, exponent, sigil === '%' ? hundredth : one);
  if (!Number.isFinite(size)) return fail('unreadable', { culprit: show(raw), meant });
  return ok(sign === '-' && size !== 0 ? -size : size);
}

/** Any finite number: `2.5`, `"1_000"`, `"1e6"`. */
export function parseNumber(raw: unknown): Result<number> {
  return readNumber(raw, 'number', false);
}

/** A whole number. */
export function parseInteger(raw: unknown): Result<number> {
  const read = readNumber(raw, 'integer', false);
  if (!read.ok || Number.isInteger(read.value)) return read;
  return fail('unreadable', { culprit: show(raw), meant: 'integer' });
}

/** `0.05` or `"5%"`. */
export function parseProbability(raw: unknown): Result<number> {
  const read = readNumber(raw, 'probability', true);
  if (!read.ok || (read.value >= 0 && read.value <= 1)) return read;
  return fail('outOfRange', { culprit: show(raw), min: '0', max: '1 (100%)' });
}

// --- Numbers with unit ----------------------------------------------------------------------------

/** Milliseconds: a number, `45ms`, `1.5s`, `1m 30s`. */
export function parseDuration(raw: unknown): Result<number> {
  return readMeasure(raw, 'duration', timeScales, 'ms, s, m, h, d, us, ns', 'ms');
}

/** Bytes: a number, `1500B`, `64 KiB`, `1.5MB` (thousands; KiB and its kin are powers of 1024). */
export function parseBytes(raw: unknown): Result<number> {
  return readMeasure(raw, 'bytes', byteScales, 'B, kB, MB, GB, KiB, MiB, GiB', 'B');
}

/** Bytes per second: a number, `10 MB/s`, `100 Mbit/s`. A lower-case b alone is refused. */
export function parseBandwidth(raw: unknown): Result<number> {
  if (typeof raw !== 'string' || raw.length > longestQuantity) {
    return readMeasure(raw, 'bandwidth', byteScales, '', 'MB/s');
  }
  const text = normal(raw);
  const bare = /^[+-]?[\d._]+(e[+-]?\d+)?$/i.test(text);
  if (bare) return readMeasure(raw, 'bandwidth', byteScales, '', ' MB/s');
  const slash = /^(.*?)\s*(?:\/|\bper\b)\s*(?:s|sec|second)$/i.exec(text);
  // "Mb/s" and "MBps" mean bits to some and bytes to others: a factor of eight, so we ask.
  const vague = /([kmgt]?)b\s*(?:ps|(?:\/|per)\s*s[a-z]*)$/i.exec(text);
  if (vague && (slash === null || /b\s*(?:\/|per)\s*s[a-z]*$/.test(text))) {
    const prefix = (vague[1] ?? '').toUpperCase().replace('K', 'k');
    return fail('ambiguousUnit', {
      culprit: show(raw),
      bytes: `${prefix}B/s`,
      bits: `${prefix}bit/s`,
    });
  }
  if (slash === null) return fail('unreadable', { culprit: show(raw), meant: 'bandwidth' });
  const amount = slash[1] ?? '';
  const scales = /bit\s*$/i.test(amount) ? bitScales : byteScales;
  return readMeasure(
    amount,
    'bandwidth',
    scales,
    'B/s, kB/s, MB/s, GB/s, Mbit/s, Gbit/s',
    ' MB/s',
    raw,
  );
}

/** `written` is what the person wrote, when `raw` is only a part of it. */
export function readMeasure(
  raw: unknown,
  meant: Meant,
  scales: Scales,
  units: string,
  unit: string,
  written: unknown = raw,
): Result<number> {
  const culprit = show(written);
  const unreadable = fail('unreadable', { culprit, meant });
  if (typeof raw === 'number') {
    if (!Number.isFinite(raw)) return unreadable;
    return raw < 0 ? fail('negative', { culprit }) : ok(raw + 0);
  }
  if (typeof raw !== 'string') return unreadable;
  if (raw.length > longestQuantity) return tooLong(raw);
  const term = new RegExp(String.raw`\s*${number}\s*([\p{L}]*)`, 'iuy');
  const text = normal(raw);
  let total = 0;
  let lastRank = Number.POSITIVE_INFINITY;
  let end = 0;
  while (end < text.length) {
    const match = term.exec(text);
    if (match === null) return unreadable;
    const [, sign, digits = '', exponent, name = ''] = match;
    if (sign === '-') return fail('negative', { culprit });
    const scale = Object.hasOwn(scales, name.toLowerCase())
      ? scales[name.toLowerCase()]
      : undefined;
    if (name === '') {
      const bare = match[0].length === text.length;
      const size = amountOf(digits, exponent, one);
      if (bare && size === 0) return ok(0);
      return bare ? fail('noUnit', { culprit, ...withUnit(digits, exponent, unit) }) : unreadable;
    }
    if (scale === undefined) return fail('unknownUnit', { culprit, unit: show(name), units });
    if (scale.rank >= lastRank) return fail('unitsOutOfOrder', { culprit });
    total += amountOf(digits, exponent, scale);
    lastRank = scale.rank;
    end = term.lastIndex;
  }
  return end > 0 && Number.isFinite(total) ? ok(total) : unreadable;
}

function tooLong(raw: string): ReturnType<typeof fail> {
  return fail('tooLong', { culprit: show(raw), length: raw.length, most: longestQuantity });
}

/** What to write instead of `45`: `"45ms"` or 45. */
function withUnit(digits: string, exponent: string | undefined, unit: string) {
  const written = exponent === undefined ? digits : `${digits}e${exponent}`;
  const bare = String(amountOf(digits, exponent, one));
  // For bandwidths the base unit, bytes per second, is seldom what was meant.
  return { example: `"${shorten(written, 24)}${unit}"`, bare: unit.includes('/') ? '' : bare };
}

// --- Back to text ---------------------------------------------------------------------------------

interface Form {
  readonly unit: string;
  readonly size: number;
  /** How many decimals still read well. */
  readonly decimals: number;
  /** Used only for values below this. */
  readonly below?: number;
}

const timeForms: readonly Form[] = [
  { unit: 'd', size: 86_400_000, decimals: 0 },
  { unit: 'h', size: 3_600_000, decimals: 0 },
  { unit: 'm', size: 60_000, decimals: 0 },
  { unit: 's', size: 1000, decimals: 3 },
  { unit: 'ms', size: 1, decimals: 3 },
  { unit: 'us', size: 1e-3, decimals: 3, below: 1 },
  { unit: 'ns', size: 1e-6, decimals: 3, below: 1e-3 },
];

/** Largest first. Whole thousands, then whole powers of 1024, then thousands with decimals. */
const decimal = (decimals: number): Form[] => [
  { unit: 'TB', size: 1e12, decimals },
  { unit: 'GB', size: 1e9, decimals },
  { unit: 'MB', size: 1e6, decimals },
  { unit: 'kB', size: 1e3, decimals },
];
const byteForms: readonly Form[] = [
  ...decimal(0),
  { unit: 'TiB', size: 1_099_511_627_776, decimals: 0 },
  { unit: 'GiB', size: 1_073_741_824, decimals: 0 },
  { unit: 'MiB', size: 1_048_576, decimals: 0 },
  { unit: 'KiB', size: 1024, decimals: 0 },
  ...decimal(3),
];

/** The first form that reads well and is read back as exactly the same value. */
function write(
  value: number,
  forms: readonly Form[],
  unit: string,
  gap: string,
  suffix: string,
  parse: (text: string) => Result<number>,
): string {
  for (const form of forms) {
    if (value < form.size || value >= (form.below ?? Number.POSITIVE_INFINITY)) continue;
    const amount = Number((value / form.size).toFixed(form.decimals));
    const text = `${amount}${gap}${form.unit}${suffix}`;
    const back = parse(text);
    if (back.ok && back.value === value) return text;
  }
  return `${value}${gap}${unit}${suffix}`;
}

/** The shortest usual text that is read back as exactly this time: `45ms`, `1.5s`, `2m`. */
export function formatDuration(ms: number): string {
  return write(ms, timeForms, 'ms', '', '', parseDuration);
}

export function formatBytes(bytes: number): string {
  return write(bytes, byteForms, 'B', '', '', parseBytes);
}

export function formatBandwidth(bytesPerSecond: number): string {
  return write(bytesPerSecond, byteForms, 'B', ' ', '/s', parseBandwidth);
}

/** `5%`, or the number itself where percent would not be exact. */
export function formatProbability(probability: number): string {
  const text = `${Number((probability * 100).toPrecision(12))}%`;
  const back = parseProbability(text);
  return back.ok && back.value === probability ? text : String(probability);
}
