/**
 * Slots: places where work is done, one message each. The lowest free slot is taken first. Fewer
 * slots than are busy let those finish first.
 */
import { NONE } from '../../kernel/events.ts';

/** A slot held by a request that waits for its calls. */
export const WAITING_FOR_CALL = 201;
const FREE = 255;
/** A whole slot's work, as a face shows it. */
const DONE = 200;

export interface Slots {
  count: number;
  busy: number;
  message: Int32Array;
  /** When its work began and will end, simulated ms; `endsAt` is −1 while it waits for a call. */
  startedAt: Float64Array;
  endsAt: Float64Array;
  timer: Int32Array;
  /** Free slots, the next to take last. */
  free: number[];
}

export function makeSlots(count: number): Slots {
  const slots: Slots = {
    count: 0,
    busy: 0,
    message: new Int32Array(0),
    startedAt: new Float64Array(0),
    endsAt: new Float64Array(0),
    timer: new Int32Array(0),
    free: [],
  };
  resizeSlots(slots, count);
  return slots;
}

export function resizeSlots(slots: Slots, count: number): void {
  const length = Math.max(count, slots.message.length);
  if (length > slots.message.length) {
    const old = slots.message.length;
    const message = new Int32Array(length).fill(NONE, old);
    message.set(slots.message);
    slots.message = message;
    const timer = new Int32Array(length).fill(NONE, old);
    timer.set(slots.timer);
    slots.timer = timer;
    const startedAt = new Float64Array(length);
    startedAt.set(slots.startedAt);
    slots.startedAt = startedAt;
    const endsAt = new Float64Array(length);
    endsAt.set(slots.endsAt);
    slots.endsAt = endsAt;
  }
  slots.count = count;
  slots.free = [];
  for (let slot = count - 1; slot >= 0; slot--)
    if (slots.message[slot] === NONE) slots.free.push(slot);
}

/** Whether work can begin: where there are fewer slots than before, not until so many have finished. */
export function hasFreeSlot(slots: Slots): boolean {
  return slots.free.length > 0 && slots.busy < slots.count;
}

/** The slot that `takeSlot` would take. */
export function nextFreeSlot(slots: Slots): number {
  return slots.free[slots.free.length - 1];
}

/** Puts `m` into a free slot and returns it. There must be one. */
export function takeSlot(slots: Slots, m: number): number {
  const slot = slots.free.pop() as number;
  slots.message[slot] = m;
  slots.busy++;
  return slot;
}

export function releaseSlot(slots: Slots, slot: number): void {
  slots.message[slot] = NONE;
  slots.timer[slot] = NONE;
  slots.busy--;
  if (slot < slots.count) slots.free.push(slot);
}

/** Share of the slots that are busy, at most 1. */
export function utilizationOf(slots: Slots): number {
  return slots.busy < slots.count ? slots.busy / slots.count : 1;
}

/** How far each slot is, for a face. */
export function slotCells(slots: Slots, now: number, cells: Uint8Array): number {
  const shown = Math.min(slots.count, cells.length);
  for (let slot = 0; slot < shown; slot++) {
    if (slots.message[slot] === NONE) cells[slot] = FREE;
    else if (slots.endsAt[slot] < 0) cells[slot] = WAITING_FOR_CALL;
    else {
      const span = slots.endsAt[slot] - slots.startedAt[slot];
      const done = span > 0 ? (now - slots.startedAt[slot]) / span : 1;
      cells[slot] = Math.round(DONE * Math.min(1, Math.max(0, done)));
    }
  }
  return shown;
}

/** The message in each slot, NONE in a free one; as many as a face shows. */
export function slotsHeld(slots: Slots, held: Int32Array): number {
  const shown = Math.min(slots.count, held.length);
  for (let slot = 0; slot < shown; slot++) held[slot] = slots.message[slot];
  return shown;
}
