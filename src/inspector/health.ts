/** Whether a component or link is crashed, slowed or cut right now, from the frames; renders only on change. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Frame, flags, type Table } from '../../simulations/protocol.ts';
import { engine } from '../engine/engine.ts';

export interface Health {
  /** Known to the run: what is not (yet) in it cannot be broken. */
  readonly present: boolean;
  readonly crashed: boolean;
  readonly cut: boolean;
  readonly unconnected: boolean;
  /** 1 is normal speed. */
  readonly slowFactor: number;
  /** Simulated ms, NaN when nobody knows. */
  readonly recoversAt: number;
}

export const absent: Health = {
  present: false,
  crashed: false,
  cut: false,
  unconnected: false,
  slowFactor: 1,
  recoversAt: Number.NaN,
};

/** What was taken away and has come again stands in the table twice; the last is the one on the board. */
export function healthIn(frame: Frame, table: Table, id: string): Health {
  const component = table.components.findLastIndex((one) => one.id === id);
  if (component >= 0) {
    const bits = frame.componentFlags[component] ?? 0;
    return {
      present: (bits & flags.gone) === 0,
      crashed: (bits & flags.crashed) !== 0,
      cut: false,
      unconnected: (bits & flags.unconnected) !== 0,
      slowFactor: frame.slowFactor[component] ?? 1,
      recoversAt: frame.recoversAt[component] ?? Number.NaN,
    };
  }
  const link = table.links.findLastIndex((one) => one.id === id);
  if (link < 0) return absent;
  const bits = frame.linkFlags[link] ?? 0;
  return { ...absent, present: (bits & flags.gone) === 0, cut: (bits & flags.cut) !== 0 };
}

function same(one: Health, other: Health): boolean {
  return (Object.keys(one) as (keyof Health)[]).every((key) => Object.is(one[key], other[key]));
}

/** The health of each, in order. The list itself stays the same object until something changes. */
export function useHealth(ids: readonly string[]): readonly Health[] {
  const key = ids.join('\n');
  const watch = useMemo(() => {
    const watched = key === '' ? [] : key.split('\n');
    return { watched, seen: watched.map(() => absent) as readonly Health[] };
  }, [key]);
  const subscribe = useCallback(
    (changed: () => void) =>
      engine.onFrame((frame, table) => {
        const next = watch.watched.map((id) => healthIn(frame, table, id));
        if (next.every((one, i) => same(one, watch.seen[i] ?? absent))) return;
        watch.seen = next;
        changed();
      }),
    [watch],
  );
  return useSyncExternalStore(subscribe, () => watch.seen);
}
