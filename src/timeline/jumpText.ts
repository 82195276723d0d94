/** What people type to say where to go: `12.5s`, `1:02.3`, `#12345` (an event), a bare number of seconds. */
import { parseDuration } from '../../simulations/scenarios/quantities.ts';

export type Jump = { readonly time: number } | { readonly event: number };

export function parseJump(written: string): Jump | null {
  // Full-width digits and signs, as a Chinese keyboard writes them.
  const text = written.normalize('NFKC').trim();
  const event = text.match(/^#\s*(\d[\d,]*)$/)?.[1];
  if (event !== undefined) {
    const number = Number(event.replaceAll(',', ''));
    return Number.isSafeInteger(number) ? { event: number } : null;
  }
  const time = parseClock(text);
  return time === null ? null : { time };
}

/**
 * A clock (`1:02.3`, `1:00:00`), a duration with its unit, or a bare number of seconds; ms. Digits may
 * stand in groups, as the clock shows them: `12.345 678 ms`.
 */
export function parseClock(written: string): number | null {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d) (?=\d)/g, '');
  if (/^\d+(\.\d+)?$/.test(text)) return seconds(Number(text));
  const clock = text.match(/^(?:(\d+):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)$/);
  if (clock) {
    const [, hours = '0', minutes = '0', rest = '0'] = clock;
    if (Number(rest) >= 60 || (clock[1] !== undefined && Number(minutes) >= 60)) return null;
    return seconds(Number(hours) * 3600 + Number(minutes) * 60 + Number(rest));
  }
  const parsed = text === '' ? null : parseDuration(text);
  return parsed?.ok && Number.isFinite(parsed.value) && parsed.value >= 0 ? parsed.value : null;
}

/** Without the dust that 62.3 × 1000 leaves behind. */
function seconds(value: number): number {
  return Number((value * 1000).toPrecision(15));
}

/** A time as one would type it again: `12.345` s as `00:12.345`, below that with every digit. */
export function timeText(ms: number): string {
  if (!Number.isInteger(Number(ms.toFixed(6)))) return `${Number((ms / 1000).toFixed(9))}s`;
  const whole = Math.round(ms);
  const two = (number: number) => String(number).padStart(2, '0');
  const rest = two(Math.floor(whole / 1000) % 60);
  const millis = whole % 1000;
  const minutes = Math.floor(whole / 60_000) % 60;
  const hours = Math.floor(whole / 3_600_000);
  const tail = millis > 0 ? `.${String(millis).padStart(3, '0')}` : '';
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}${tail}` : `${two(minutes)}:${rest}${tail}`;
}
