/**
 * Everything that can be wrong, and what its words may speak of. Only types: whoever reports a
 * problem needs no words, and whoever words it (`problems.ts`) cannot forget one.
 * `culprit` is what was written, ready to be shown (`show` in `result.ts`).
 */

/** What a text was meant to be. */
export type Meant =
  | 'duration'
  | 'bytes'
  | 'bandwidth'
  | 'number'
  | 'integer'
  | 'probability'
  | 'distributionOfTime'
  | 'distributionOfBytes'
  | 'hash';

/** What a place in the file must hold. */
export type Expected = 'object' | 'list' | 'text' | 'number' | 'position' | 'record' | 'scenario';

interface Culprit {
  readonly culprit: string;
}
/** A name that nobody knows; `nearest` is '' when none is near, `known` lists what there is. */
interface Unknown {
  readonly nearest: string;
  readonly known: string;
}
interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ProblemValues {
  // Quantities
  /** `bare` is the number that would do as it stands, or ''. */
  noUnit: Culprit & { readonly example: string; readonly bare: string };
  unreadable: Culprit & { readonly meant: Meant };
  unknownUnit: Culprit & { readonly unit: string; readonly units: string };
  ambiguousUnit: Culprit & { readonly bytes: string; readonly bits: string };
  unitsOutOfOrder: Culprit;
  negative: Culprit;
  outOfRange: Culprit & { readonly min: string; readonly max: string };
  tooLong: Culprit & { readonly length: number; readonly most: number };
  unknownShape: Culprit & Unknown & { readonly shape: string };
  wrongArguments: Culprit & { readonly usage: string; readonly example: string };
  argumentOutOfRange: Culprit & {
    readonly argument: string;
    readonly min: string;
    readonly max: string;
  };
  wholeArgument: Culprit & { readonly argument: string };
  argumentsOutOfOrder: Culprit & { readonly usage: string };
  infiniteMean: Culprit;
  neverHappens: Culprit;
  meanTooSmall: Culprit & { readonly min: string };

  // Parameters
  cannotBeNone: { readonly example: string };
  notAChoice: Culprit & Unknown;
  tooManyRecords: { readonly count: number; readonly most: number };

  // The file
  tooLarge: { readonly megabytes: number; readonly most: number };
  emptyFile: object;
  truncated: Position;
  notJson: Culprit & Position;
  tooDeep: Position & { readonly most: number };
  duplicateKey: Position & { readonly key: string };
  wrongFormat: Culprit;
  wrongVersion: Culprit & { readonly current: number };
  newerVersion: { readonly version: number; readonly current: number };
  olderVersion: { readonly version: number; readonly current: number };
  notThere: { readonly key: string };
  wrongType: Culprit & { readonly expected: Expected };
  unknownKey: Unknown & { readonly key: string };
  unknownAction: Culprit & Unknown;
  inputWithoutSubject: object;
  tooManyItems: {
    readonly what:
      | 'components'
      | 'links'
      | 'frames'
      | 'annotations'
      | 'inputs'
      | 'branches'
      | 'ids';
    readonly count: number;
    readonly most: number;
  };
  unreadableFile: { readonly reason: string };
  more: { readonly count: number };

  // The network
  badId: Culprit;
  duplicateId: { readonly id: string };
  unknownKind: Culprit & Unknown;
  unknownParam: Unknown & { readonly param: string; readonly owner: string };
  danglingLink: Unknown & { readonly component: string };
  unknownPort: Unknown & { readonly component: string; readonly port: string };
  noPort: { readonly component: string; readonly kind: string; readonly direction: 'in' | 'out' };
  wrongDirection: {
    readonly component: string;
    readonly port: string;
    readonly direction: 'in' | 'out';
  };
  doesNotFit: { readonly from: string; readonly to: string };
  portFull: { readonly component: string; readonly port: string; readonly most: number };
  unknownGroup: Unknown & { readonly group: string };
  groupLoop: { readonly group: string };
  warmUpTooLong: { readonly warmUp: string; readonly duration: string };

  // Inputs
  unknownTarget: Unknown & { readonly target: string };
  cannot: { readonly action: string; readonly target: string; readonly is: 'component' | 'link' };
  cannotSend: { readonly target: string; readonly kind: string };

  // Runs in files
  /** `before` counts the branches above this one. */
  notABranchBefore: Culprit & { readonly before: number };
  otherEngine: { readonly made: string; readonly here: string };
  otherHistory: { readonly made: string; readonly here: string };

  // Share links
  linkCannotBeMade: { readonly reason: string };
  linkTooLong: { readonly characters: number; readonly most: number };
  linkHasNoBoard: object;
  linkNewer: { readonly version: number; readonly current: number };
  linkCutShort: { readonly there: number; readonly whole: number };
  linkDamaged: object;
  linkTooLarge: { readonly megabytes: number };
  linkNotReadHere: object;
  linkBoardNotHere: object;
  linkNoSuchLesson: Culprit;

  // Runs
  loop: { readonly components: string; readonly most: number };
  tooManyMessages: { readonly most: number; readonly component: string; readonly held: number };
  tooManyEvents: { readonly most: number };
  tooManyInputs: { readonly most: number };
  workerFailed: { readonly reason: string };
  /** Started again at `time` and stopped there once more. */
  workerFailedAgain: { readonly reason: string; readonly time: string };
  workerSilentAgain: { readonly time: string };
  /** Code that had to be fetched and could not be. */
  kindsNotFetched: { readonly kinds: string; readonly reason: string };
  fileNotMade: { readonly reason: string };
  storageFailed: { readonly reason: string };
  boardsHeld: object;
  boardUnreadable: { readonly name: string };
}

export type ProblemCode = keyof ProblemValues;
