/** Puts the chosen theme on the page and follows the system where that was chosen. */
import { type Theme, useView } from '../stores/view.ts';

export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = shownTheme(useView.getState().theme, dark.matches);
  };
  apply();
  dark.addEventListener('change', apply);
  useView.subscribe((now, before) => {
    if (now.theme !== before.theme) apply();
  });
}

export function shownTheme(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}
