/**
 * What must hold between any two events of any run, whatever the kinds: conservation, one owner and
 * one place for every parcel, lines and slots that agree with themselves, and nothing due in the
 * past or for nobody. A list of what does not hold, in words.
 */
import type { Jobs } from '../../simulations/components/host/model.ts';
import { NONE } from '../../simulations/kernel/events.ts';
import { forms, MESSAGE, TICKET } from '../../simulations/kernel/messages.ts';
import { type Component, FIRST_TIMER } from '../../simulations/network/component.ts';
import type { Network } from '../../simulations/network/network.ts';
import { DELIVER, DELIVER_NOW, REVERT } from '../../simulations/network/transport.ts';
import type { Session } from '../../simulations/session.ts';
import { placesIn } from './places.ts';

type Complain = (what: string) => void;

export function complaintsAbout(session: Session): string[] {
  const complaints: string[] = [];
  const { network } = session;
  const pending = eventsOf(network);
  const complain = (what: string) => complaints.push(`at ${session.time} ms: ${what}`);
  conservation(network, complain);
  const places = new Places(network, complain);
  flights(network, pending, places, complain);
  for (const c of network.components) jobs(c, places);
  for (const c of network.components) holdings(c, pending, places, complain);
  owners(network, places, complain);
  timers(network, pending, complain);
  return complaints;
}

interface Pending {
  readonly due: number;
  readonly code: number;
  readonly target: number;
  readonly message: number;
}

/** Every event to come; asking which to cancel is the way to look at all of them. */
function eventsOf({ events }: Network): Pending[] {
  const pending: Pending[] = [];
  events.cancelWhere((slot) => {
    pending.push({
      due: events.due(slot),
      code: events.code(slot),
      target: events.target(slot),
      message: events.message(slot),
    });
    return false;
  });
  return pending;
}

/** created = completed + dropped + alive, and the living can be counted one by one. */
function conservation({ messages }: Network, complain: Complain): void {
  const { created, completed, dropped, alive } = messages;
  let living = 0;
  for (let m = 0; m < messages.end; m++) {
    if (messages.inUse(m) && messages.form(m) === MESSAGE && !messages.hasEnded(m)) living++;
  }
  const byReason = messages.droppedBy.reduce((sum, count) => sum + count, 0);
  if (created !== completed + dropped + living) {
    complain(`${created} created, ${completed} completed, ${dropped} dropped, ${living} living`);
  }
  if (alive !== living) complain(`${alive} said to be alive, ${living} living`);
  if (byReason !== dropped) complain(`${dropped} dropped, ${byReason} by reason`);
}

/** Where each parcel was found. */
class Places {
  private readonly found = new Map<number, string>();
  private readonly network: Network;
  private readonly complain: Complain;

  constructor(network: Network, complain: Complain) {
    this.network = network;
    this.complain = complain;
  }

  /** Parcel `m`, which must be `owner`'s, has been found at `place`. */
  add(m: number, owner: number, place: string): void {
    const { messages } = this.network;
    const before = this.found.get(m);
    if (before !== undefined) this.complain(`parcel ${m} is at ${before} and at ${place}`);
    this.found.set(m, place);
    if (!messages.inUse(m)) this.complain(`parcel ${m} at ${place} is not in use`);
    else if (messages.owner(m) !== owner) {
      this.complain(`parcel ${m} at ${place} belongs to ${messages.owner(m)}, not ${owner}`);
    }
  }

  has(m: number): boolean {
    return this.found.has(m);
  }
}

/** What is in flight: in order, each direction with one event for its head. */
function flights(network: Network, pending: Pending[], places: Places, complain: Complain): void {
  const { links, messages } = network;
  const heads = new Map<number, number>();
  for (const { code, target, message } of pending) {
    if (code === DELIVER) heads.set(target, (heads.get(target) ?? 0) + 1);
    if (code === DELIVER_NOW) places.add(message, -2 - target, `link ${links.id[target >> 1]}`);
    if (code <= DELIVER_NOW && !links.isOpen(target >> 1)) {
      complain(`something is due over ${links.id[target >> 1]}, which is not open`);
    }
  }
  links.first.forEach((first, direction) => {
    const name = `link ${links.id[direction >> 1]} ${direction & 1 ? 'back' : 'forward'}`;
    let count = 0;
    let ownEvents = 0;
    let before = Number.NEGATIVE_INFINITY;
    let last = NONE;
    for (let m = first; m !== NONE && count <= messages.end; m = messages.next(m)) {
      places.add(m, -2 - direction, name);
      if (messages.until(m) < before) complain(`${name}: ${m} overtakes the one before it`);
      if (count > 0 && messages.since(m) === messages.until(m)) ownEvents++;
      before = messages.until(m);
      last = m;
      count++;
    }
    if (count !== links.inFlight[direction]) {
      complain(`${name}: ${count} in flight, said to be ${links.inFlight[direction]}`);
    }
    if (links.last[direction] !== last) complain(`${name}: does not end where it says`);
    const due = (count > 0 ? 1 : 0) + ownEvents;
    if ((heads.get(direction) ?? 0) !== due) {
      complain(`${name}: ${heads.get(direction) ?? 0} arrivals due, not ${due}`);
    }
  });
}

/** What a component's lines, slots and heaps hold is its own. */
function holdings(c: Component, pending: Pending[], places: Places, complain: Complain): void {
  if (c.gone) return;
  for (const { messages, place, faults } of placesIn(c)) {
    for (const fault of faults) complain(`${c.id}: ${fault}`);
    for (const m of messages) places.add(m, c.index, `${c.id} ${place}`);
  }
  const { messages } = c;
  const timed = new Set(
    pending.flatMap(({ code, target, message }) =>
      code >= FIRST_TIMER && target === c.index ? [message] : [],
    ),
  );
  // What tickets are for: the parcel, and the id it had.
  const calledFor = new Map<number, number>();
  for (let m = 0; m < messages.end; m++) {
    if (messages.form(m) !== TICKET || messages.owner(m) !== c.index) continue;
    places.add(m, c.index, `${c.id} tickets`);
    calledFor.set(messages.previous(m), messages.parent(m));
    // A ticket waits for an answer, or for the time to ask again.
    if (messages.slot(m) === NONE && !timed.has(m)) complain(`${c.id}: ticket ${m} is forgotten`);
  }
  for (const [m, id] of calledFor) {
    const isHere = messages.inUse(m) && messages.owner(m) === c.index && messages.id(m) === id;
    if (isHere && !places.has(m)) places.add(m, c.index, `${c.id} calls`);
  }
  // What is being worked on may be held by nothing but the timer that ends the work.
  for (const { code, target, message } of pending) {
    const isTimed = code >= FIRST_TIMER && target === c.index && message !== NONE;
    if (isTimed && !places.has(message)) places.add(message, c.index, `${c.id} timers`);
  }
}

/** What waits for a processor still belongs to whoever asked for it. */
function jobs(c: Component, places: Places): void {
  const state: { jobs?: Jobs } = c.gone ? {} : c.state;
  state.jobs?.message.forEach((m, i) => {
    const member = state.jobs?.component[i] ?? NONE;
    if (m !== NONE) places.add(m, member, `${c.id} jobs`);
  });
}

/** Every parcel has one owner that exists, and is where its owner can find it. */
function owners(network: Network, places: Places, complain: Complain): void {
  const { messages, components, links } = network;
  for (let m = 0; m < messages.end; m++) {
    if (!messages.inUse(m)) continue;
    const owner = messages.owner(m);
    const what = `${forms[messages.form(m)] ?? 'ticket'} ${m}`;
    if (owner >= 0) {
      const c = components[owner];
      if (c === undefined || c.gone) complain(`${what} belongs to nobody`);
      // A broker's store survives its process.
      else if (!c.up && c.kind.id !== 'queue')
        complain(`${what} belongs to ${c.id}, which is down`);
    } else {
      const link = (-2 - owner) >> 1;
      if (link < 0 || link >= links.count) complain(`${what} has owner ${owner}`);
      else if (!links.isOpen(link)) complain(`${what} is on ${links.id[link]}, which is not open`);
    }
    if (!places.has(m)) complain(`${what} of ${owner} is nowhere`);
  }
}

/** Nothing is due in the past, at no time, or for somebody who is down or gone. */
function timers(network: Network, pending: Pending[], complain: Complain): void {
  const { events, components } = network;
  for (const { due, code, target } of pending) {
    if (!(due >= events.now && due < Number.POSITIVE_INFINITY)) complain(`an event due ${due}`);
    if (code === REVERT || code < FIRST_TIMER) continue;
    const c = components[target];
    if (c.gone || !c.up) complain(`timer ${code - FIRST_TIMER} of ${c.id}, which is down or gone`);
  }
}
