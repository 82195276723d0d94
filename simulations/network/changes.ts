/**
 * What a person does to a running network: crash, slow, cut, set, add, remove, send, and their
 * opposites. Each is applied between two events. A change made `for` a while leaves an event behind
 * that takes it back, unless the same thing has been changed again meanwhile.
 */
import { NONE } from '../kernel/events.ts';
import { networkReasonNames } from './base.ts';
import { type Component, FIRST_TIMER } from './component.ts';
import type { LinkParams, NewLink } from './links.ts';
import type { Network } from './network.ts';
import { Passing, type PassingState, type Revert } from './passing.ts';
import { DELIVER_NOW } from './transport.ts';

const CUT_REASON = networkReasonNames.indexOf('cut');
const REMOVED_REASON = networkReasonNames.indexOf('removed');

export class Changes {
  private readonly network: Network;
  private readonly passing: Passing;

  constructor(network: Network) {
    this.network = network;
    this.passing = new Passing(network.events);
    network.revert = (index) => this.takeBack(this.passing.reverts[index]);
  }

  crash(index: number, forMs: number): void {
    const { links, components } = this.network;
    const c = components[index];
    const count = this.passing.changed('crash', index, '');
    c.recoversAt = forMs < Number.POSITIVE_INFINITY ? this.network.events.now + forMs : Number.NaN;
    this.passing.later(forMs, { what: 'crash', target: index, param: '', value: null, count });
    if (!c.up) return;
    // What stands in it goes down with it, and comes back with it.
    for (const member of this.membersOf(c)) this.crash(member.index, Number.POSITIVE_INFINITY);
    c.up = false;
    for (const link of this.linksOf(c)) {
      const peer = components[links.from[link] === index ? links.to[link] : links.from[link]];
      if (links.isOpen(link) && peer.up) peer.model.linkDown(peer, link);
    }
    this.cancelTimers(c);
    c.host?.model.left?.(c.host, c);
    const before = this.network.messages.dropped;
    c.model.crash(c);
    this.network.note(index, 'crashed', 0, this.network.messages.dropped - before);
  }

  recover(index: number): void {
    const c = this.network.components[index];
    this.passing.changed('crash', index, '');
    c.recoversAt = Number.NaN;
    if (c.up) return;
    c.up = true;
    this.network.note(index, 'recovered', 0, 0);
    c.model.recover(c);
    for (const link of this.linksOf(c)) this.announce(link);
    for (const member of this.membersOf(c)) this.recover(member.index);
  }

  slow(index: number, factor: number, forMs: number): void {
    const count = this.passing.changed('slow', index, '');
    const c = this.network.components[index];
    c.slowness = factor;
    for (const link of this.linksOf(c)) this.network.links.setSlowness(link, index, factor);
    this.network.note(index, factor === 1 ? 'unslowed' : 'slowed', 0, factor);
    this.passing.later(forMs, { what: 'slow', target: index, param: '', value: null, count });
  }

  cut(link: number, forMs: number): void {
    const { links, messages } = this.network;
    const count = this.passing.changed('cut', link, '');
    this.passing.later(forMs, { what: 'cut', target: link, param: '', value: null, count });
    if (links.cut[link]) return;
    links.cut[link] = true;
    links.reconsider(link);
    const before = messages.dropped;
    this.clear(link, CUT_REASON);
    this.network.noteLink(link, 'cut', 0, messages.dropped - before);
    this.tellDown(link);
  }

  heal(link: number): void {
    const { links } = this.network;
    this.passing.changed('cut', link, '');
    if (!links.cut[link]) return;
    links.cut[link] = false;
    links.reconsider(link);
    this.network.noteLink(link, 'healed', 0);
    this.announce(link);
  }

  /** Gives parameter `param` the compiled `value`, for a while or for good. */
  set(index: number, param: string, value: unknown, forMs: number): void {
    const c = this.network.components[index];
    const params = c.params as Record<string, unknown>;
    const before = this.passing.lasting('set', index, param, params[param]);
    const count = this.passing.changed('set', index, param);
    this.passing.later(forMs, { what: 'set', target: index, param, value: before, count });
    params[param] = value;
    this.network.note(index, 'changed', 0, 0);
    // A crashed process reads its parameters when it comes back.
    if (c.up) c.model.changed(c, param);
  }

  setLink(link: number, param: string, value: unknown, forMs: number): void {
    const { links } = this.network;
    const before = this.passing.lasting('setLink', link, param, links.params[link][param]);
    const count = this.passing.changed('setLink', link, param);
    this.passing.later(forMs, { what: 'setLink', target: link, param, value: before, count });
    links.setParams(link, { ...links.params[link], [param]: value } as LinkParams);
    this.network.noteLink(link, 'changed', 0);
  }

  /** What belongs in a component that has just been made stands in it from now on. */
  takeIn(host: Component): void {
    if (host.model.work === undefined) return;
    for (const member of this.network.components)
      if (member.standsIn === host.id && !member.gone) member.host = host;
  }

  /** A component made by `network.addComponent` joins the run. */
  join(c: Component): void {
    this.network.note(c.index, 'added', 0, 0);
    c.model.start(c);
  }

  /** Adds a link and attaches both ends; `announce` tells the models. */
  attach(link: NewLink): number {
    const { links, statistics, components, seed } = this.network;
    const counters = statistics.addCounter();
    for (let i = 1; i < 4; i++) statistics.addCounter();
    const index = links.add(link, seed, counters);
    links.fromPosition[index] = this.port(link.from, link.fromPort).push(index) - 1;
    links.toPosition[index] = this.port(link.to, link.toPort).push(index) - 1;
    for (const end of [link.from, link.to]) links.setSlowness(index, end, components[end].slowness);
    this.network.revision++;
    return index;
  }

  /** Tells both ends that a link is there, when it is open and both are up. */
  announce(link: number): void {
    const { links, components } = this.network;
    const from = components[links.from[link]];
    const to = components[links.to[link]];
    if (!links.isOpen(link) || !from.up || !to.up) return;
    from.model.linkUp(from, link);
    to.model.linkUp(to, link);
  }

  removeLink(link: number): void {
    const { links, components, messages } = this.network;
    const before = messages.dropped;
    this.clear(link, REMOVED_REASON);
    this.network.noteLink(link, 'removed', 0, messages.dropped - before);
    const wasOpen = links.isOpen(link);
    links.gone[link] = true;
    links.reconsider(link);
    if (wasOpen) this.tellDown(link);
    this.detach(
      components[links.from[link]],
      links.fromPort[link],
      links.fromPosition[link],
      links.fromPosition,
    );
    this.detach(
      components[links.to[link]],
      links.toPort[link],
      links.toPosition[link],
      links.toPosition,
    );
    this.network.revision++;
  }

  removeComponent(index: number): void {
    const c = this.network.components[index];
    // Taken away from under them: they start again, each on a processor of its own.
    for (const member of this.membersOf(c)) {
      this.crash(member.index, Number.POSITIVE_INFINITY);
      member.host = null;
      this.recover(member.index);
    }
    for (const link of this.linksOf(c)) this.removeLink(link);
    this.cancelTimers(c);
    c.host?.model.left?.(c.host, c);
    c.up = false;
    c.gone = true;
    const dropped = c.discardAll(REMOVED_REASON);
    this.network.note(index, 'removed', 0, dropped);
    for (const [name, { stat }] of Object.entries(c.kind.metrics)) {
      if (stat === 'level') c.given(0).level((c.metrics as Record<string, number>)[name]);
    }
    this.network.revision++;
  }

  /** A source sends one more at once. */
  send(index: number): void {
    const c = this.network.components[index];
    if (c.up) c.model.send?.(c);
  }

  private takeBack(revert: Revert): void {
    const { what, target, param, value } = revert;
    if (!this.passing.isLatest(revert) || this.isGone(what, target)) return;
    if (what === 'crash') this.recover(target);
    else if (what === 'slow') this.slow(target, 1, Number.POSITIVE_INFINITY);
    else if (what === 'cut') this.heal(target);
    else if (what === 'set') this.set(target, param, value, Number.POSITIVE_INFINITY);
    else this.setLink(target, param, value, Number.POSITIVE_INFINITY);
  }

  private isGone(what: Revert['what'], target: number): boolean {
    const { links, components } = this.network;
    return what === 'cut' || what === 'setLink' ? links.gone[target] : components[target].gone;
  }

  private membersOf(c: Component): Component[] {
    return this.network.components.filter((one) => one.host === c && !one.gone);
  }

  private linksOf(c: Component): number[] {
    // A self-link stands in both port lists, and both ends are to be told once each.
    return [...new Set(Object.values(c.links as Record<string, number[]>).flat())];
  }

  private port(component: number, port: string): number[] {
    return (this.network.components[component].links as Record<string, number[]>)[port];
  }

  private tellDown(link: number): void {
    const { links, components } = this.network;
    const from = components[links.from[link]];
    const to = components[links.to[link]];
    if (from.up) from.model.linkDown(from, link);
    if (to.up) to.model.linkDown(to, link);
  }

  /** Drops what is in flight on a link. */
  private clear(link: number, reason: number): void {
    const { links, messages, events } = this.network;
    for (const direction of [link << 1, (link << 1) | 1]) {
      events.cancelWhere((slot) => {
        const isItsOwn = events.code(slot) <= DELIVER_NOW && events.target(slot) === direction;
        if (isItsOwn && events.code(slot) === DELIVER_NOW) {
          messages.drop(events.message(slot), reason);
          messages.free(events.message(slot));
        }
        return isItsOwn;
      });
      for (let m = links.first[direction]; m !== NONE; ) {
        const next = messages.next(m);
        messages.drop(m, reason);
        messages.free(m);
        m = next;
      }
      links.first[direction] = NONE;
      links.last[direction] = NONE;
      links.inFlight[direction] = 0;
      links.lastArrival[direction] = 0;
      links.busyUntil[direction] = 0;
    }
  }

  private detach(c: Component, port: string, position: number, positions: number[]): void {
    const attached = (c.links as Record<string, number[]>)[port];
    attached.splice(position, 1);
    for (let i = position; i < attached.length; i++) positions[attached[i]] = i;
    c.model.detached?.(c, port, position);
  }

  private cancelTimers(c: Component): void {
    const { events } = this.network;
    events.cancelWhere(
      (slot) => events.code(slot) >= FIRST_TIMER && events.target(slot) === c.index,
    );
  }

  save(): PassingState {
    return this.passing.save();
  }

  restore(state: PassingState): void {
    this.passing.restore(state);
  }
}
