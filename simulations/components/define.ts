/**
 * What a component kind is, as data. A kind's `definition.ts` states its ports, parameters, metrics,
 * notes, gauges and fidelity card once; palette, inspector, validation, JSON Schema, help and share
 * links are derived from it. Words live beside it in `strings.ts` (what the board shows) and `help.ts`
 * (what the inspector explains), behaviour in `model.ts`.
 */
import type { Distribution } from '../kernel/distribution.ts';
import type { NetworkReason } from '../network/base.ts';
import type { Component } from '../network/component.ts';
import type { Model } from '../network/model.ts';
import type { Category, CategoryOf, KindOf, Pack } from './kinds.ts';

/** One text in both languages of the lab. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

// --- Parameters ---------------------------------------------------------------------------------

/** A parameter applies only when another one of its kind has one of these values. */
export type When = Readonly<Record<string, readonly (string | number | 'set' | 'none')[]>>;

interface ParameterBase {
  readonly when?: When;
}

/**
 * `none` makes a parameter optional: it may be absent (`null` or `"none"` in a file) and then has
 * this numeric meaning in the model (for example Infinity for "no limit").
 */
interface NumberBase extends ParameterBase {
  readonly min: number;
  readonly max: number;
  readonly none?: number;
}

/** A whole number, in `unit` (a word of `unitWords`). */
export interface IntegerParameter extends NumberBase {
  readonly type: 'integer';
  readonly default: number | null;
  readonly unit?: Unit;
}
/** Any number in [min, max]. */
export interface NumberParameter extends NumberBase {
  readonly type: 'number';
  readonly default: number | null;
  readonly unit?: Unit;
}
/** A probability, 0 to 1; people may write `5%`. */
export interface ProbabilityParameter extends ParameterBase {
  readonly type: 'probability';
  readonly default: number;
}
/** A length of time in milliseconds; people write `45ms`, `2s`, `10m`. `min` and `max` in ms. */
export interface DurationParameter extends NumberBase {
  readonly type: 'duration';
  readonly default: string | null;
}
/** A number of bytes; people write `64 KiB`, `1.5MB`. */
export interface BytesParameter extends NumberBase {
  readonly type: 'bytes';
  readonly default: string | null;
}
/** Bytes per second; people write `10 MB/s`. */
export interface BandwidthParameter extends NumberBase {
  readonly type: 'bandwidth';
  readonly default: string | null;
}
/** A distribution of times (ms) or of sizes (bytes); people write `exponential(45ms)`, `2 per s`. */
export interface DistributionParameter extends ParameterBase {
  readonly type: 'distribution';
  readonly of: 'time' | 'bytes';
  readonly default: string;
  /** Smallest permitted mean, in ms or bytes. */
  readonly minMean: number;
}
export interface ChoiceParameter<Option extends string = string> extends ParameterBase {
  readonly type: 'choice';
  readonly options: readonly Option[];
  readonly default: NoInfer<Option>;
}
export interface TextParameter extends ParameterBase {
  readonly type: 'text';
  readonly default: string;
  readonly maxLength: number;
}
/** A list of records, each with a parameter table of its own, ordered by its first field. */
export interface RecordsParameter extends ParameterBase {
  readonly type: 'records';
  readonly fields: Readonly<Record<string, Exclude<Parameter, RecordsParameter>>>;
  readonly maxLength: number;
  readonly default: readonly Readonly<Record<string, string | number>>[];
}
export type Parameter =
  | IntegerParameter
  | NumberParameter
  | ProbabilityParameter
  | DurationParameter
  | BytesParameter
  | BandwidthParameter
  | DistributionParameter
  | ChoiceParameter
  | TextParameter
  | RecordsParameter;

export type ParameterTable = Readonly<Record<string, Parameter>>;

/** A parameter's value as written in a scenario file or the inspector. */
export type RawValue =
  | string
  | number
  | null
  | readonly Readonly<Record<string, string | number>>[];

/** A parameter's value as a model reads it: ms, bytes, bytes per second, or a distribution. */
export type ValueOf<P extends Parameter> = P extends { type: 'choice' }
  ? P['options'][number]
  : P extends { type: 'text' }
    ? string
    : P extends { type: 'distribution' }
      ? Distribution
      : P extends { type: 'records'; fields: infer F extends Record<string, Parameter> }
        ? { [K in keyof F]: ValueOf<F[K]> }[]
        : number;

/** The compiled parameters of a kind. */
export type ValuesOf<T extends ParameterTable> = { -readonly [K in keyof T]: ValueOf<T[K]> };

// --- Units, metrics, gauges, notes --------------------------------------------------------------

/** What a number counts or measures; words for each are in `strings.ts` beside this file. */
export type Unit =
  | 'ms'
  | 'bytes'
  | 'bytesPerSecond'
  | 'messages'
  | 'records'
  | 'requests'
  | 'users'
  | 'slots'
  | 'attempts'
  | 'keys'
  | 'ratio'
  | 'factor'
  | 'number';

export interface Metric {
  /** A counter only grows; a level is weighted by time; a distribution keeps percentiles. */
  readonly stat: 'counter' | 'level' | 'distribution';
  readonly unit: Unit;
  /** What it contributes to the metrics of the whole board. */
  readonly board?: 'latency' | 'queueLength' | 'utilization';
}
export type MetricTable = Readonly<Record<string, Metric>>;

/**
 * What a component shows of itself on its card, drawn by generic gauges:
 * `bar` a level against `of` (a numeric parameter, or 1 for ratios); `count` a number;
 * `rate` a counter as its change per second; `spark` the same with its recent curve;
 * `stack` the messages it holds, by type; `slots` its places, each with how far its work is.
 */
export type Gauge =
  | { readonly gauge: 'bar'; readonly metric: string; readonly of: string | 1 }
  | { readonly gauge: 'count'; readonly metric: string; readonly of?: string }
  | { readonly gauge: 'rate' | 'spark'; readonly metric: string }
  | { readonly gauge: 'stack'; readonly of?: string }
  | { readonly gauge: 'slots'; readonly of?: string };

/**
 * What a message's time is spent on: in line, worked on, waiting for calls made for it, kept until it
 * is acknowledged, or (once it has failed) waiting for the next try.
 */
export type Phase = 'waiting' | 'service' | 'calling' | 'held' | 'backoff';

/** Something worth telling. `numbers` names and measures what a caption's template may use. */
export interface NoteCode {
  readonly tone: 'plain' | 'good' | 'warn' | 'bad';
  readonly numbers: Readonly<Record<string, Unit>>;
  /** What the message that it is about begins here; what comes in begins by waiting. */
  readonly phase?: Phase;
}
export type NoteTable = Readonly<Record<string, NoteCode>>;

// --- Ports --------------------------------------------------------------------------------------

/** `message`: fire and be confirmed. `request`: wait for the answer. */
export type Carries = 'message' | 'request';

export interface Port {
  readonly direction: 'in' | 'out';
  readonly carries: readonly Carries[];
  /** How many links may attach. */
  readonly maxLinks: number;
  /** Parameters that a link has because it is attached to this port (a weight, a binding key). */
  readonly linkParameters?: ParameterTable;
  /** Sends only to receivers that have subscribed and have room (a queue's deliveries). */
  readonly dispatches?: true;
  /** How bytes get in here from elsewhere in the same machine: the processor copies them, or a device. */
  readonly moves?: 'cpu' | 'dma';
}

/** An output fits an input when the input accepts something of what the output carries. */
export function fits(out: Port, input: Port): boolean {
  return (
    out.direction === 'out' &&
    input.direction === 'in' &&
    out.carries.some((what) => input.carries.includes(what))
  );
}

// --- The definition -----------------------------------------------------------------------------

export interface Source {
  readonly title: string;
  readonly url?: string;
}

/** What is modelled, what is left out (keys of the kind's strings), and where it comes from. */
export interface Fidelity {
  readonly modelled: readonly string[];
  readonly leftOut: readonly string[];
  readonly sources: readonly Source[];
}

export interface Definition {
  readonly id: string;
  /** The one under which it stands in `kinds.ts`. */
  readonly category: Category;
  /** SVG path data on a 20 × 20 grid, drawn with a round 1.6 stroke and no fill. */
  readonly icon: string;
  /** The first port of each direction is the one meant by a bare component id. */
  readonly ports: Readonly<Record<string, Port>>;
  readonly parameters: ParameterTable;
  readonly metrics: MetricTable;
  readonly gauges: readonly Gauge[];
  /** Others may stand in it and use its processor. */
  readonly holds?: true;
  readonly notes: NoteTable;
  /** Ways a message can end here besides the network's own; a loss, or by design. */
  readonly reasons: Readonly<Record<string, 'loss' | 'design'>>;
  readonly fidelity: Fidelity;
}

/** The definitions of a pack, each in the category and by the name that `kinds.ts` says. */
export type DefinitionsOf<P extends Pack> = {
  readonly [K in KindOf<P>]: Definition & {
    readonly id: K;
    readonly category: CategoryOf<P, K>;
  };
};

/** Checks a definition's shape and keeps its literal types, from which models and strings follow. */
export function defineKind<const D extends Definition>(definition: D): D {
  return definition;
}

// --- Behaviour ----------------------------------------------------------------------------------

/** What a running component of definition `D` with state `S` offers its model, by name. */
export interface ShapeOf<D extends Definition, S extends object> {
  params: ValuesOf<D['parameters']>;
  state: S;
  metrics: { readonly [K in keyof D['metrics']]: number };
  notes: { readonly [K in keyof D['notes']]: number };
  reasons: { readonly [K in keyof D['reasons'] | NetworkReason]: number };
  links: { readonly [K in keyof D['ports']]: readonly number[] };
}
export type ComponentOf<D extends Definition, S extends object> = Component<ShapeOf<D, S>>;
export type ModelOf<D extends Definition, S extends object> = Model<ShapeOf<D, S>>;
