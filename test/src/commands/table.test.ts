/** What holds for every command there is. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../../src/commands/command.ts';
import { translate } from '../../../src/i18n/index.ts';
import { openScenario } from '../../../src/stores/document.ts';
import { permit } from '../../../src/stores/permissions.ts';
import { board } from '../editing/support.ts';

let commands: readonly (readonly [string, Command])[] = [];

beforeAll(async () => {
  const { table } = await import('../../../src/commands/table.ts');
  commands = Object.entries(table);
});

describe('every command', () => {
  test('is named by its group and is called something in both languages', () => {
    expect(commands.length).toBeGreaterThan(30);
    for (const [id, { label }] of commands) {
      expect(id).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
      for (const language of ['en', 'zh'] as const) {
        expect(translate(language, label), `${id} in ${language}`).not.toBe(label);
      }
    }
  });

  test('has a key of its own', () => {
    const owners = new Map<string, string>();
    for (const [id, { keys = [], group }] of commands) {
      for (const key of keys) {
        // In class no others are offered than those of the class.
        const place = group === 'classroom' ? `in class ${key}` : key;
        expect(owners.get(place), `${key} of ${id}`).toBeUndefined();
        owners.set(place, id);
      }
    }
  });

  test('writes its keys as they are told', () => {
    for (const [id, { keys = [] }] of commands) {
      for (const key of keys) {
        expect(key, id).toMatch(
          /^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|[^\sA-Za-z0-9+]|\+|[A-Z]\w+)$/,
        );
      }
    }
  });

  test('that a single letter calls leaves it to whoever is writing: it is the board’s', () => {
    for (const [id, { keys = [], where, group }] of commands) {
      if (!['edit', 'arrange', 'board'].includes(group)) continue;
      if (keys.some((key) => /^(Shift\+)?[A-Z]$/.test(key))) expect(where, id).toBe('board');
    }
  });

  test('can be asked whether it is possible, with nothing selected', () => {
    openScenario(board);
    for (const [id, command] of commands) {
      expect(typeof (command.isEnabled?.() ?? true), id).toBe('boolean');
      expect(typeof (command.isOn?.() ?? true), id).toBe('boolean');
    }
  });

  test('that edits is refused where nobody may', () => {
    permit({ readOnly: true });
    for (const [id, command] of commands) {
      if (!['edit', 'arrange'].includes(command.group)) continue;
      if (['edit.copy', 'edit.selectAll', 'edit.deselect'].includes(id)) continue;
      expect(command.isEnabled?.(), id).toBe(false);
    }
    permit();
  });
});
