/** Priorities with preemption: the more urgent interrupts, the interrupted resumes where it was. */
import { NONE } from '../../kernel/events.ts';
import { releaseSlot } from '../traits/slots.ts';
import { joinLine } from './lines.ts';
import type { Service } from './state.ts';

/** Makes room for `m` by interrupting the least urgent request in service, if that is less urgent. */
export function preempts(c: Service, m: number): boolean {
  if (c.params.discipline !== 'priority-preemptive') return false;
  const { messages, state } = c;
  const { slots } = state;
  let victim = NONE;
  for (let slot = 0; slot < slots.count; slot++) {
    const held = slots.message[slot];
    if (held === NONE || slots.endsAt[slot] < 0) continue;
    const other = victim === NONE ? NONE : slots.message[victim];
    const isLeast =
      other === NONE ||
      messages.priority(held) < messages.priority(other) ||
      // Of equals, the one that came last.
      (messages.priority(held) === messages.priority(other) &&
        messages.id(held) > messages.id(other));
    if (isLeast) victim = slot;
  }
  if (victim === NONE || messages.priority(slots.message[victim]) >= messages.priority(m))
    return false;
  // The interrupted one needs a place to wait.
  if (state.waiting >= c.params.capacity) return false;
  const interrupted = slots.message[victim];
  c.cancel(slots.timer[victim]);
  messages.setUntil(interrupted, slots.endsAt[victim] - c.now);
  releaseSlot(slots, victim);
  state.inService--;
  joinLine(c, interrupted, true);
  if (c.noting) c.note(c.notes.preempted, interrupted, messages.until(interrupted), 0);
  return true;
}
