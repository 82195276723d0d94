/** Puts the chosen theme on the page and follows the system where that was chosen; and the size for a projector. */
import { writePreference } from '../stores/preferences.ts';
import { type Theme, useView } from '../stores/view.ts';

export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme, projector } = useView.getState();
    const { dataset } = document.documentElement;
    dataset.theme = shownTheme(theme, dark.matches);
    if (projector) dataset.projector = '';
    else delete dataset.projector;
  };
  apply();
  dark.addEventListener('change', apply);
  useView.subscribe((now, before) => {
    if (now.theme !== before.theme || now.projector !== before.projector) apply();
  });
}

export function shownTheme(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

export function toggleProjector(): void {
  const projector = !useView.getState().projector;
  writePreference('projector', String(projector));
  useView.setState({ projector });
}
