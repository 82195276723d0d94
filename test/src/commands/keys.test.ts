import { describe, expect, test } from 'vitest';
import { isPressed, type Pressed, spoken, written } from '../../../src/commands/keys.ts';

function pressed(key: string, more: Partial<Pressed> & { readonly altGr?: boolean } = {}): Pressed {
  const { altGr = false, ...rest } = more;
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: (name) => name === 'AltGraph' && altGr,
    ...rest,
  };
}
const exactly = (text: string, event: Pressed) => isPressed(text, event, true);

describe('a key', () => {
  test('is told with its modifiers, ⌘ and Ctrl alike', () => {
    expect(exactly('Mod+Z', pressed('z', { ctrlKey: true }))).toBe(true);
    expect(exactly('Mod+Z', pressed('z', { metaKey: true }))).toBe(true);
    expect(exactly('Mod+Z', pressed('z'))).toBe(false);
    expect(exactly('Mod+Z', pressed('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(exactly('Mod+Shift+Z', pressed('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(exactly('C', pressed('c'))).toBe(true);
    expect(exactly('C', pressed('C', { shiftKey: true }))).toBe(false);
    expect(exactly('C', pressed('c', { altKey: true }))).toBe(false);
  });

  test('is the same on a board that writes other letters', () => {
    expect(exactly('Mod+Z', pressed('я', { ctrlKey: true, code: 'KeyZ' }))).toBe(true);
    // On a French board the key printed A is where Q is elsewhere.
    expect(exactly('Mod+A', pressed('a', { ctrlKey: true, code: 'KeyQ' }))).toBe(true);
    expect(exactly('Mod+Q', pressed('a', { ctrlKey: true, code: 'KeyQ' }))).toBe(false);
    // ⌥A writes å.
    expect(exactly('Alt+A', pressed('å', { altKey: true, code: 'KeyA' }))).toBe(true);
  });

  test('with Shift is the key, whatever it writes then', () => {
    expect(exactly('Shift+.', pressed('>', { shiftKey: true, code: 'Period' }))).toBe(true);
    expect(exactly('Shift+.', pressed(':', { shiftKey: true, code: 'Period' }))).toBe(true);
    expect(exactly('.', pressed('>', { shiftKey: true, code: 'Period' }))).toBe(false);
    expect(exactly('Shift+1', pressed('!', { shiftKey: true, code: 'Digit1' }))).toBe(true);
    expect(exactly('Shift+Space', pressed(' ', { shiftKey: true, code: 'Space' }))).toBe(true);
  });

  test('that is a mark may take Shift or AltGr to write', () => {
    const question = pressed('?', { shiftKey: true, code: 'Slash' });
    expect(isPressed('?', question, true)).toBe(false);
    expect(isPressed('?', question, false)).toBe(true);
    const bracket = { altKey: true, ctrlKey: true, altGr: true, code: 'Digit8' };
    expect(exactly('[', pressed('[', bracket))).toBe(true);
    expect(exactly('[', pressed('[', { ...bracket, altGr: false }))).toBe(false);
    expect(isPressed('C', pressed('C', { shiftKey: true }), false)).toBe(false);
  });
});

test('is written as people of the machine do', () => {
  expect(written('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(written('Mod+Shift+Z', true)).toBe('⇧⌘Z');
  expect(written('Space', false)).toBe('Space');
  expect(written('Shift+ArrowLeft', false)).toBe('Shift+←');
  expect(written('F2', true)).toBe('F2');
  expect(written('?', false)).toBe('?');
  expect(spoken('Mod+D', false)).toBe('Control+D');
});
