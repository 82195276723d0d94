/** What is shown: selection, language, theme, and which panels are open. Never saved with a scenario. */
import { create } from 'zustand';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useDocument } from './document.ts';
import { readPreference, writePreference } from './preferences.ts';

export type Theme = 'light' | 'dark' | 'system';
export type Language = 'en' | 'zh';
export type Panel = 'palette' | 'inspector' | 'metrics';

export interface ViewState {
  /** Ids of components and links. */
  readonly selection: readonly string[];
  readonly theme: Theme;
  readonly language: Language;
  readonly panels: Readonly<Record<Panel, boolean>>;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setPanel: (panel: Panel, open: boolean) => void;
  readonly togglePanel: (panel: Panel) => void;
}

/** Below this width panels are sheets over the board, one at a time. */
export const narrowQuery = '(max-width: 899.98px)';

export function isNarrow(): boolean {
  return globalThis.matchMedia?.(narrowQuery).matches ?? false;
}

const noPanels = { palette: false, inspector: false, metrics: false };

export const useView = create<ViewState>()((set, get) => ({
  selection: [],
  theme: readTheme(),
  language: readLanguage(),
  panels: isNarrow() ? noPanels : { palette: true, inspector: true, metrics: true },
  setTheme: (theme) => {
    writePreference('theme', theme);
    set({ theme });
  },
  setLanguage: (language) => {
    writePreference('language', language);
    set({ language });
  },
  setPanel: (panel, open) => {
    const others = isNarrow() ? noPanels : get().panels;
    set({ panels: { ...others, [panel]: open } });
  },
  togglePanel: (panel) => get().setPanel(panel, !get().panels[panel]),
}));

export function select(ids: readonly string[]): void {
  const { selection } = useView.getState();
  if (ids.length === selection.length && ids.every((id, index) => id === selection[index])) return;
  useView.setState({ selection: [...ids] });
}

// What is no longer on the board cannot stay selected, whichever way it went (delete, undo, open).
useDocument.subscribe(({ scenario }) => {
  const { selection } = useView.getState();
  if (selection.length > 0) select(selection.filter((id) => isPresent(scenario, id)));
});

function isPresent(scenario: Scenario, id: string): boolean {
  return [...scenario.components, ...scenario.links].some((element) => element.id === id);
}

function readTheme(): Theme {
  const saved = readPreference('theme');
  return saved === 'light' || saved === 'dark' ? saved : 'system';
}

function readLanguage(): Language {
  const saved = readPreference('language');
  if (saved === 'en' || saved === 'zh') return saved;
  return globalThis.navigator?.language?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
