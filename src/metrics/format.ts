/** Readings: a number and its unit, rounded to what matters, each where it can be styled by itself. */
import type { Unit } from '../../simulations/components/define.ts';
import { unitWords } from '../../simulations/components/strings.ts';
import {
  type Language,
  showByteRate,
  showBytes,
  showDuration,
  showNumber,
} from '../../simulations/scenarios/quantities.ts';
import type { Measure, ValueAxis } from './axis.ts';

export interface Reading {
  readonly number: string;
  readonly unit: string;
}

export function reading(measure: Measure, unit: Unit, value: number, language: Language): Reading {
  if (Number.isNaN(value)) return { number: '–', unit: '' };
  switch (measure) {
    case 'duration':
      return split(showDuration(value));
    case 'bytes':
      return split(showBytes(value));
    case 'byteRate':
      return split(showByteRate(value));
    case 'ratio':
      return { number: showNumber(value * 100, language), unit: '%' };
    case 'rate':
      if (unit === 'ms')
        return { number: showNumber(value, language), unit: language === 'zh' ? 'ms/秒' : 'ms/s' };
      return { number: showNumber(value, language), unit: language === 'zh' ? '/秒' : '/s' };
    default:
      return { number: showNumber(value, language), unit: unitWord(unit, value, language) };
  }
}

export function readingText(
  measure: Measure,
  unit: Unit,
  value: number,
  language: Language,
): string {
  const { number, unit: word } = reading(measure, unit, value, language);
  const tight = word === '%' || word.startsWith('/') || word === '';
  return tight ? `${number}${word}` : `${number} ${word}`;
}

export function unitWord(unit: Unit, value: number, language: Language): string {
  const words = unitWords[unit];
  return language === 'en' && value === 1 ? words.one : words[language];
}

/** `1.24 s` has one unit; `3 m 20 s` is a number as a whole. */
function split(text: string): Reading {
  const [number = text, unit = '', ...rest] = text.split(' ');
  return rest.length > 0 ? { number: text, unit: '' } : { number, unit };
}

/** What stands at a tick: the unit only at the topmost, where there is room for it. */
export function tickLabel(axis: ValueAxis, tick: number, language: Language): string {
  const number = showNumber(Number((tick / axis.per).toPrecision(6)), language);
  if (tick !== axis.ticks.at(-1) || axis.unit === '') return number;
  return axis.unit === '%' ? `${number}%` : `${number} ${axis.unit}`;
}
