/** A shortcut as this machine's people write it: `⌘Z`, `Ctrl+Shift+Z`. */
export function keysOf(key: string, shift = false): string {
  const mac = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');
  if (mac) return `${shift ? '⇧' : ''}⌘${key}`;
  return `Ctrl+${shift ? 'Shift+' : ''}${key}`;
}
