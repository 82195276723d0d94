/**
 * What proves that no knob is dead: per kind a small network that puts it to work, and for each of
 * its parameters a value that must change the run. A kind's `exercise.ts` states them once, and the
 * conformance tests do the rest; a parameter without a change does not compile.
 */
import type { Definition, ParameterTable, RawValue } from './define.ts';

type Params = Readonly<Record<string, RawValue>>;

/** Components and links in the words of a scenario file. */
export interface ExerciseNetwork {
  readonly components: readonly {
    readonly id: string;
    readonly kind: string;
    readonly in?: string;
    readonly params?: Params;
  }[];
  readonly links: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly params?: Params;
  }[];
}

export interface Change<Name extends PropertyKey = string> {
  /** Other parameters of the same thing, set so that this one applies. */
  readonly given?: Partial<Readonly<Record<Name, RawValue>>>;
  /** Parameters of other components and links, by id. */
  readonly elsewhere?: Readonly<Record<string, Params>>;
  /** The value before the change, where it is not the network's. */
  readonly from?: RawValue;
  readonly to: RawValue;
  /** `history`: other events and other metrics. `looks`: the same, and other marks on the board. */
  readonly changes?: 'history' | 'looks';
}

/** One change for each parameter of a table. */
export type ChangesOf<T extends ParameterTable> = { readonly [K in keyof T]: Change<keyof T> };

type PortsWithLinkParameters<D extends Definition> = {
  [P in keyof D['ports']]: D['ports'][P] extends { linkParameters: ParameterTable } ? P : never;
}[keyof D['ports']];

type LinkChangesOf<D extends Definition> = [PortsWithLinkParameters<D>] extends [never]
  ? unknown
  : {
      /** For each port that gives its links parameters: one of its links, and a change for each. */
      readonly ports: {
        readonly [P in PortsWithLinkParameters<D>]: D['ports'][P] extends {
          linkParameters: infer T extends ParameterTable;
        }
          ? { readonly link: string; readonly parameters: ChangesOf<T> }
          : never;
      };
    };

export type Exercise<D extends Definition> = {
  readonly network: ExerciseNetwork;
  /** The component whose parameters are changed. */
  readonly subject: string;
  readonly parameters: ChangesOf<D['parameters']>;
} & LinkChangesOf<D>;

export function defineExercise<const D extends Definition>(
  _definition: D,
  exercise: Exercise<D>,
): Exercise<D> {
  return exercise;
}
