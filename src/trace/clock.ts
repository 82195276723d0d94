/** Moments and lengths of time as they are read in diagrams. */
import { showDuration } from '../../simulations/scenarios/quantities.ts';

/** `00:12.340`; with more digits where neighbours would read the same. */
export function momentText(ms: number, digits = 3): string {
  // As the clock of the board: cut, not rounded.
  const perSecond = 10 ** digits;
  const whole = Math.max(0, Math.floor(ms * (perSecond / 1000) + 1e-6));
  const seconds = Math.floor(whole / perSecond);
  const rest = String(whole % perSecond).padStart(digits, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  const two = (number: number) => String(number).padStart(2, '0');
  const short = `${two(minutes)}:${two(seconds % 60)}.${rest}`;
  return hours > 0 ? `${hours}:${short}` : short;
}

/** A list of moments, each with as many digits as it takes to tell it from those beside it. */
export function momentTexts(times: readonly number[]): readonly string[] {
  const texts = times.map((time) => momentText(time));
  return times.map((time, i) => {
    const same = (j: number) => texts[j] === texts[i] && times[j] !== time;
    return same(i - 1) || same(i + 1) ? momentText(time, 6) : texts[i];
  });
}

export function lengthText(ms: number): string {
  return showDuration(ms);
}

/** `12.3%` of tenths of a percent. */
export function shareText(permille: number): string {
  return `${(permille / 10).toFixed(1)}%`;
}
