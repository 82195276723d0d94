/**
 * The document and the run: what people build becomes inputs of the run (the difference between the
 * document before and after), and what the run shows of the past becomes what the document shows.
 */
import type { BranchId, Frame, HistoryReport } from '../../simulations/protocol.ts';
import { differenceInputs } from '../../simulations/scenarios/difference.ts';
import type { LiveInput, RunArtefact, Scenario } from '../../simulations/scenarios/types.ts';
import {
  type DocumentState,
  designOf,
  openScenario,
  showMoment,
  useDocument,
} from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { Traveller } from './travel.ts';

/** What the document makes the engine do. */
export interface Orders {
  /** Another scenario was opened; `saved` when it comes with a run. */
  readonly open: (scenario: Scenario, saved: RunArtefact | null) => void;
  readonly restart: () => void;
  readonly input: (input: LiveInput) => void;
}

export class Following {
  private traveller = new Traveller(useDocument.getState().scenario);
  /** Inputs on their way to the history: until they are in it, the document is ahead of the run. */
  private entering: readonly LiveInput[] = [];
  /** The last answer said that an input has entered: the branches that are told next have it. */
  private hasEntered = false;
  /** A run that was saved and is being opened. */
  private opening: RunArtefact | null = null;
  /** The document is about to show another moment: no edit. */
  private isShowing = false;

  start(orders: Orders): void {
    useDocument.subscribe((now, before) => this.follow(now, before, orders));
  }

  /** What the run began with. */
  get begun(): Scenario {
    return this.traveller.begun;
  }

  /** A new run begins with `scenario`. */
  begin(scenario: Scenario): void {
    this.entering = [];
    this.hasEntered = false;
    this.traveller = new Traveller(scenario);
  }

  openRun(artefact: RunArtefact): void {
    this.opening = artefact;
    openScenario(artefact.scenario);
    this.opening = null;
  }

  /** What a new run begins with: what people made, whatever moment the board shows. */
  beginning(): Scenario {
    const { scenario, design } = useDocument.getState();
    if (!design) return scenario;
    const { seed, warmUp, duration } = scenario;
    const next = { ...design, seed, warmUp, duration } as Scenario;
    this.show(next, null);
    return next;
  }

  // --- What the worker says ---

  inputSent(input: LiveInput): void {
    this.entering = [...this.entering, input];
  }

  inputEntered(): void {
    this.entering = this.entering.slice(1);
    this.hasEntered = true;
  }

  inputRefused(): void {
    this.entering = this.entering.slice(1);
  }

  /** Done by people, and not yet in the history. */
  get underWay(): readonly LiveInput[] {
    return this.entering;
  }

  /** The same run goes on, with other numbers for its branches. */
  renumber(places: ReadonlyMap<BranchId, BranchId>): void {
    this.traveller.renumber(places);
  }

  history(report: HistoryReport): void {
    if (!this.hasEntered || this.entering.length > 0) return;
    const { scenario, design } = useDocument.getState();
    this.traveller.acted(report.current, scenario);
    if (design) this.show(scenario, null);
    this.hasEntered = false;
  }

  frame({ branch, inputs }: Frame): void {
    const { history } = useRun.getState();
    const shown =
      this.entering.length === 0 && history && this.traveller.at(history, branch, inputs);
    if (shown) this.show(shown.scenario, shown.design);
  }

  // --- What people do ---

  private follow(now: DocumentState, before: DocumentState, orders: Orders): void {
    if (now.scenario === before.scenario || this.isShowing) return;
    if (now.opened !== before.opened) {
      orders.open(now.scenario, this.opening);
      return;
    }
    // A run that could not begin, or broke down, may well be cured by this edit. And where there was
    // nothing, nothing has happened: time begins with the first component.
    const wasEmpty = designOf(before).components.length === 0;
    const hasFailed = useRun.getState().status === 'failed';
    if (wasEmpty || hasFailed || isAnotherRun(before.scenario, now.scenario)) {
      orders.restart();
      return;
    }
    const inputs = differenceInputs(before.scenario, now.scenario);
    const design = this.traveller.learn(now.scenario, now.design, inputs.length > 0);
    if (inputs.length === 0 && design) this.show(now.scenario, design);
    for (const input of inputs) orders.input(input);
  }

  private show(scenario: Scenario, design: Scenario | null): void {
    this.isShowing = true;
    showMoment(scenario, design);
    this.isShowing = false;
  }
}

/** Seed, warm-up and length belong to a run from its start: a change begins it anew. */
function isAnotherRun(before: Scenario, now: Scenario): boolean {
  return (
    before.seed !== now.seed || before.warmUp !== now.warmUp || before.duration !== now.duration
  );
}
