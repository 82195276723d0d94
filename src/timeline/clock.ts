import { showDuration } from '../../simulations/scenarios/quantities.ts';
import { fineSpeed } from '../engine/speed.ts';
import { type RunState, useRun } from '../stores/run.ts';

/** Whether time is looked at so closely that a thousandth of a second is long. */
export function isFine({ speed }: Pick<RunState, 'speed'> = useRun.getState()): boolean {
  return speed < fineSpeed;
}

/**
 * `00:38.214`, from an hour on `1:02:38.214`; looked at closely `12.345 678 ms`, from a minute on
 * `01:12.345 678`. Cut, not rounded: a clock never shows what is not yet.
 */
export function clockText(ms: number, fine = isFine()): string {
  if (fine && ms < minute) return `${closeText(ms)} ms`;
  const whole = Math.max(0, Math.floor(ms + 1e-9));
  const millis = whole % 1000;
  const seconds = Math.floor(whole / 1000) % 60;
  const minutes = Math.floor(whole / minute) % 60;
  const hours = Math.floor(whole / 3_600_000);
  const short = `${two(minutes)}:${two(seconds)}.${three(millis)}`;
  const text = hours > 0 ? `${hours}:${short}` : short;
  return fine ? `${text}${thin}${three(Math.floor((ms - whole) * 1000 + 1e-6))}` : text;
}

/** A length of time on the same face: `10:00`, `01:30`, `00:00.500`; looked at closely `20 µs`. */
export function lengthText(ms: number, fine = isFine()): string {
  if (fine && ms < minute) return showDuration(ms);
  const text = clockText(ms, false);
  return text.endsWith('.000') ? text.slice(0, -4) : text;
}

const minute = 60_000;
/** Between groups of digits. */
const thin = '\u202f';

/** Milliseconds with their millionths, in threes. */
function closeText(ms: number): string {
  const nanos = Math.max(0, Math.floor(ms * 1e6 + 1e-3));
  const whole = String(Math.floor(nanos / 1e6)).replace(/\B(?=(\d{3})+$)/g, thin);
  return `${whole}.${three(Math.floor(nanos / 1000) % 1000)}${thin}${three(nanos % 1000)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function three(number: number): string {
  return String(number).padStart(3, '0');
}
