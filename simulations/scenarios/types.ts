/**
 * A scenario as it stands in a `.topolab.json` file: the product's public interface. Parameter
 * values are kept as people write them; `compile.ts` turns them into what models read.
 */
import type { RawValue } from '../components/define.ts';
import type { ProblemCode } from './problemCodes.ts';

/** A time as written: `"45ms"`, `"2s"`, `"10m"`, or a number of ms. */
export type RawTime = string | number;

export interface ScenarioComponent {
  readonly id: string;
  readonly kind: string;
  readonly label?: string;
  readonly at?: readonly [number, number];
  readonly in?: string;
  readonly notes?: string;
  readonly params?: Readonly<Record<string, RawValue>>;
}

export interface ScenarioLink {
  readonly id: string;
  /** `component` or `component.port`. */
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly params?: Readonly<Record<string, RawValue>>;
}

/** When an input happens: `at` alone means before the first event at that time. */
interface When {
  readonly at: RawTime;
  /** Events already processed; makes a live input replay at exactly its place. */
  readonly events?: number;
}
export type Input = When &
  (
    | {
        readonly do: 'set';
        readonly target: string;
        readonly param: string;
        readonly to: RawValue;
        readonly for?: RawTime;
      }
    | { readonly do: 'crash'; readonly target: string; readonly for?: RawTime }
    | { readonly do: 'recover'; readonly target: string }
    | { readonly do: 'slow'; readonly target: string; readonly by: number; readonly for?: RawTime }
    | { readonly do: 'unslow'; readonly target: string }
    | { readonly do: 'cut'; readonly target: string; readonly for?: RawTime }
    | { readonly do: 'heal'; readonly target: string }
    | { readonly do: 'add'; readonly component: ScenarioComponent }
    | { readonly do: 'add'; readonly link: ScenarioLink }
    | { readonly do: 'remove'; readonly target: string }
    | { readonly do: 'send'; readonly target: string; readonly count?: number }
  );

export interface Scenario {
  /** Where an editor finds the JSON Schema of this format; nothing reads it. */
  readonly $schema?: string;
  readonly format: 'topolab';
  readonly version: 1;
  readonly name?: string;
  readonly notes?: string;
  readonly seed?: number;
  readonly warmUp?: RawTime;
  readonly duration?: RawTime;
  readonly components: readonly ScenarioComponent[];
  readonly links: readonly ScenarioLink[];
  readonly inputs?: readonly Input[];
}

/** What is wrong, where, and what to do about it; `problems.ts` has the words in both languages. */
export interface Problem {
  /** A path into the file (`components[2].params.serviceTime`), or '' for the whole. */
  readonly place: string;
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** An input before the session has said when it happens. */
export type LiveInput = Input extends infer I
  ? I extends unknown
    ? Omit<I, 'at' | 'events'>
    : never
  : never;
