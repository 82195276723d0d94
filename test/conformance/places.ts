/**
 * Where a component keeps parcels, found by the shape of its state: waiting lines, slots and shared
 * processors, which kinds have in common. Faults are places that do not agree with themselves.
 */
import type { Sharing } from '../../simulations/components/service/sharing.ts';
import type { Slots } from '../../simulations/components/traits/slots.ts';
import type { WaitingLine } from '../../simulations/components/traits/waitingLine.ts';
import { NONE } from '../../simulations/kernel/events.ts';
import type { Messages } from '../../simulations/kernel/messages.ts';
import type { Component } from '../../simulations/network/component.ts';

export interface Place {
  readonly place: string;
  readonly messages: readonly number[];
  readonly faults: readonly string[];
}

export function placesIn(c: Component): Place[] {
  const places: Place[] = [];
  const visit = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    if (isLine(value)) places.push(lineAt(value, c.messages, place));
    else if (isSlots(value)) places.push(slotsAt(value, place));
    else if (isSharing(value)) places.push(sharingAt(value, place));
    else for (const [name, inner] of Object.entries(value)) visit(inner, `${place}.${name}`);
  };
  visit(c.state, 'state');
  return places;
}

function isLine(value: object): value is WaitingLine {
  return 'head' in value && 'tail' in value && 'length' in value;
}
function isSlots(value: object): value is Slots {
  return 'busy' in value && 'free' in value && 'endsAt' in value;
}
function isSharing(value: object): value is Sharing {
  return 'heap' in value && 'doneAt' in value;
}

function lineAt(line: WaitingLine, pool: Messages, place: string): Place {
  const messages: number[] = [];
  const faults: string[] = [];
  let before = NONE;
  for (let m = line.head; m !== NONE && messages.length <= line.length; m = pool.next(m)) {
    if (pool.previous(m) !== before) faults.push(`${place}: ${m} does not know who is before it`);
    messages.push(m);
    before = m;
  }
  if (messages.length !== line.length) {
    faults.push(`${place}: ${messages.length} in line, said to be ${line.length}`);
  }
  if (line.tail !== before) faults.push(`${place}: does not end with its tail`);
  return { place, messages, faults };
}

function slotsAt(slots: Slots, place: string): Place {
  const held = [...slots.message.entries()].filter(([, m]) => m !== NONE);
  const free = [...slots.message.keys()].filter(
    (slot) => slot < slots.count && slots.message[slot] === NONE,
  );
  const faults: string[] = [];
  if (held.length !== slots.busy) {
    faults.push(`${place}: ${held.length} slots taken, said to be ${slots.busy}`);
  }
  if ([...slots.free].sort((a, b) => a - b).join() !== free.join()) {
    faults.push(`${place}: free are ${free}, said to be ${slots.free}`);
  }
  return { place, messages: held.map(([, m]) => m), faults };
}

function sharingAt(sharing: Sharing, place: string): Place {
  const faults: string[] = [];
  for (let i = 1; i < sharing.count; i++) {
    if (sharing.doneAt[(i - 1) >> 1] > sharing.doneAt[i]) faults.push(`${place}: not a heap`);
  }
  if (sharing.count > 0 !== sharing.timer >= 0) faults.push(`${place}: nobody waits for the timer`);
  return { place, messages: [...sharing.heap.subarray(0, sharing.count)], faults };
}
