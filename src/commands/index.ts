/**
 * The table of commands as the page uses it. The everyday ones are there from the start; the others
 * come at the first sign of a person, and whoever asks for one earlier waits for them.
 */
import { whenSomeoneIsThere } from '../loading/later.ts';
import { basicCommands } from './basic.ts';
import type { Command, CommandTable, Place } from './command.ts';
import { isPressed, type Pressed, spoken, written } from './keys.ts';
import type { CommandId } from './table.ts';
import { timeCommands } from './time.ts';

export type { Command, CommandGroup, Place } from './command.ts';
export type { CommandId } from './table.ts';

let known: CommandTable = { ...timeCommands, ...basicCommands };
let isWhole = false;

/** All of them, with their words. */
export const loadCommands: () => Promise<Readonly<Record<CommandId, Command>>> = whenSomeoneIsThere(
  async () => {
    const { table } = await import('./table.ts');
    known = table;
    isWhole = true;
    return table;
  },
);

/** Undefined while it has not come yet; menus and panels load the commands first. */
export function commandOf(id: CommandId): Command | undefined {
  return known[id];
}

/** Does it if it can be done now. */
export async function runCommand(id: CommandId, place?: Place): Promise<void> {
  const command = known[id] ?? (await loadCommands())[id];
  if (command.isEnabled?.() ?? true) command.run(place);
}

/** For a tooltip or a menu: `Ctrl+D`; undefined for a command without a key. */
export function shortcutOf(id: CommandId): string | undefined {
  const [first] = known[id]?.keys ?? [];
  return first === undefined ? undefined : written(first);
}

/** For `aria-keyshortcuts`. */
export function ariaShortcutOf(id: CommandId): string | undefined {
  return known[id]?.keys?.map((key) => spoken(key)).join(' ');
}

/** The command that a key means here and now; `isOffered` leaves out those that mean something else. */
export function commandFor(
  pressed: Pressed,
  isOffered: (command: Command, key: string) => boolean,
): Command | undefined {
  for (const exact of [true, false]) {
    for (const command of Object.values(known)) {
      if (command.isBrowsers) continue;
      const key = command.keys?.find((one) => isPressed(one, pressed, exact));
      if (key === undefined || !isOffered(command, key)) continue;
      if (command.isEnabled?.() ?? true) return command;
    }
  }
  return undefined;
}

/** True once `commandFor` knows every key. */
export function areAllKnown(): boolean {
  return isWhole;
}
