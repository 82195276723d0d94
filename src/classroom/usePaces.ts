import { useEffect, useState } from 'react';
import { history } from '../engine/history.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { company } from './arranging.ts';
import { type Pace, pacesOf } from './speed.ts';
import { stepNow, useClassroom } from './store.ts';

/** Wall ms between two looks: numbers that change faster cannot be read. */
const everyMs = 500;
const none: readonly Pace[] = [];

export function usePaces(): readonly Pace[] {
  const isOn = useClassroom((state) => state.isAtSpeed);
  const [paces, setPaces] = useState(none);
  useEffect(() => {
    if (!isOn) {
      setPaces(none);
      return;
    }
    let lookedAt = Number.NEGATIVE_INFINITY;
    const look = () => {
      const now = performance.now();
      if (now - lookedAt < everyMs) return;
      lookedAt = now;
      const state = useClassroom.getState();
      const lanes = company(state.lanes, stepNow(state)?.machine);
      const { scenario } = useDocument.getState();
      setPaces(pacesOf(scenario, lanes, useRun.getState().time));
    };
    look();
    return history.subscribe(look);
  }, [isOn]);
  return paces;
}
