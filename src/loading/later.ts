/**
 * Code that the first view can do without: it is fetched once the board moves, or at the first sign
 * of a person, so that it is there before it is asked for. Why: docs/decisions/0012-later-code.md.
 */
import { type ComponentType, lazy } from 'react';
import type { Frame } from '../../simulations/protocol.ts';
import { useRun } from '../stores/run.ts';

type Load<T> = () => Promise<T>;

/** Of a board that is drawn and on which nothing moves, such as an empty one. */
const stillMs = 1500;
/** Where nothing is drawn, the rest of the page comes all the same. */
const longestWaitMs = 3000;
/** What moves is to be seen moving before anything else is fetched and worked through. */
const seenMs = 400;

let motion: Promise<void> | null = null;
let isSeen: () => void = () => {};
const firstSeen = new Promise<void>((resolve) => {
  isSeen = resolve;
});

/** As many drawings of something on its way, each at another time, as make a movement. */
const movement = 4;
/** Simulated ms of the frame drawn last; −1 without a mark on it. */
let drawnTime = -1;
let isDrawn = false;
let moves = 0;

/** The board says what it has drawn: frames arrive well before it can draw the first of them. */
export function frameDrawn({ inFlight, time }: Pick<Frame, 'inFlight' | 'time'>): void {
  if (moves === movement) return;
  if (!isDrawn) setTimeout(() => drawnTime < 0 && isSeen(), stillMs);
  isDrawn = true;
  if (inFlight > 0 && time > drawnTime) moves += 1;
  drawnTime = inFlight > 0 ? time : -1;
  if (moves === movement) setTimeout(isSeen, seenMs);
}

function firstMotion(): Promise<void> {
  motion ??= new Promise((resolve) => {
    void firstSeen.then(resolve);
    setTimeout(resolve, longestWaitMs);
    // A run that cannot begin sends no frame.
    const look = () => useRun.getState().status === 'failed' && resolve();
    look();
    const stop = useRun.subscribe(look);
    setTimeout(stop, longestWaitMs);
  });
  return motion;
}

/** A part of the first view that may come a moment after the board. */
export function afterMotion<P extends object>(load: Load<ComponentType<P>>) {
  return lazy(async () => {
    await firstMotion();
    return { default: await load() };
  });
}

/**
 * What people's hands need on the board: at their first sign, or with what comes after the motion. A
 * finger gives no sign before its first tap, so where there may be one it comes with the board.
 */
export function forHands<P extends object>(load: Load<ComponentType<P>>) {
  return lazy(async () => {
    const isTouched = matchMedia('(any-pointer: coarse)').matches;
    if (!isTouched) await Promise.race([firstMotion(), firstSign]);
    return { default: await load() };
  });
}

/** Wall ms after the first motion by which a part has come that nobody has asked for. */
const calmMs = 1000;

/** A part of the first view that serves people's hands: at their first sign, or when the page is calm. */
export function whenCalm<P extends object>(load: Load<ComponentType<P>>) {
  return lazy(async () => {
    await new Promise<void>((resolve) => {
      whenSomeoneIsThere(async () => resolve());
      void firstMotion().then(() => setTimeout(resolve, calmMs));
    });
    return { default: await load() };
  });
}

/** A part that is only seen once someone does something. */
export function onDemand<P extends object>(load: Load<ComponentType<P>>) {
  const once = whenSomeoneIsThere(load);
  return lazy(async () => ({ default: await once() }));
}

const signs = ['pointermove', 'pointerdown', 'keydown', 'dragenter'] as const;
/** Long enough for a key or a click to have its effect on the page. */
const answeredMs = 100;
const waiting = new Set<Load<unknown>>();
let isListening = false;

/** Fetches at the first sign of a person; the function returned fetches now and never twice. */
export function whenSomeoneIsThere<T>(load: Load<T>): Load<T> {
  let loading: Promise<T> | null = null;
  const once = () => {
    waiting.delete(once);
    loading ??= load();
    // What could not be fetched may be there when it is asked for again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  waiting.add(once);
  listen();
  return once;
}

function listen(): void {
  if (isListening || typeof document === 'undefined') return;
  isListening = true;
  const seen = () => {
    isListening = false;
    for (const sign of signs) removeEventListener(sign, seen, true);
    // First what the person has done is answered.
    setTimeout(() => {
      for (const load of [...waiting]) void load().catch(() => undefined);
    }, answeredMs);
  };
  for (const sign of signs) addEventListener(sign, seen, { capture: true, passive: true });
}

const firstSign = new Promise<void>((resolve) => {
  whenSomeoneIsThere(async () => resolve());
});
