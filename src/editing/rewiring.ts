/** A component of another kind, or one more in the middle of a link: what fits stays. */
import type { ParameterTable, RawValue } from '../../simulations/components/define.ts';
import { definitionOf, type Kind } from '../../simulations/components/index.ts';
import { compileParameter, inputProblems } from '../../simulations/scenarios/compile.ts';
import {
  defaultPort,
  portOf,
  resolveLink,
  splitEnd,
  Topology,
} from '../../simulations/scenarios/topology.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { newLatency } from '../stores/document.ts';
import { componentOf } from '../stores/removal.ts';
import { freeId, idsOf, isLocked, isTooLarge } from './elements.ts';
import { type Placing, topologyOf } from './fragment.ts';
import { resettled, rounded } from './moving.ts';

type Params = Readonly<Record<string, RawValue>> | undefined;

/** Those parameters that a table knows and whose values it takes. */
function fitting(params: Params, table: ParameterTable): { readonly params?: Params } {
  const kept = Object.entries(params ?? {}).filter(([name, raw]) => {
    const parameter = Object.hasOwn(table, name) ? table[name] : undefined;
    return parameter !== undefined && compileParameter(parameter, raw).ok;
  });
  return kept.length === 0 ? {} : { params: Object.fromEntries(kept) };
}

/** Without inputs that the board no longer allows. */
export function withFittingInputs(scenario: Scenario): Scenario {
  let inputs = scenario.inputs ?? [];
  for (;;) {
    const places = inputProblems(scenario, inputs).map(({ place }) => place);
    if (places.length === 0) break;
    const bad = new Set(places.map((place) => Number(/^inputs\[(\d+)\]/.exec(place)?.[1])));
    inputs = inputs.filter((_, index) => !bad.has(index));
  }
  return inputs.length === (scenario.inputs?.length ?? 0) ? scenario : { ...scenario, inputs };
}

// --- Another kind -------------------------------------------------------------------------------

export interface Replacement {
  readonly scenario: Scenario;
  /** Links that the new kind has no port for. */
  readonly lost: readonly ScenarioLink[];
}

/** Id, place, name and notes stay; parameters and links as far as the other kind knows them. */
export function replaced(scenario: Scenario, id: string, kind: Kind): Replacement {
  const before = scenario.components.find((component) => component.id === id);
  const definition = definitionOf(kind);
  if (!before || !definition || before.kind === kind || isLocked(before)) {
    return { scenario, lost: [] };
  }
  const { params, ...rest } = before;
  const after: ScenarioComponent = { ...rest, kind, ...fitting(params, definition.parameters) };
  const components = scenario.components.map((one) => (one.id === id ? after : one));
  const topology = new Topology();
  for (const component of components) topology.addComponent(component);
  const links: ScenarioLink[] = [];
  const lost: ScenarioLink[] = [];
  for (const link of scenario.links) {
    const next = refitted(link, id, kind, topology);
    if (next) links.push(next);
    else lost.push(link);
  }
  return { scenario: withFittingInputs({ ...scenario, components, links }), lost };
}

function refitted(
  link: ScenarioLink,
  id: string,
  kind: Kind,
  topology: Topology,
): ScenarioLink | null {
  const isAt = componentOf(link.from) === id || componentOf(link.to) === id;
  const from = endOf(link.from, id, kind, 'out');
  const to = endOf(link.to, id, kind, 'in');
  const resolved = resolveLink({ from, to }, topology);
  if (!resolved.ok) return null;
  topology.addLink(link.id, resolved.value);
  if (!isAt) return link;
  const { params, ...rest } = link;
  return { ...rest, from, to, ...fitting(params, resolved.value.parameters) };
}

/** The port of the same name, or the one that a bare id means. */
function endOf(end: string, id: string, kind: Kind, direction: 'in' | 'out'): string {
  const { component, port } = splitEnd(end);
  if (component !== id || port === undefined) return end;
  const definition = definitionOf(kind);
  const same = definition && portOf(definition, port);
  return same?.direction === direction ? end : id;
}

// --- Into a link --------------------------------------------------------------------------------

/** The two links that one becomes; null when the component has no ports that fit. */
function halves(
  scenario: Scenario,
  link: ScenarioLink,
  component: Pick<ScenarioComponent, 'id' | 'kind'>,
) {
  const topology = topologyOf({ ...scenario, links: scenario.links.filter((one) => one !== link) });
  topology.addComponent(component);
  const definition = definitionOf(component.kind);
  if (!definition) return null;
  if (!defaultPort(definition, 'in') || !defaultPort(definition, 'out')) return null;
  const first = resolveLink({ from: link.from, to: component.id }, topology);
  if (!first.ok) return null;
  topology.addLink(link.id, first.value);
  const second = resolveLink({ from: component.id, to: link.to }, topology);
  return second.ok ? { first: first.value.parameters, second: second.value.parameters } : null;
}

/** Whether a component of this kind, or one that is there, can be put into a link. */
export function fitsInto(scenario: Scenario, linkId: string, what: Kind | { id: string }): boolean {
  const link = scenario.links.find(({ id }) => id === linkId);
  if (!link) return false;
  if (typeof what === 'string') return halves(scenario, link, { id: ' new', kind: what }) !== null;
  const component = scenario.components.find(({ id }) => id === what.id);
  const isLoose = !scenario.links.some(
    ({ from, to }) => componentOf(from) === what.id || componentOf(to) === what.id,
  );
  return component !== undefined && isLoose && halves(scenario, link, component) !== null;
}

/**
 * Puts a new component of a kind, or one that is there and has no links, into a link. The link goes
 * on to the component with what it knows; what only its far end knows goes with the second link.
 */
export function insertedInto(
  scenario: Scenario,
  linkId: string,
  what: Kind | { readonly id: string },
  at: readonly [number, number],
): Placing {
  const link = scenario.links.find(({ id }) => id === linkId);
  if (!link || !fitsInto(scenario, linkId, what)) return { scenario, ids: [] };
  const taken = idsOf(scenario);
  const id = typeof what === 'string' ? freeId(taken, what) : what.id;
  const isNew = typeof what === 'string';
  const components: readonly ScenarioComponent[] = isNew
    ? [...scenario.components, { id, kind: what, at: rounded(at) }]
    : scenario.components.map((one) =>
        one.id === id && !isLocked(one) ? { ...one, at: rounded(at) } : one,
      );
  const component = components.find((one) => one.id === id);
  const tables = component && halves(scenario, link, component);
  if (!tables) return { scenario, ids: [] };
  const { params, ...rest } = link;
  const first: ScenarioLink = { ...rest, to: id, ...fitting(params, tables.first) };
  const own = Object.entries(params ?? {}).filter(([name]) => !Object.hasOwn(tables.first, name));
  const latency = params?.latency ?? newLatency;
  const second: ScenarioLink = {
    id: freeId(taken, 'link'),
    from: id,
    to: link.to,
    ...fitting({ latency, ...Object.fromEntries(own) }, tables.second),
  };
  const links = scenario.links.flatMap((one) => (one === link ? [first, second] : [one]));
  const next = withFittingInputs({ ...scenario, components, links });
  if (isTooLarge(next)) return { scenario, ids: [] };
  return { scenario: resettled(next, (element) => element.id === id), ids: [id] };
}
