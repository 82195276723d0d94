/**
 * What a person can do, as data. Keys, menus, tooltips and the keyboard map are all made from it, so
 * that an action exists once and its key is said wherever it is offered.
 */
import type { Key } from '../i18n/index.ts';
import type { IconName } from '../ui/Icon.tsx';

/** In the order of the keyboard map. */
export const groups = [
  'time',
  'classroom',
  'edit',
  'arrange',
  'board',
  'view',
  'file',
  'help',
] as const;
export type CommandGroup = (typeof groups)[number];

/** Where it was asked for; nothing when by key, which means: for what is selected. */
export interface Place {
  /** Client coordinates of the pointer. */
  readonly x: number;
  readonly y: number;
}

export interface Command {
  readonly group: CommandGroup;
  /** Its words come with the table (`strings.ts`), or from an area that is there from the start. */
  readonly label: Key;
  /** What it is called while it is on, where that says more than a tick: `Unlock`. */
  readonly back?: Key;
  readonly icon?: IconName;
  /**
   * Every one of them does it; the first is the one that is shown. `Mod` is ⌘ or Ctrl; then `Alt`,
   * `Shift`, and a key: `Mod+Shift+Z`, `Shift+.`, `Space`, `F2`, `?`. Letters stand as capitals.
   */
  readonly keys?: readonly string[];
  /** `board`: its keys mean this only while the board has the focus, or nothing has. */
  readonly where?: 'board';
  /** Its keys are the browser's (copy, cut, paste): shown, and answered by the event it makes of them. */
  readonly isBrowsers?: true;
  /** Not enabled, its keys are left to others, and its entry in a menu is grey. */
  isEnabled?(): boolean;
  /** For what is on or off. */
  isOn?(): boolean;
  run(place?: Place): void;
}

export type CommandTable = Readonly<Record<string, Command>>;

/** Keeps the ids, for `CommandId`. */
export function defineCommands<const Id extends string>(
  commands: Readonly<Record<Id, Command>>,
): Readonly<Record<Id, Command>> {
  return commands;
}
