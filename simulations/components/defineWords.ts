/** Which texts a kind must have, in both languages, as follows from its definition. */
import type { Definition, ParameterTable, Words } from './define.ts';

type OptionsOf<P> = P extends { type: 'choice'; options: readonly (infer O extends string)[] }
  ? { options: Readonly<Record<O, Words>> }
  : P extends { type: 'records'; fields: infer F }
    ? { fields: { readonly [K in keyof F]: ParameterWords<F[K]> } }
    : unknown;

/**
 * Label, help (one or two sentences), where the default comes from (a product, a measurement, our
 * choice; or that it is inert) and, for a choice, a label for each option.
 */
export type ParameterWords<P> = {
  readonly label: Words;
  readonly help: Words;
  readonly source: Words;
} & OptionsOf<P>;

/** The texts of a kind that a running board needs. A missing one does not compile. Templates use `{name}`. */
export interface StringsOf<D extends Definition> {
  readonly name: Words;
  /** One sentence: what it does. */
  readonly summary: Words;
  /** The same in a few words, for the palette. */
  readonly brief: Words;
  readonly ports: { readonly [K in keyof D['ports']]: { readonly label: Words } };
  readonly metrics: {
    readonly [K in keyof D['metrics']]: { readonly label: Words; readonly help: Words };
  };
  /** Captions: `{component}`, `{message}` and the note's own numbers (formatted with unit). */
  readonly notes: { readonly [K in keyof D['notes']]: Words };
  readonly reasons: { readonly [K in keyof D['reasons']]: Words };
}

export function defineStrings<D extends Definition>(
  _definition: D,
  strings: StringsOf<D>,
): StringsOf<D> {
  return strings;
}

type LinkTableOf<P> = P extends { linkParameters: infer T extends ParameterTable } ? T : never;

/** Ports that give their links parameters. */
type LinkingPorts<D extends Definition> = {
  [K in keyof D['ports']]: LinkTableOf<D['ports'][K]> extends never ? never : K;
}[keyof D['ports']];

/** The texts of a kind that only its inspector and the log need, half of all its words. */
export type HelpOf<D extends Definition> = {
  readonly parameters: {
    readonly [K in keyof D['parameters']]: ParameterWords<D['parameters'][K]>;
  };
  /** What a kind of note is called where one is chosen from a list: the log, breakpoints. */
  readonly notes: { readonly [K in keyof D['notes']]: Words };
  readonly fidelity: {
    readonly [K in D['fidelity']['modelled'][number] | D['fidelity']['leftOut'][number]]: Words;
  };
} & ([LinkingPorts<D>] extends [never]
  ? unknown
  : {
      /** By port, what a link has because it is attached there. */
      readonly linkParameters: {
        readonly [K in LinkingPorts<D>]: {
          readonly [N in keyof LinkTableOf<D['ports'][K]>]: ParameterWords<
            LinkTableOf<D['ports'][K]>[N]
          >;
        };
      };
    });

export function defineHelp<D extends Definition>(_definition: D, help: HelpOf<D>): HelpOf<D> {
  return help;
}
