/**
 * What a kind's behaviour is: rules over plain-data state. A model reads only its own state,
 * parameters and messages; whatever it wants to know of others arrives as a message or a signal.
 *
 * Rules are called one at a time, each within one event; what a rule sends is delivered by later
 * events, so no rule is ever entered while another is running.
 */
import type { Component, ComponentShape } from './component.ts';

/** What the network needs of a kind's definition. */
export interface KindShape {
  readonly id: string;
  readonly ports: Readonly<
    Record<string, { readonly direction: 'in' | 'out'; readonly dispatches?: true }>
  >;
  readonly metrics: Readonly<
    Record<string, { readonly stat: 'counter' | 'level' | 'distribution' }>
  >;
  readonly notes: Readonly<Record<string, unknown>>;
  readonly reasons: Readonly<Record<string, 'loss' | 'design'>>;
}

export interface Model<T extends ComponentShape> {
  /** Names of the random streams; a rule names one by its index here. */
  readonly purposes: readonly string[];
  /** State at the start of a run, before any rule has run. */
  create(c: Component<T>): T['state'];
  /** The run begins, or the component joins it. */
  start(c: Component<T>): void;
  /** Message `m` has arrived by `link` and is the component's now (NONE: sent by a person's hand). */
  message(c: Component<T>, link: number, m: number): void;
  /** Signal `s` has arrived by `link`; the network frees it afterwards. */
  signal(c: Component<T>, link: number, s: number): void;
  /** A timer with `code`, set with `c.after`, has run out. */
  timer(c: Component<T>, code: number, message: number, argument: number): void;
  /** The process dies: its timers are gone; let go of all that it held. */
  crash(c: Component<T>): void;
  /** It comes back. */
  recover(c: Component<T>): void;
  /** Parameter `name` has a new value. It affects later decisions only. */
  changed(c: Component<T>, name: string): void;
  /** A link is there now: attached, healed, or the other end has recovered. */
  linkUp(c: Component<T>, link: number): void;
  /** The other end cannot be reached: link cut or removed, or the other end crashed. */
  linkDown(c: Component<T>, link: number): void;
  /** A link is no longer attached; it stood at `position` among those of its port. */
  detached?(c: Component<T>, port: string, position: number): void;
  /**
   * `member`, which stands in it, asks for a processor for `c.events.delay` ms: once it has one, its
   * timer `code` is set off. Called within the member's rule: it may touch only its own state.
   */
  work?(c: Component<T>, member: Component, code: number, message: number, argument: number): void;
  /** `member` has crashed or is gone: it needs no processor any more. */
  left?(c: Component<T>, member: Component): void;
  /** A person asks it to send now (sources only). */
  send?(c: Component<T>): void;
  /** Types of the messages it holds, the next to go first: at most `cells.length` of them; how many. */
  stack?(c: Component<T>, cells: Uint8Array): number;
  /** How far each slot is: 0 to 200, 201 waiting for a call, 255 free; how many slots. */
  slots?(c: Component<T>, cells: Uint8Array): number;
  /** The messages that the cells of `stack` or `slots` stand for, in the same order; NONE for none. */
  held?(c: Component<T>, gauge: 'stack' | 'slots', held: Int32Array): number;
}
