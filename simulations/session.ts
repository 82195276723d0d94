/**
 * A run of a scenario: load, advance, step, change, checkpoint, restore, report. It knows nothing of
 * workers, clocks on the wall or terminals; the same calls give the same history everywhere.
 *
 *     const session = new Session(scenario);
 *     session.advance(session.durationMs);
 *     session.report().components.worker.latency
 */
import { definitionOf, type Kind } from './components/index.ts';
import { models } from './components/models.ts';
import { LimitError } from './kernel/limits.ts';
import { justBelow } from './kernel/math.ts';
import { clonePlain } from './kernel/plain.ts';
import { hashText } from './kernel/random.ts';
import { Changes, type ChangesState } from './network/changes.ts';
import type { LinkParams } from './network/links.ts';
import { Network } from './network/network.ts';
import { makeReport, type Report } from './report.ts';
import {
  applyToTopology,
  type CompiledComponent,
  type CompiledInput,
  type CompiledLink,
  compileInput,
  compileScenario,
  Topology,
} from './scenarios/compile.ts';
import { ok, problem, type Result } from './scenarios/result.ts';
import type { Input, LiveInput, Problem, Scenario } from './scenarios/types.ts';

/** Inputs a run can hold. */
const MAX_INPUTS = 100_000;
/** Events that a step looks through for the next note before it gives up. */
const MAX_EVENTS_PER_STEP = 200_000;

export class Session {
  readonly scenario: Scenario;
  readonly durationMs: number;
  readonly warmUpMs: number;
  network: Network;
  /** Why the run cannot go on, once it cannot. */
  failure: Problem | null = null;
  private changes: Changes;
  private topology = new Topology();
  private readonly indices = new Map<string, number>();
  private inputs: CompiledInput[];
  private nextInput = 0;
  private isWarm: boolean;

  /** Throws a `ScenarioError` for a scenario that `parseScenario` would have refused. */
  constructor(scenario: Scenario) {
    const compiled = compileScenario(scenario);
    this.scenario = scenario;
    this.durationMs = compiled.durationMs;
    this.warmUpMs = compiled.warmUpMs;
    this.isWarm = compiled.warmUpMs === 0;
    this.inputs = [...compiled.inputs];
    this.network = new Network(compiled.seed);
    this.changes = new Changes(this.network);
    for (const component of compiled.components) this.build(component);
    const links = compiled.links.map((link) => this.attach(link));
    this.guard(() => {
      for (const component of this.network.components) component.model.start(component);
      for (const link of links) this.changes.announce(link);
    });
  }

  /** Simulated ms. */
  get time(): number {
    return this.network.events.now;
  }

  /** Events processed so far. */
  get events(): number {
    return this.network.processed;
  }

  /** Sixteen hexadecimal digits that stand for the history so far. */
  get hash(): string {
    return this.network.digest.text();
  }

  // --- Going forward ---

  /**
   * Processes everything due up to and including `untilMs`, but at most about `budget` events. True
   * when it got there: the clock then stands at `untilMs`.
   */
  advance(untilMs: number, budget = Number.POSITIVE_INFINITY): boolean {
    const stopAt = this.network.processed + budget;
    while (this.failure === null) {
      const input = this.inputs[this.nextInput];
      const inputDue = input !== undefined && input.atMs <= untilMs;
      const warmUpDue = !this.isWarm && this.warmUpMs <= untilMs && !(inputDue && input.atMs < this.warmUpMs);
      let limit = untilMs;
      let most = stopAt - this.network.processed;
      if (warmUpDue) {
        limit = justBelow(this.warmUpMs);
      } else if (inputDue && input.events === undefined) {
        limit = input.atMs > 0 ? justBelow(input.atMs) : -1;
      } else if (inputDue && input.events !== undefined) {
        limit = input.atMs;
        most = Math.min(most, input.events - this.network.processed);
      }
      if (most > 0) this.guard(() => this.network.run(limit, most));
      if (this.failure !== null) break;
      const isInputsTurn = inputDue && input.events !== undefined && this.network.processed >= input.events;
      if (!isInputsTurn && this.network.processed >= stopAt && this.network.events.nextDue() <= limit) return false;
      if (warmUpDue) {
        this.moveClock(this.warmUpMs);
        this.network.statistics.discard(this.warmUpMs);
        this.isWarm = true;
      } else if (inputDue) {
        this.moveClock(input.atMs);
        this.nextInput++;
        this.guard(() => this.perform(input));
      } else {
        this.moveClock(untilMs);
        return true;
      }
    }
    return false;
  }

  /** Processes one event, if one is due by `untilMs`; false when none was. */
  stepEvent(untilMs: number): boolean {
    const before = this.network.processed;
    const due = Math.max(this.network.events.nextDue(), this.network.events.now);
    if (due > untilMs) {
      this.advance(untilMs);
      return this.network.processed > before;
    }
    this.advance(due, 1);
    return this.network.processed > before;
  }

  /** Processes events until one has noted something (notes must be on), or `untilMs` is reached. */
  stepNote(untilMs: number): boolean {
    const { notes } = this.network;
    const before = notes.total;
    for (let i = 0; i < MAX_EVENTS_PER_STEP && notes.total === before; i++) {
      if (!this.stepEvent(untilMs)) break;
    }
    return notes.total > before;
  }

  // --- Inputs ---

  /** Does `input` now. The value is the input as it entered the history, with its time. */
  apply(input: LiveInput): Result<Input> {
    if (this.inputs.length >= MAX_INPUTS) {
      return { ok: false, problem: problem('', 'tooManyInputs', { most: MAX_INPUTS }) };
    }
    const stamped = { ...input, at: this.time, events: this.events } as Input;
    const compiled = compileInput(stamped, this.topology);
    if (!compiled.ok) return compiled;
    this.inputs.splice(this.nextInput++, 0, compiled.value);
    this.guard(() => this.perform(compiled.value));
    return ok(stamped);
  }

  private perform(input: CompiledInput): void {
    // A scenario's own input may be about something that a person has removed meanwhile.
    if (input.do !== 'add' && this.topology.find(input.target) === undefined) return;
    if (input.do === 'add' && this.topology.find('component' in input ? input.component.id : input.link.id)) return;
    this.digestInput(input);
    applyToTopology(this.topology, input);
    if (input.do === 'add') this.add(input);
    else this.change(input);
  }

  private add(input: Extract<CompiledInput, { do: 'add' }>): void {
    if ('component' in input) {
      this.changes.join(this.network.components[this.build(input.component)]);
      return;
    }
    const link = this.attach(input.link);
    this.network.noteLink(link, 'added', 0);
    this.changes.announce(link);
  }

  private change(input: Exclude<CompiledInput, { do: 'add' }>): void {
    const { changes } = this;
    const index = this.indices.get(input.target) as number;
    const isLink = index < 0;
    const target = isLink ? -1 - index : index;
    const forMs = 'forMs' in input && input.forMs !== undefined ? input.forMs : Number.POSITIVE_INFINITY;
    switch (input.do) {
      case 'set':
        if (isLink) changes.setLink(target, input.param, input.to, forMs);
        else changes.set(target, input.param, input.to, forMs);
        break;
      case 'crash':
        changes.crash(target, forMs);
        break;
      case 'recover':
        changes.recover(target);
        break;
      case 'slow':
        changes.slow(target, input.by, forMs);
        break;
      case 'unslow':
        changes.slow(target, 1, Number.POSITIVE_INFINITY);
        break;
      case 'cut':
        changes.cut(target, forMs);
        break;
      case 'heal':
        changes.heal(target);
        break;
      case 'remove':
        this.indices.delete(input.target);
        if (isLink) changes.removeLink(target);
        else changes.removeComponent(target);
        break;
      case 'send':
        for (let i = 0; i < input.count; i++) changes.send(target);
        break;
    }
  }

  private digestInput(input: CompiledInput): void {
    const { digest } = this.network;
    digest.mixNumber(input.atMs);
    digest.mix(this.network.processed | 0, hashText(JSON.stringify(input)));
  }

  // --- Building ---

  private build({ id, kind, params }: CompiledComponent): number {
    const definition = definitionOf(kind);
    if (definition === undefined) throw new Error(`unknown kind ${kind}`);
    // Written anew in the table's order: objects of one shape are read fastest.
    const own: Record<string, unknown> = {};
    for (const name of Object.keys(definition.parameters)) own[name] = params[name];
    const component = this.network.addComponent(id, definition, models[kind as Kind], own);
    this.indices.set(id, component.index);
    if (this.topology.find(id) === undefined) this.topology.addComponent({ id, kind });
    return component.index;
  }

  private attach({ id, from, to, params }: CompiledLink): number {
    const index = this.changes.attach({
      id,
      from: this.indices.get(from.component) as number,
      to: this.indices.get(to.component) as number,
      fromPort: from.port,
      toPort: to.port,
      params: { ...params } as unknown as LinkParams,
    });
    this.indices.set(id, -1 - index);
    if (this.topology.find(id) === undefined) {
      applyToTopology(this.topology, { atMs: 0, do: 'add', link: { id, from, to, params } });
    }
    return index;
  }

  private moveClock(to: number): void {
    const { events } = this.network;
    if (to > events.now) events.now = to;
  }

  /** Turns a limit that is reached into a failure of the run, with words. */
  private guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      this.failure = this.wordsFor(error);
    }
  }

  private wordsFor({ code, limit, components }: LimitError): Problem {
    const ids = components.slice(0, 5).map((index) => this.network.components[index].id);
    if (code === 'loop') return problem('', 'loop', { components: ids.join(', '), most: limit });
    if (code === 'tooManyEvents') return problem('', 'tooManyEvents', { most: limit });
    const { messages } = this.network;
    let held = 0;
    for (let m = 0; m < messages.end; m++) if (messages.owner[m] === components[0]) held++;
    return problem('', 'tooManyMessages', { most: limit, component: ids[0] ?? '', held });
  }

  // --- Looking ---

  report(): Report {
    return makeReport(this.network);
  }

  // --- Checkpoints ---

  /** The whole state as plain data: continue from it with `restore`, in this session or a like one. */
  checkpoint(): Checkpoint {
    const { network } = this;
    return {
      failure: this.failure,
      inputs: [...this.inputs],
      nextInput: this.nextInput,
      isWarm: this.isWarm,
      processed: network.processed,
      digest: [network.digest.a, network.digest.b],
      types: [...network.types],
      reasonNames: [...network.reasonNames],
      events: network.events.save(),
      messages: network.messages.save(),
      statistics: network.statistics.save(),
      links: network.links.save(),
      changes: this.changes.save(),
      components: network.components.map((c) => ({
        id: c.id,
        kind: c.kind.id,
        params: clonePlain(c.params, `${c.id}.params`),
        state: clonePlain(c.state, `${c.id}.state`),
        links: clonePlain(c.links),
        metrics: clonePlain(c.metrics),
        up: c.up,
        gone: c.gone,
        slowness: c.slowness,
        recoversAt: c.recoversAt,
      })),
    };
  }

  /** Goes back (or on) to a checkpoint of a session of the same scenario. Notes made so far are forgotten. */
  restore(from: Checkpoint): void {
    const { on } = this.network.notes;
    const network = new Network(this.network.seed);
    network.types.push(...from.types);
    network.reasonNames.splice(0, network.reasonNames.length, ...from.reasonNames);
    this.network = network;
    this.changes = new Changes(network);
    this.topology = new Topology();
    this.indices.clear();
    for (const saved of from.components) this.rebuild(saved);
    network.links.restore(from.links);
    this.rebuildTopology();
    network.events.restore(from.events);
    network.messages.restore(from.messages);
    network.statistics.restore(from.statistics);
    this.changes.restore(from.changes);
    network.digest.a = from.digest[0];
    network.digest.b = from.digest[1];
    network.processed = from.processed;
    network.notes.on = on;
    this.inputs = [...from.inputs];
    this.nextInput = from.nextInput;
    this.isWarm = from.isWarm;
    this.failure = from.failure;
  }

  private rebuild(saved: SavedComponent): void {
    const definition = definitionOf(saved.kind);
    if (definition === undefined) throw new Error(`unknown kind ${saved.kind}`);
    const c = this.network.addComponent(saved.id, definition, models[saved.kind as Kind], clonePlain(saved.params));
    c.state = clonePlain(saved.state);
    Object.assign(c.metrics, saved.metrics);
    for (const [port, links] of Object.entries(saved.links)) {
      (c.links as Record<string, number[]>)[port].push(...links);
    }
    c.up = saved.up;
    c.gone = saved.gone;
    c.slowness = saved.slowness;
    c.recoversAt = saved.recoversAt;
    if (c.gone) return;
    this.indices.set(c.id, c.index);
    this.topology.addComponent({ id: c.id, kind: saved.kind });
  }

  private rebuildTopology(): void {
    const { links, components } = this.network;
    for (let link = 0; link < links.count; link++) {
      if (links.gone[link]) continue;
      const id = links.id[link];
      this.indices.set(id, -1 - link);
      const from = { component: components[links.from[link]].id, port: links.fromPort[link] };
      const to = { component: components[links.to[link]].id, port: links.toPort[link] };
      applyToTopology(this.topology, { atMs: 0, do: 'add', link: { id, from, to, params: {} } });
    }
  }
}

interface SavedComponent {
  readonly id: string;
  readonly kind: string;
  readonly params: object;
  readonly state: object;
  readonly links: Readonly<Record<string, readonly number[]>>;
  readonly metrics: object;
  readonly up: boolean;
  readonly gone: boolean;
  readonly slowness: number;
  readonly recoversAt: number;
}

export interface Checkpoint {
  readonly failure: Problem | null;
  readonly inputs: readonly CompiledInput[];
  readonly nextInput: number;
  readonly isWarm: boolean;
  readonly processed: number;
  readonly digest: readonly [number, number];
  readonly types: readonly string[];
  readonly reasonNames: readonly string[];
  readonly events: ReturnType<Network['events']['save']>;
  readonly messages: ReturnType<Network['messages']['save']>;
  readonly statistics: ReturnType<Network['statistics']['save']>;
  readonly links: ReturnType<Network['links']['save']>;
  readonly changes: ChangesState;
  readonly components: readonly SavedComponent[];
}
