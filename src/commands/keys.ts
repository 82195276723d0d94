/** Keys as commands name them: told from what is pressed, and written as this machine's people do. */

interface Chord {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** What of a `KeyboardEvent` matters. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

function chordOf(text: string): Chord {
  const parts = text.split('+');
  // `Mod++` ends in an empty part.
  const key = parts.at(-1) || '+';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), key: key.toLowerCase() };
}

/** The key on a board of any language, for those that write other letters or marks with Shift. */
const codes: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
};

function namesOf({ key, code, shiftKey }: Pressed): readonly string[] {
  const name = key === ' ' ? 'space' : key.toLowerCase();
  // A Cyrillic or Greek letter stands where the Latin one is printed, too.
  const isForeign = name.length === 1 && name.charCodeAt(0) > 127;
  const letter = isForeign && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : undefined;
  const digit = /^Digit\d$/.test(code) ? code.slice(5) : codes[code];
  return [name, letter ?? (shiftKey ? digit : undefined)].filter((one) => one !== undefined);
}

const isMark = (key: string) => key.length === 1 && !/[a-z0-9]/.test(key);

/** `exact` also asks for Shift as it is named; without, a mark may be one that takes Shift to write. */
export function isPressed(text: string, pressed: Pressed, exact: boolean): boolean {
  const chord = chordOf(text);
  // On many boards `[` takes AltGr, which some systems report as Ctrl and Alt.
  const byAltGr = isMark(chord.key) && pressed.getModifierState?.('AltGraph');
  const mod = !byAltGr && (pressed.ctrlKey || pressed.metaKey);
  const alt = !byAltGr && pressed.altKey;
  if (chord.mod !== mod || chord.alt !== alt) return false;
  if (exact) return chord.shift === pressed.shiftKey && namesOf(pressed).includes(chord.key);
  return isMark(chord.key) && !chord.shift && pressed.key === chord.key;
}

const isMac = () => /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

const signs: Readonly<Record<string, string>> = {
  contextmenu: 'Menu',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  enter: '↵',
};

/** `⌘⇧Z`, `Ctrl+Shift+Z`. */
export function written(text: string, mac = isMac()): string {
  const { mod, alt, shift, key } = chordOf(text);
  const name = signs[key] ?? (key.length === 1 ? key.toUpperCase() : text.split('+').at(-1));
  const before = mac
    ? [alt && '⌥', shift && '⇧', mod && '⌘']
    : [mod && 'Ctrl', alt && 'Alt', shift && 'Shift'];
  return [...before.filter(Boolean), name].join(mac ? '' : '+');
}

/** As `aria-keyshortcuts` wants it: `Control+Shift+Z`. */
export function spoken(text: string, mac = isMac()): string {
  return text.replace('Mod', mac ? 'Meta' : 'Control');
}
