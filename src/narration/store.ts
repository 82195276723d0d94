/** Whether the run is told in words; a choice of its own, kept for the next visit. */
import { create } from 'zustand';
import { readPreference, writePreference } from '../stores/preferences.ts';

export const useNarration = create<{ readonly on: boolean }>()(() => ({
  on: readPreference('narration') === 'true',
}));

export function toggleNarration(): void {
  const on = !useNarration.getState().on;
  writePreference('narration', String(on));
  useNarration.setState({ on });
}
