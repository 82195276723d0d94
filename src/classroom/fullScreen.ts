/** The whole screen, where the browser (and whoever holds this page within theirs) allows it. */
import { useSyncExternalStore } from 'react';

export const mayFillScreen = () => document.fullscreenEnabled === true;

export function toggleFullScreen(): void {
  if (!mayFillScreen()) return;
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // Refused without a gesture of the person's: then it stays as it is.
  change.catch(() => undefined);
}

export function useFullScreen(): boolean {
  return useSyncExternalStore(
    (changed) => {
      document.addEventListener('fullscreenchange', changed);
      return () => document.removeEventListener('fullscreenchange', changed);
    },
    () => document.fullscreenElement !== null,
  );
}
