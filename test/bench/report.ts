/** Numbers, what is expected of them, and how both are shown. */

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export interface Expectation {
  readonly name: string;
  readonly value: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface CheckedExpectation {
  readonly name: string;
  readonly value: number;
  /** `<= 5` or `>= 0.25`. */
  readonly expected: string;
  readonly holds: boolean;
}

/** What one part of the bench found. */
export interface Part {
  readonly numbers: object;
  readonly expectations: readonly Expectation[];
  /** For people: rows of cells under a heading row. */
  readonly tables: readonly Table[];
  /** What could not be measured, and why. */
  readonly skipped: readonly string[];
}

export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

export function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) };
}

/** The value at or below which a share `p` lies; between two values for the median of an even number. */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.ceil(at);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

export function check({ name, value, atMost, atLeast }: Expectation): CheckedExpectation {
  const holds =
    (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
  const expected = atMost === undefined ? `>= ${atLeast}` : `<= ${atMost}`;
  return { name, value, expected, holds };
}

/** Three digits, with thousands for large numbers: `1.234`, `0.0123`, `3,450,000`. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const rounded = Number(value.toPrecision(3));
  return Math.abs(rounded) >= 1000 ? rounded.toLocaleString('en') : String(rounded);
}

export function spreadText({ median, min, max }: Spread): string {
  return `${digits(median)} (${digits(min)}–${digits(max)})`;
}

export function tableText({ title, rows }: Table): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  '),
  );
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
