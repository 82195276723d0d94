import { describe, expect, test } from 'vitest';
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import { opening } from '../../src/shell/examples.ts';
import { fileStem } from '../../src/shell/files.ts';
import { shownName } from '../../src/shell/shownName.ts';
import { shownTheme } from '../../src/shell/theme.ts';
import { placeBeside } from '../../src/ui/place.ts';
import { neighbourOf } from '../../src/ui/roving.ts';

test('a file is named after its board, in any script', () => {
  expect(fileStem('Orders behind a queue')).toBe('orders-behind-a-queue');
  expect(fileStem('队列背后的订单')).toBe('队列背后的订单');
  expect(fileStem('../../etc/passwd')).toBe('etc-passwd');
  expect(fileStem(' … ')).toBe('board');
});

test('an example is called as the reader calls it until it is renamed', () => {
  const [first] = gallery;
  if (!first) throw new Error('the gallery is empty');
  const state = { scenario: first.scenario, example: first.id, opened: 1, design: null };
  expect(shownName(state, 'zh')).toBe(first.title.zh);
  const renamed = { ...state, scenario: { ...first.scenario, name: 'Mine' } };
  expect(shownName(renamed, 'zh')).toBe('Mine');
});

test('the page opens on the first example, as the gallery has it', () => {
  expect(opening).toEqual({ id: gallery[0]?.id, scenario: gallery[0]?.scenario });
});

test.each(gallery)('$id is named in its file as in the menu', ({ title, scenario }) => {
  expect(scenario.name).toBe(title.en);
});

test('the theme is the chosen one, or the system’s', () => {
  expect([shownTheme('system', true), shownTheme('system', false)]).toEqual(['dark', 'light']);
  expect([shownTheme('light', true), shownTheme('dark', false)]).toEqual(['light', 'dark']);
});

describe('what floats', () => {
  const screen = { width: 400, height: 300 };
  const box = { width: 100, height: 80 };
  const how = { side: 'bottom', align: 'start', gap: 6 } as const;

  test('stands beside its anchor', () => {
    const anchor = { left: 50, top: 20, width: 40, height: 30 };
    expect(placeBeside(anchor, box, screen, how)).toEqual({ left: 50, top: 56 });
    expect(placeBeside(anchor, box, screen, { ...how, side: 'right' })).toEqual({
      left: 96,
      top: 20,
    });
  });

  test('turns to the other side where there is no room', () => {
    const anchor = { left: 50, top: 250, width: 40, height: 30 };
    expect(placeBeside(anchor, box, screen, how).top).toBe(164);
  });

  test('never leaves the screen', () => {
    const anchor = { left: 380, top: 20, width: 20, height: 30 };
    expect(placeBeside(anchor, box, screen, how).left).toBe(292);
    expect(placeBeside({ ...anchor, left: -50 }, box, screen, how).left).toBe(8);
  });
});

test('arrow keys go round the corner', () => {
  expect(neighbourOf('ArrowRight', 2, 3)).toBe(0);
  expect(neighbourOf('ArrowUp', 0, 3)).toBe(2);
  expect(neighbourOf('End', 0, 3)).toBe(2);
  expect(neighbourOf('x', 0, 3)).toBe(-1);
});
