/** Small numbers as people say them in a sentence. */
import type { Language } from '../stores/view.ts';

const cardinals = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ordinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** `four`; digits beyond twelve, and in Chinese, where they read just as well. */
export function cardinal(count: number, language: Language): string {
  return (language === 'en' ? cardinals[count] : undefined) ?? String(count);
}

/** `second`; undefined beyond twelfth. */
export function ordinal(place: number): string | undefined {
  return ordinals[place] || undefined;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** All in one unit, so that they can be compared at a glance. */
export function microseconds(ms: number): string {
  // Nothing was moved yet: what a MiB costs is not known.
  if (!Number.isFinite(ms)) return '–';
  const us = ms * 1000;
  if (us === 0) return '0 µs';
  return `${us < 100 ? us.toFixed(1) : Math.round(us).toLocaleString('en')} µs`;
}
