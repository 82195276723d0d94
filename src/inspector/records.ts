/**
 * Editing a list of records, as whole new lists. Rows are put in the order of their first field when
 * one comes or goes, not while a cell is being edited: it would run away from under the caret. (The
 * run orders them in any case.)
 */
import type { RawValue, RecordsParameter } from '../../simulations/components/define.ts';
import { compileParameter } from '../../simulations/scenarios/compile.ts';
import { formatDuration } from '../../simulations/scenarios/quantities.ts';

export type Records = readonly Readonly<Record<string, string | number>>[];

export function recordsOf(parameter: RecordsParameter, raw: RawValue | undefined): Records {
  return Array.isArray(raw) ? (raw as Records) : parameter.default;
}

/** An emptied cell takes its field's default. */
export function withCell(
  parameter: RecordsParameter,
  records: Records,
  row: number,
  name: string,
  raw: RawValue | undefined,
): Records {
  const value =
    raw === undefined || raw === null || typeof raw === 'object' ? defaultOf(parameter, name) : raw;
  return records.map((record, i) => (i === row ? { ...record, [name]: value } : record));
}

export function withoutRow(
  parameter: RecordsParameter,
  records: Records,
  row: number,
): Records | undefined {
  const next = sorted(
    parameter,
    records.filter((_, i) => i !== row),
  );
  return next.length > 0 ? next : undefined;
}

/** A copy of the last row, a sensible step later where the first field is a time. */
export function withNewRow(parameter: RecordsParameter, written: Records): Records {
  const records = sorted(parameter, written);
  const names = Object.keys(parameter.fields);
  const last = records.at(-1);
  const record = Object.fromEntries(
    names.map((name) => [name, last?.[name] ?? defaultOf(parameter, name)]),
  );
  const [first] = names;
  const ordered = first === undefined ? undefined : parameter.fields[first];
  if (first !== undefined && ordered?.type === 'duration' && last) {
    const times = records.map((one) => amount(parameter, one, first));
    const gap = (times.at(-1) ?? 0) - (times.at(-2) ?? 0);
    record[first] = formatDuration((times.at(-1) ?? 0) + (gap > 0 ? gap : 10_000));
  }
  return [...records, record];
}

function defaultOf(parameter: RecordsParameter, name: string): string | number {
  const value = parameter.fields[name]?.default;
  return value === null || value === undefined ? '' : value;
}

/** Stable: of equals, the one that stood first stays first. */
function sorted(parameter: RecordsParameter, records: Records): Records {
  const [first] = Object.keys(parameter.fields);
  if (first === undefined) return records;
  return [...records].sort(
    (one, other) => amount(parameter, one, first) - amount(parameter, other, first),
  );
}

function amount(parameter: RecordsParameter, record: Records[number], name: string): number {
  const field = parameter.fields[name];
  const compiled = field ? compileParameter(field, record[name]) : null;
  return compiled?.ok && typeof compiled.value === 'number' ? compiled.value : 0;
}
