/** Typing a number: `2` goes to the first step of path 2, and a `3` soon after it, with or without a dot, to 2.3. */
import { toNumber } from './moves.ts';

/** Wall ms within which another digit belongs to the number. */
const togetherMs = 1500;

let typed = '';
let typedAt = Number.NEGATIVE_INFINITY;

/** True when the key was part of a number. */
export function typeDigit(key: string, now: number): boolean {
  if (now - typedAt > togetherMs) typed = '';
  if (key === '.') {
    if (!/^\d+$/.test(typed)) return false;
    typed += key;
    typedAt = now;
    return true;
  }
  if (!/^\d$/.test(key)) return false;
  typedAt = now;
  const [path = '', step = ''] = typed.split('.');
  const longer = path === '' ? '' : `${path}.${step}${key}`;
  if (longer !== '' && toNumber(longer)) typed = longer;
  else if (toNumber(key)) typed = key;
  else typed = longer;
  return true;
}

export function followDigits(): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog:modal')) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)
      return;
    if (typeDigit(event.key, performance.now())) event.preventDefault();
  };
  addEventListener('keydown', listener, true);
  return () => removeEventListener('keydown', listener, true);
}
