/** What is shown: selection, language, theme, and which panels are open. Never saved with a scenario. */
import { create } from 'zustand';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useDocument } from './document.ts';
import { readPreference, writePreference } from './preferences.ts';

export type Theme = 'light' | 'dark' | 'system';
export type Language = 'en' | 'zh';
export type Panel = 'palette' | 'inspector' | 'metrics' | 'lesson';
/** `home` is the curriculum, the examples and people's own boards. */
export type Page = 'home' | 'board';
/** What the panel at the bottom shows. */
export const bottomTabs = ['metrics', 'log', 'message'] as const;
export type BottomTab = (typeof bottomTabs)[number];

export interface ViewState {
  readonly page: Page;
  /** Larger type and thicker marks, for the back row. */
  readonly projector: boolean;
  /** In somebody else's page: no top bar, nothing kept. */
  readonly embed: boolean;
  /** The board large, step by step, with captions. */
  readonly classroom: boolean;
  /** Panels that a link or a lesson has put away for good: no button brings them back. */
  readonly hidden: readonly Panel[];
  /** Ids of components, links, frames and annotations. */
  readonly selection: readonly string[];
  /** Id of the message that is followed; null for none. */
  readonly message: number | null;
  readonly bottomTab: BottomTab;
  readonly theme: Theme;
  readonly language: Language;
  readonly panels: Readonly<Record<Panel, boolean>>;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setBottomTab: (tab: BottomTab) => void;
  readonly setPanel: (panel: Panel, open: boolean) => void;
  readonly togglePanel: (panel: Panel) => void;
}

/** Below this width panels are sheets over the board, one at a time. */
export const narrowQuery = '(max-width: 899.98px)';

export function isNarrow(): boolean {
  return globalThis.matchMedia?.(narrowQuery).matches ?? false;
}

const noPanels = { palette: false, inspector: false, metrics: false, lesson: false };

export const useView = create<ViewState>()((set, get) => ({
  page: 'board',
  projector: readPreference('projector') === 'true',
  embed: false,
  classroom: false,
  hidden: [],
  selection: [],
  message: null,
  bottomTab: readBottomTab(),
  theme: readTheme(),
  language: readLanguage(),
  panels: isNarrow() ? noPanels : { palette: true, inspector: true, metrics: true, lesson: false },
  setTheme: (theme) => {
    writePreference('theme', theme);
    set({ theme });
  },
  setLanguage: (language) => {
    writePreference('language', language);
    set({ language });
  },
  setBottomTab: (bottomTab) => {
    writePreference('bottomTab', bottomTab);
    set({ bottomTab });
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

/** Follows a message on the board, in the log and in its own tab. */
export function selectMessage(message: number | null): void {
  if (useView.getState().message !== message) useView.setState({ message });
}

// What is no longer on the board cannot stay selected, whichever way it went (delete, undo, open).
useDocument.subscribe(({ scenario, opened }, before) => {
  // Another board's messages are other messages, even if they have the same numbers.
  if (opened !== before.opened) selectMessage(null);
  const { selection } = useView.getState();
  if (selection.length > 0) select(selection.filter((id) => isPresent(scenario, id)));
});

function isPresent(scenario: Scenario, id: string): boolean {
  const { components, links, frames = [], annotations = [] } = scenario;
  return [...components, ...links, ...frames, ...annotations].some((element) => element.id === id);
}

function readBottomTab(): BottomTab {
  const saved = readPreference('bottomTab');
  return bottomTabs.find((tab) => tab === saved) ?? 'metrics';
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
