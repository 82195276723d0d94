/** Which ports there are, which of them fit, and why others do not. */
import { fits, type Port } from '../../simulations/components/define.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import type { Scenario, ScenarioComponent } from '../../simulations/scenarios/types.ts';

export interface End {
  readonly component: string;
  readonly port: string;
}

export type Refusal =
  | { readonly why: 'noInput' | 'noOutput'; readonly kind: string }
  | { readonly why: 'sameDirection'; readonly direction: Port['direction'] }
  | { readonly why: 'carries'; readonly from: string; readonly to: string }
  | { readonly why: 'full'; readonly links: number }
  | { readonly why: 'linked' };

export function portsOf(kind: string, direction: Port['direction']): [string, Port][] {
  const definition = definitionOf(kind);
  if (!definition) return [];
  return Object.entries(definition.ports).filter(([, port]) => port.direction === direction);
}

/** `a` or `a.port`, with the first port of the direction for a bare id. */
export function endOf(text: string, scenario: Scenario, direction: Port['direction']): End {
  const [component = '', port] = text.split('.');
  if (port !== undefined) return { component, port };
  const kind = scenario.components.find((one) => one.id === component)?.kind ?? '';
  return { component, port: portsOf(kind, direction)[0]?.[0] ?? direction };
}

/** Null when a link from output `from` to input `to` may be drawn. */
export function refusalOf(scenario: Scenario, from: End, to: End): Refusal | null {
  const source = find(scenario, from.component);
  const target = find(scenario, to.component);
  const out = source && definitionOf(source.kind)?.ports[from.port];
  const input = target && definitionOf(target.kind)?.ports[to.port];
  if (!source || !target || !out || !input) return { why: 'sameDirection', direction: 'out' };
  if (out.direction === input.direction) return { why: 'sameDirection', direction: out.direction };
  if (!fits(out, input)) return { why: 'carries', from: source.kind, to: target.kind };
  const outgoing = scenario.links.filter((link) => same(endOf(link.from, scenario, 'out'), from));
  const incoming = scenario.links.filter((link) => same(endOf(link.to, scenario, 'in'), to));
  if (outgoing.some((link) => same(endOf(link.to, scenario, 'in'), to))) return { why: 'linked' };
  if (outgoing.length >= out.maxLinks) return { why: 'full', links: outgoing.length };
  if (incoming.length >= input.maxLinks) return { why: 'full', links: incoming.length };
  return null;
}

/**
 * The link that joins `start` (dragged from a port of `direction`) to a component: to its first
 * fitting port, or why there is none.
 */
export function joining(
  scenario: Scenario,
  start: End,
  direction: Port['direction'],
  component: string,
): { from: End; to: End } | Refusal {
  const kind = find(scenario, component)?.kind ?? '';
  const opposite = direction === 'out' ? 'in' : 'out';
  let refusal: Refusal = { why: opposite === 'in' ? 'noInput' : 'noOutput', kind };
  for (const [port] of portsOf(kind, opposite)) {
    const other = { component, port };
    const link = direction === 'out' ? { from: start, to: other } : { from: other, to: start };
    const reason = refusalOf(scenario, link.from, link.to);
    if (!reason) return link;
    refusal = reason;
  }
  return refusal;
}

export function isRefusal(answer: { from: End; to: End } | Refusal): answer is Refusal {
  return 'why' in answer;
}

function find(scenario: Scenario, id: string): ScenarioComponent | undefined {
  return scenario.components.find((component) => component.id === id);
}

function same(a: End, b: End): boolean {
  return a.component === b.component && a.port === b.port;
}
