/** From a parameter's value to the text in its field and back; what is valid is for the scenario to say. */
import type { Parameter, RawValue } from '../../simulations/components/define.ts';
import { compileParameter } from '../../simulations/scenarios/compile.ts';
import {
  formatBandwidth,
  formatBytes,
  formatDuration,
  formatProbability,
} from '../../simulations/scenarios/quantities.ts';
import type { Meaning } from './draft.ts';

export type TextualParameter = Exclude<Parameter, { type: 'records' }>;

/** What a person's text means; an empty one is none, or the default of what cannot be none. */
export function meaningOf(parameter: TextualParameter, text: string): Meaning {
  const raw = rawOf(parameter, text);
  if (raw === undefined) return { ok: true, raw };
  const compiled = compileParameter(parameter, raw);
  if (!compiled.ok) return { ok: false, problem: compiled.problem };
  return { ok: true, raw: raw === parameter.default ? undefined : raw };
}

function rawOf(parameter: TextualParameter, text: string): RawValue | undefined {
  const trimmed = text.trim();
  if (parameter.type === 'text') return text;
  if (trimmed === '') return mayBeNone(parameter) ? noneOf(parameter) : undefined;
  if (mayBeNone(parameter) && /^(none|无)$/i.test(trimmed)) return noneOf(parameter);
  // Bare numbers are kept as numbers, as one would write them into the file.
  const bare = parameter.type === 'integer' || parameter.type === 'number';
  if (bare && /^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  return trimmed;
}

const noneOf = (parameter: TextualParameter): null | undefined =>
  parameter.default === null ? undefined : null;

export function mayBeNone(parameter: Parameter): boolean {
  return 'none' in parameter && parameter.none !== undefined;
}

/** The text for a value as the document has it; empty for none. */
export function textOf(parameter: TextualParameter, raw: RawValue | undefined): string {
  const value = raw === undefined ? parameter.default : raw;
  if (value === null) return '';
  if (typeof value === 'string')
    return mayBeNone(parameter) && /^(none|无)$/i.test(value) ? '' : value;
  if (typeof value !== 'number') return '';
  switch (parameter.type) {
    case 'duration':
      return formatDuration(value);
    case 'bytes':
      return formatBytes(value);
    case 'bandwidth':
      return formatBandwidth(value);
    case 'probability':
      return formatProbability(value);
    case 'distribution':
      return parameter.of === 'time' ? formatDuration(value) : formatBytes(value);
    default:
      return String(value);
  }
}

/** Whether it says something else than the default does. */
export function isChanged(parameter: Parameter, raw: RawValue | undefined): boolean {
  if (raw === undefined) return false;
  const own = compileParameter(parameter, raw);
  const usual = compileParameter(parameter, undefined);
  return !own.ok || !usual.ok || JSON.stringify(own.value) !== JSON.stringify(usual.value);
}
