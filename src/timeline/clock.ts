/** `00:38.214`, from an hour on `1:02:38.214`. Cut, not rounded: a clock never shows what is not yet. */
export function clockText(ms: number): string {
  const whole = Math.max(0, Math.floor(ms + 1e-9));
  const millis = whole % 1000;
  const seconds = Math.floor(whole / 1000) % 60;
  const minutes = Math.floor(whole / 60_000) % 60;
  const hours = Math.floor(whole / 3_600_000);
  const short = `${two(minutes)}:${two(seconds)}.${String(millis).padStart(3, '0')}`;
  return hours > 0 ? `${hours}:${short}` : short;
}

/** A length of time on the same face: `10:00`, `01:30`, `00:00.500`. */
export function lengthText(ms: number): string {
  const text = clockText(ms);
  return text.endsWith('.000') ? text.slice(0, -4) : text;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
