import type { MouseEvent } from 'react';

/** Whoever clicks wants the keys to mean steps again; whoever walks by keyboard keeps their place. */
export function letGo(event: MouseEvent<HTMLElement>): void {
  if (event.detail > 0) event.currentTarget.blur();
}
