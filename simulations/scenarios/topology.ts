/**
 * Which components and links there are and how they hang together: what an input may name, what a
 * link may join. The same rules hold for a file, for the inputs in it and for a live run.
 */
import { type Definition, fits, type ParameterTable, type Port } from '../components/define.ts';
import { definitionOf } from '../components/index.ts';
import { linkParameters } from '../components/link.ts';
import { unknown } from './nearest.ts';
import { ok, problem, type Result, shorten, show } from './result.ts';
import type { ScenarioComponent, ScenarioLink } from './types.ts';

export interface Endpoint {
  readonly component: string;
  readonly port: string;
}

/** What an id means. */
export type Target =
  | { readonly of: 'component'; readonly kind: string }
  | { readonly of: 'link'; readonly parameters: ParameterTable };

/** What must be known of a network to check an input against it. */
export interface Lookup {
  find(id: string): Target | undefined;
  /** How many links attach to a port now. */
  linksAt(end: Endpoint): number;
  /** Whether an id is of something that no run knows: a frame, an annotation. */
  isDrawn?(id: string): boolean;
  /** For suggestions when an id is not known. */
  ids?(): Iterable<string>;
}

const idPattern = /^[\p{L}\p{N}_-]{1,64}$/u;

/** Letters, digits, `-` and `_`, at most 64: no dots, which separate a port, and no spaces. */
export function isId(id: string): boolean {
  return idPattern.test(id) && id !== '__proto__';
}

/** `orders` or `orders.deadLetter`. */
export function splitEnd(text: string): { readonly component: string; readonly port?: string } {
  const dot = text.indexOf('.');
  if (dot < 0) return { component: text };
  return { component: text.slice(0, dot), port: text.slice(dot + 1) };
}

/** The port meant by a bare component id: the first of its direction. */
export function defaultPort(definition: Definition, direction: 'in' | 'out'): string | undefined {
  return Object.keys(definition.ports).find(
    (name) => definition.ports[name]?.direction === direction,
  );
}

export function portOf(definition: Definition, port: string): Port | undefined {
  return Object.hasOwn(definition.ports, port) ? definition.ports[port] : undefined;
}

/** What a link between these two ports can be told: its own parameters and both ports'. */
export function linkTable(from: Port | undefined, to: Port | undefined): ParameterTable {
  return { ...linkParameters, ...from?.linkParameters, ...to?.linkParameters };
}

/** Which port one end of a link is at; `direction` is the port's own. */
export function resolveEnd(
  text: string,
  direction: 'in' | 'out',
  lookup: Lookup,
): Result<Endpoint & { readonly definition: Port }> {
  const place = direction === 'out' ? 'from' : 'to';
  const { component, port: named } = splitEnd(text);
  const target = lookup.find(component);
  const definition = target?.of === 'component' ? definitionOf(target.kind) : undefined;
  if (target?.of !== 'component' || definition === undefined) {
    const known = unknown(component, [...(lookup.ids?.() ?? [])]);
    const values = { component: show(component), ...known };
    return { ok: false, problem: problem(place, 'danglingLink', values) };
  }
  const port = named ?? defaultPort(definition, direction);
  const id = definition.id;
  if (port === undefined) {
    return { ok: false, problem: problem(place, 'noPort', { component, kind: id, direction }) };
  }
  const found = portOf(definition, port);
  if (found === undefined) {
    const values = { component, port: show(port), ...unknown(port, Object.keys(definition.ports)) };
    return { ok: false, problem: problem(place, 'unknownPort', values) };
  }
  if (found.direction !== direction) {
    return { ok: false, problem: problem(place, 'wrongDirection', { component, port, direction }) };
  }
  return ok({ component, port, definition: found });
}

export interface ResolvedLink {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly parameters: ParameterTable;
}

/** Where a link starts and ends, whether the ports fit and have room, and what it can be told. */
export function resolveLink(
  link: Pick<ScenarioLink, 'from' | 'to'>,
  lookup: Lookup,
): Result<ResolvedLink> {
  const from = resolveEnd(link.from, 'out', lookup);
  if (!from.ok) return from;
  const to = resolveEnd(link.to, 'in', lookup);
  if (!to.ok) return to;
  if (!fits(from.value.definition, to.value.definition)) {
    const values = { from: shorten(link.from), to: shorten(link.to) };
    return { ok: false, problem: problem('', 'doesNotFit', values) };
  }
  for (const [place, end] of [
    ['from', from.value],
    ['to', to.value],
  ] as const) {
    const { component, port, definition } = end;
    if (lookup.linksAt(end) >= definition.maxLinks) {
      const values = { component, port, most: definition.maxLinks };
      return { ok: false, problem: problem(place, 'portFull', values) };
    }
  }
  return ok({
    from: { component: from.value.component, port: from.value.port },
    to: { component: to.value.component, port: to.value.port },
    parameters: linkTable(from.value.definition, to.value.definition),
  });
}

/** A network's outline, kept up to date while components and links come and go. */
export class Topology implements Lookup {
  suggesting = true;
  private readonly targets = new Map<string, Target>();
  private readonly drawn = new Set<string>();
  private readonly ends = new Map<string, ResolvedLink>();
  /** Links at each component, by component, then port. */
  private readonly attached = new Map<string, Map<string, Set<string>>>();

  find(id: string): Target | undefined {
    return this.targets.get(id);
  }

  linksAt({ component, port }: Endpoint): number {
    return this.attached.get(component)?.get(port)?.size ?? 0;
  }

  /** Nothing once `suggesting` is off: to look for near names costs more than all other checks. */
  ids(): Iterable<string> {
    return this.suggesting ? this.targets.keys() : [];
  }

  isDrawn(id: string): boolean {
    return this.drawn.has(id);
  }

  addDrawn(id: string): void {
    this.drawn.add(id);
  }

  addComponent({ id, kind }: Pick<ScenarioComponent, 'id' | 'kind'>): void {
    this.targets.set(id, { of: 'component', kind });
  }

  addLink(id: string, link: ResolvedLink): void {
    this.targets.set(id, { of: 'link', parameters: link.parameters });
    this.ends.set(id, link);
    for (const { component, port } of [link.from, link.to]) {
      const ports = this.attached.get(component) ?? new Map<string, Set<string>>();
      this.attached.set(component, ports);
      ports.set(port, (ports.get(port) ?? new Set<string>()).add(id));
    }
  }

  /** With a component go the links at it. */
  remove(id: string): void {
    const link = this.ends.get(id);
    if (link) {
      for (const { component, port } of [link.from, link.to]) {
        this.attached.get(component)?.get(port)?.delete(id);
      }
      this.ends.delete(id);
    }
    for (const links of this.attached.get(id)?.values() ?? []) {
      for (const attached of [...links]) this.remove(attached);
    }
    this.attached.delete(id);
    this.targets.delete(id);
  }
}
