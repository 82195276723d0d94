/**
 * A network made from compiled components and links, which knows them by id and performs inputs on
 * them; saved and rebuilt as plain data.
 */
import { definitionOf } from './components/index.ts';
import { modelOf } from './components/models.ts';
import { clonePlain } from './kernel/plain.ts';
import { hashText } from './kernel/random.ts';
import { Changes } from './network/changes.ts';
import type { Component } from './network/component.ts';
import type { LinkParams } from './network/links.ts';
import { Network } from './network/network.ts';
import type { PassingState } from './network/passing.ts';
import type { Tracer } from './network/tracing.ts';
import {
  applyToTopology,
  type CompiledComponent,
  type CompiledInput,
  type CompiledLink,
  compileInput,
  Topology,
} from './scenarios/compile.ts';
import type { Result } from './scenarios/result.ts';
import type { Input } from './scenarios/types.ts';

export class Assembly {
  readonly network: Network;
  private readonly changes: Changes;
  private topology = new Topology();
  /** Component index, or −1 − link index, by id. */
  private readonly indices = new Map<string, number>();

  constructor(seed: number, tracer: Tracer | null = null) {
    this.network = new Network(seed, tracer);
    this.changes = new Changes(this.network);
  }

  /** Builds everything a run starts with. */
  buildAll(components: readonly CompiledComponent[], links: readonly CompiledLink[]): void {
    for (const component of components) this.build(component);
    for (const component of components) this.house(component);
    for (const link of links) this.attach(link);
  }

  /** Begins the run: to be called once everything is built. */
  start(): void {
    for (const component of this.network.components) component.model.start(component);
    for (let link = 0; link < this.network.links.count; link++) this.changes.announce(link);
  }

  /** Checks an input against what is there now. */
  compile(input: Input): Result<CompiledInput> {
    return compileInput(input, this.topology);
  }

  perform(input: CompiledInput): void {
    // A scenario's own input may be about something that a person has removed meanwhile.
    if (input.do !== 'add' && this.topology.find(input.target) === undefined) return;
    if (
      input.do === 'add' &&
      this.topology.find('component' in input ? input.component.id : input.link.id)
    )
      return;
    this.digestInput(input);
    applyToTopology(this.topology, input);
    if (input.do === 'add') this.add(input);
    else this.change(input);
  }

  private add(input: Extract<CompiledInput, { do: 'add' }>): void {
    if ('component' in input) {
      const index = this.build(input.component);
      this.house(input.component);
      this.changes.takeIn(this.network.components[index]);
      this.changes.join(this.network.components[index]);
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
    const forMs =
      'forMs' in input && input.forMs !== undefined ? input.forMs : Number.POSITIVE_INFINITY;
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

  private build({ id, kind, params }: CompiledComponent): number {
    const definition = definitionOf(kind);
    if (definition === undefined) throw new Error(`unknown kind ${kind}`);
    // Written anew in the table's order: objects of one shape are read fastest.
    const own: Record<string, unknown> = {};
    for (const name of Object.keys(definition.parameters)) own[name] = params[name];
    const component = this.network.addComponent(id, definition, modelOf(kind), own);
    this.indices.set(id, component.index);
    if (this.topology.find(id) === undefined) this.topology.addComponent({ id, kind });
    return component.index;
  }

  /** Puts a component into the one that it stands in. */
  private house({ id, host }: CompiledComponent): void {
    if (host === undefined) return;
    const { components } = this.network;
    const member = components[this.indices.get(id) as number];
    member.standsIn = host;
    member.host = components[this.indices.get(host) ?? -1] ?? null;
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

  // --- Saving ---

  save(): AssemblyState {
    const { network } = this;
    return {
      processed: network.processed,
      revision: network.revision,
      instant: [network.instant, network.atThisInstant],
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
        host: c.host?.index ?? -1,
        standsIn: c.standsIn,
        up: c.up,
        gone: c.gone,
        slowness: c.slowness,
        recoversAt: c.recoversAt,
      })),
    };
  }

  /** Takes on a saved state of the same scenario, whatever state it is in. */
  restore(from: AssemblyState): void {
    const { network } = this;
    network.types.splice(0, network.types.length, ...from.types);
    network.reasonNames.splice(0, network.reasonNames.length, ...from.reasonNames);
    this.indices.clear();
    this.topology = new Topology();
    this.keepComponents(from.components);
    for (const [index, saved] of from.components.entries()) this.rebuild(saved, index);
    for (const [index, { host }] of from.components.entries()) {
      network.components[index].host = network.components[host] ?? null;
    }
    network.links.restore(from.links);
    this.rebuildTopology();
    network.events.restore(from.events);
    network.messages.restore(from.messages);
    network.statistics.restore(from.statistics);
    this.changes.restore(from.changes);
    network.digest.a = from.digest[0];
    network.digest.b = from.digest[1];
    network.processed = from.processed;
    network.revision = from.revision;
    [network.instant, network.atThisInstant] = from.instant;
  }

  /** Components that are there in the saved state too, in the same places, need not be made again. */
  private keepComponents(saved: readonly SavedComponent[]): void {
    const { components } = this.network;
    const isKept = (c: Component, i: number) =>
      c.id === saved[i]?.id && c.kind.id === saved[i]?.kind;
    const first = components.findIndex((c, i) => !isKept(c, i));
    if (first >= 0) components.length = first;
  }

  private rebuild(saved: SavedComponent, index: number): void {
    const definition = definitionOf(saved.kind);
    if (definition === undefined) throw new Error(`unknown kind ${saved.kind}`);
    const params = clonePlain(saved.params);
    const c =
      this.network.components[index] ??
      this.network.addComponent(saved.id, definition, modelOf(saved.kind), params);
    c.params = params;
    c.state = clonePlain(saved.state);
    Object.assign(c.metrics, saved.metrics);
    for (const [port, links] of Object.entries(saved.links)) {
      const attached = (c.links as Record<string, number[]>)[port];
      attached.splice(0, attached.length, ...links);
    }
    c.standsIn = saved.standsIn;
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
  /** Index of the component that it stands in, or -1; and the id of the one it belongs in. */
  readonly host: number;
  readonly standsIn: string | null;
  readonly up: boolean;
  readonly gone: boolean;
  readonly slowness: number;
  readonly recoversAt: number;
}

export interface AssemblyState {
  readonly processed: number;
  readonly revision: number;
  readonly instant: readonly [number, number];
  readonly digest: readonly [number, number];
  readonly types: readonly string[];
  readonly reasonNames: readonly string[];
  readonly events: ReturnType<Network['events']['save']>;
  readonly messages: ReturnType<Network['messages']['save']>;
  readonly statistics: ReturnType<Network['statistics']['save']>;
  readonly links: ReturnType<Network['links']['save']>;
  readonly changes: PassingState;
  readonly components: readonly SavedComponent[];
}
