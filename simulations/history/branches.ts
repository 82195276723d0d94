/** The branches of a history: lists of inputs, each with how far it has been run. */

import type { Branch, BranchId, Moment } from '../protocol.ts';
import { type CompiledInput, compileScenario } from '../scenarios/compile.ts';
import type { Result } from '../scenarios/result.ts';
import type { Input, Problem, RunBranch, Scenario } from '../scenarios/types.ts';
import type { Checkpoints } from './checkpoints.ts';
import { inOrder } from './inputs.ts';
import { start } from './moments.ts';

/** More than so many, and the oldest that nobody has named is forgotten. */
const MAX_BRANCHES = 50;

export interface Line {
  id: BranchId;
  name: string;
  parent: BranchId | null;
  forkedAt: Moment | null;
  inputs: readonly Input[];
  compiled: readonly CompiledInput[];
  end: Moment;
}

export class Branches {
  current: Line;
  private readonly scenario: Scenario;
  private readonly checkpoints: Checkpoints;
  private readonly lines: Line[];
  private last = 0;

  constructor(scenario: Scenario, compiled: readonly CompiledInput[], checkpoints: Checkpoints) {
    this.scenario = scenario;
    this.checkpoints = checkpoints;
    const inputs = inOrder(scenario.inputs ?? []);
    this.current = { id: 0, name: '', parent: null, forkedAt: null, inputs, compiled, end: start };
    this.lines = [this.current];
  }

  get(branch: BranchId): Line | undefined {
    return this.lines.find(({ id }) => id === branch);
  }

  list(): Branch[] {
    return this.lines.map(({ compiled: _, ...line }) => line);
  }

  /** A new branch of the current one from `forkedAt`; it becomes the current one. */
  begin(forkedAt: Moment): Line {
    const { current } = this;
    const id = ++this.last;
    const line: Line = { ...current, id, name: '', parent: current.id, forkedAt, end: forkedAt };
    this.checkpoints.fork(current.id, id, forkedAt);
    this.lines.push(line);
    this.current = line;
    if (this.lines.length > MAX_BRANCHES) this.forgetOldest();
    return line;
  }

  /** Takes over the branches of a run that was saved; none has been run yet. */
  addSaved(branches: readonly RunBranch[]): void {
    branches.forEach(({ name, parent, forkedAt, inputs }, id) => {
      const ordered = inOrder(inputs);
      const { inputs: compiled } = compileScenario({ ...this.scenario, inputs: ordered });
      const line = { id, name, parent, forkedAt, inputs: ordered, compiled, end: start };
      if (id === 0) {
        Object.assign(this.current, line);
        return;
      }
      this.lines.push(line);
      this.last = id;
      this.checkpoints.fork(0, id, start);
    });
  }

  name(branch: BranchId, name: string): void {
    const line = this.get(branch);
    if (line !== undefined) line.name = name.slice(0, 200);
  }

  /** Any but the current one. */
  forget(branch: BranchId): void {
    const line = this.get(branch);
    if (line === undefined || line === this.current) return;
    this.lines.splice(this.lines.indexOf(line), 1);
    for (const child of this.lines) if (child.parent === branch) child.parent = line.parent;
    this.checkpoints.forget(branch);
  }

  private forgetOldest(): void {
    const oldest =
      this.lines.find((line) => line !== this.current && line.name === '' && line.id !== 0) ??
      this.lines.find((line) => line !== this.current);
    if (oldest !== undefined) this.forget(oldest.id);
  }

  /** A list of inputs as the engine reads it, or what is wrong with the first that is not possible. */
  compile(inputs: readonly Input[]): Result<readonly CompiledInput[]> {
    try {
      return { ok: true, value: compileScenario({ ...this.scenario, inputs }).inputs };
    } catch (error) {
      const [first] = (error as { problems?: readonly Problem[] }).problems ?? [];
      if (first === undefined) throw error;
      return { ok: false, problem: first };
    }
  }

  /** What is planned, after `done` inputs, for something that is no longer there is planned no more. */
  dropOrphans(line: Line, done: number): void {
    for (;;) {
      const compiled = this.compile(line.inputs);
      if (compiled.ok) {
        line.compiled = compiled.value;
        return;
      }
      const index = Number(/^inputs\[(\d+)\]/.exec(compiled.problem.place)?.[1] ?? Number.NaN);
      // Those that have been performed were possible.
      if (!(index >= done)) return;
      line.inputs = line.inputs.toSpliced(index, 1);
    }
  }
}
