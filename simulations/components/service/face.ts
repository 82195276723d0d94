/** What a service's card shows of its places: how far each is, and which request is there. */
import { NONE } from '../../kernel/events.ts';
import { slotCells, slotsHeld } from '../traits/slots.ts';
import type { Service } from './state.ts';

export function slotCellsOf(c: Service, cells: Uint8Array): number {
  const { state, params } = c;
  if (params.discipline !== 'processor-sharing') return slotCells(state.slots, c.now, cells);
  // A shared processor has no slots of its own: show how many it works on at full rate.
  const shown = Math.min(params.concurrency, cells.length);
  cells.fill(255, 0, shown);
  cells.fill(100, 0, Math.min(shown, state.sharing.count));
  return shown;
}

export function messagesInSlots(c: Service, held: Int32Array): number {
  const { state, params } = c;
  if (params.discipline !== 'processor-sharing') return slotsHeld(state.slots, held);
  const shown = Math.min(params.concurrency, held.length);
  held.fill(NONE, 0, shown);
  held.set(state.sharing.heap.subarray(0, Math.min(shown, state.sharing.count)));
  return shown;
}
