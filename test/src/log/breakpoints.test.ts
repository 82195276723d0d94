import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/engine/engine.ts', () => ({
  engine: { setBreakpoints: vi.fn(), onFrame: () => () => {} },
}));

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
});

const { engine } = await import('../../../src/engine/engine.ts');
const { useDocument } = await import('../../../src/stores/document.ts');
const { selectMessage } = await import('../../../src/stores/view.ts');
const breakpoints = await import('../../../src/log/breakpoints.ts');
const { addBreakpoint, conditionsOf, isStop, removeBreakpoint, setOn, useBreakpoints } =
  breakpoints;

const told = () => vi.mocked(engine.setBreakpoints).mock.lastCall?.[0];
const loss = { when: 'loss' } as const;
const full = {
  when: 'metric',
  owner: 'orders',
  metric: 'queueLength',
  is: 'above',
  value: 100,
} as const;

const open = (example: string) =>
  useDocument.setState(({ opened }) => ({ example, opened: opened + 1 }));

breakpoints.startBreakpoints();

beforeEach(() => {
  kept.clear();
  useBreakpoints.setState({ breakpoints: [], hit: null });
  selectMessage(null);
});

describe('breakpoints', () => {
  it('are told to the engine as they come, are switched and go', () => {
    addBreakpoint(loss);
    addBreakpoint(full);
    expect(told()).toEqual([loss, full]);
    setOn(1, false);
    expect(told()).toEqual([full]);
    removeBreakpoint(2);
    expect(told()).toEqual([]);
  });

  it('are not doubled: adding the same again switches it on', () => {
    addBreakpoint(loss);
    setOn(1, false);
    addBreakpoint({ when: 'loss' });
    expect(useBreakpoints.getState().breakpoints).toEqual([{ id: 1, stop: loss, on: true }]);
  });

  it('on the followed message mean whichever that is', () => {
    addBreakpoint({ when: 'followed' });
    expect(told()).toEqual([]);
    selectMessage(12);
    expect(told()).toEqual([{ when: 'note', message: 12 }]);
    selectMessage(null);
    expect(told()).toEqual([]);
  });

  it('know which of them a condition is of, though some are off', () => {
    const list = [
      { id: 3, stop: loss, on: false },
      { id: 5, stop: { when: 'followed' } as const, on: true },
      { id: 8, stop: full, on: true },
    ];
    expect(conditionsOf(list, null)).toEqual({ conditions: [full], ids: [8] });
    expect(conditionsOf(list, 4).ids).toEqual([5, 8]);
  });

  it('are kept for each board and come back with it', () => {
    open('orders');
    addBreakpoint(full);
    open('spike');
    expect(useBreakpoints.getState().breakpoints).toEqual([]);
    expect(told()).toEqual([]);
    addBreakpoint(loss);
    open('orders');
    expect(useBreakpoints.getState().breakpoints).toEqual([{ id: 1, stop: full, on: true }]);
    expect(told()).toEqual([full]);
  });

  it.each(['', 'null', '{}', '[["example orders"]]', '[["example orders", [{"stop": 3}]]]', '[1]'])(
    'survive what they do not understand: %s',
    (text) => {
      kept.set('topolab.breakpoints', text);
      open('orders');
      expect(useBreakpoints.getState().breakpoints).toEqual([]);
      addBreakpoint(loss);
      expect(told()).toEqual([loss]);
    },
  );

  it('take nothing for a condition that is none', () => {
    expect(isStop(full)).toBe(true);
    expect(isStop({ ...full, value: 'much' })).toBe(false);
    expect(isStop({ ...full, is: 'beside' })).toBe(false);
    expect(isStop({ when: 'note', owner: 3 })).toBe(false);
    expect(isStop({ when: 'never' })).toBe(false);
    expect(isStop(null)).toBe(false);
  });
});
