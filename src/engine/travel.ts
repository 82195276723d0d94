/**
 * The board follows the moment. A run begins with one scenario and its inputs change what is there;
 * at a moment before some of them the document shows the scenario of that moment, and the branch's
 * own latest state, its *design*, is kept aside. Where things stand and what they are called is no
 * part of time: it stays as people last had it.
 */
import type { Branch, BranchId, HistoryReport } from '../../simulations/protocol.ts';
import { applyInput } from '../../simulations/scenarios/difference.ts';
import type {
  Input,
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';

/** What of a component or a link is no part of time. */
type Look = Pick<ScenarioComponent, 'at' | 'label' | 'in' | 'locked' | 'notes'>;
type Drawn = Pick<Scenario, 'frames' | 'annotations'>;

function untimed({ at: _, events: __, ...input }: Input): string {
  return JSON.stringify(input);
}

/** Whether an input changes for good what is built. */
function builds(input: Input): boolean {
  if (input.do === 'set') return input.for === undefined;
  return input.do === 'add' || input.do === 'remove';
}

export interface Shown {
  readonly scenario: Scenario;
  /** What is kept aside; null when `scenario` is it. */
  readonly design: Scenario | null;
}

export class Traveller {
  /** What the run began with. */
  readonly begun: Scenario;
  /** The scenario's own inputs: what they change passes, and is no part of what people built. */
  private readonly script: ReadonlySet<string>;
  private readonly looks = new Map<string, Look>();
  /** No run knows of frames and annotations: those of now are shown at every moment. */
  private drawn: Drawn = {};
  /** Of every branch that has been current: what people made of it. */
  private designs = new Map<BranchId, Scenario>();
  private branch: BranchId = 0;
  private key = '';
  /** Whether the document is what people made of the branch, and not a past state of it. */
  private showsDesign = true;

  constructor(begun: Scenario) {
    this.begun = begun;
    this.script = new Set((begun.inputs ?? []).map(untimed));
    this.learn(begun, null, false);
  }

  /**
   * To be told of every document that people make: takes over where things stand and what they are
   * called, all of it when nothing that the run depends on was changed (`isEdit`). Returns what is
   * kept aside, with that.
   */
  learn(scenario: Scenario, design: Scenario | null, isEdit: boolean): Scenario | null {
    for (const { id, at, label, in: group, locked, notes } of scenario.components) {
      this.looks.set(id, {
        ...(at && { at }),
        ...(label !== undefined && { label }),
        ...(group !== undefined && { in: group }),
        ...(locked && { locked }),
        ...(notes !== undefined && { notes }),
      });
    }
    const { frames, annotations } = scenario;
    this.drawn = { ...(frames && { frames }), ...(annotations && { annotations }) };
    for (const { id, label } of scenario.links) {
      this.looks.set(id, label === undefined ? {} : { label });
    }
    const aside = design && this.withLooks(design);
    if (!isEdit) this.designs.set(this.branch, aside ?? scenario);
    return aside;
  }

  /** What people did has entered the history, on `branch`: `scenario` is what it is now. */
  acted(branch: BranchId, scenario: Scenario): void {
    // On another branch than before: it has just begun, with the document as it is.
    this.branch = branch;
    this.key = '';
    this.showsDesign = true;
    this.designs.set(branch, scenario);
  }

  /**
   * What the document has to show at a moment after `inputs` inputs of `branch`; null when it shows
   * that already.
   */
  at(history: HistoryReport, branchId: BranchId, inputs: number): Shown | null {
    const branch = history.branches.find(({ id }) => id === branchId);
    if (!branch) return null;
    const { done, all } = this.progress(branch, inputs);
    const key = `${branchId} ${done} ${done === all}`;
    if (key === this.key) return null;
    this.key = key;
    const wasDesign = this.showsDesign && branchId === this.branch;
    this.showsDesign = done === all;
    this.branch = branchId;
    const known = this.designs.get(branchId);
    const design = known ? this.withLooks(known) : this.after(branch.inputs);
    this.designs.set(branchId, design);
    if (done === all) return wasDesign ? null : { scenario: design, design: null };
    return { scenario: this.after(branch.inputs.slice(0, inputs)), design };
  }

  /** The branches have other numbers from now on. */
  renumber(places: ReadonlyMap<BranchId, BranchId>): void {
    const designs = [...this.designs].flatMap(([branch, design]) => {
      const place = places.get(branch);
      return place === undefined ? [] : [[place, design] as const];
    });
    this.designs = new Map(designs);
    this.branch = places.get(this.branch) ?? 0;
    this.key = '';
  }

  private isEdit(input: Input): boolean {
    return builds(input) && !this.script.has(untimed(input));
  }

  private progress({ inputs }: Branch, count: number): { done: number; all: number } {
    let done = 0;
    let all = 0;
    inputs.forEach((input, i) => {
      if (!this.isEdit(input)) return;
      all += 1;
      if (i < count) done += 1;
    });
    return { done, all };
  }

  private after(inputs: readonly Input[]): Scenario {
    const scenario = inputs
      .filter((input) => this.isEdit(input))
      .reduce<Scenario>(applyOnce, this.begun);
    return this.withLooks(scenario);
  }

  private withLooks(scenario: Scenario): Scenario {
    const groups = new Set(
      [...scenario.components, ...(this.drawn.frames ?? [])].map(({ id }) => id),
    );
    const look = <T extends ScenarioComponent | ScenarioLink>(element: T): T => {
      const known = this.looks.get(element.id);
      if (!known) return element;
      const { label: _, in: __, locked: ___, notes: ____, ...rest } = element as ScenarioComponent;
      const isOutside = known.in !== undefined && !groups.has(known.in);
      const { in: _____, ...outside } = known;
      return { ...rest, ...(isOutside ? outside : known) } as unknown as T;
    };
    const { frames: _, annotations: __, ...rest } = scenario;
    return {
      ...rest,
      ...this.drawn,
      components: scenario.components.map(look),
      links: scenario.links.map(look),
    };
  }
}

/** As the run does: what is added twice, or changed when it is gone, changes nothing. */
function applyOnce(scenario: Scenario, input: Input): Scenario {
  const has = (id: string) =>
    scenario.components.some((one) => one.id === id) || scenario.links.some((one) => one.id === id);
  if (input.do === 'add') {
    const { id } = 'component' in input ? input.component : input.link;
    return has(id) ? scenario : applyInput(scenario, input);
  }
  return has(input.target) ? applyInput(scenario, input) : scenario;
}
