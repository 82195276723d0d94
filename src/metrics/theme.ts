/** The colours of the page, as the charts need them. */
import type { Theme } from './draw.ts';

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: color('ink'),
    soft: color('soft'),
    faint: color('faint'),
    line: color('line'),
    line2: color('line2'),
    accent: color('accent'),
    bad: color('bad'),
    panel: color('panel'),
    font: color('font'),
    small: color('text-xs'),
  };
}
