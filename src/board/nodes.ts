/** From the document to what React Flow draws: one node per component, one edge per link. */
import type { Edge, Node } from '@xyflow/react';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { placesOf } from './layout.ts';
import { endOf } from './ports.ts';

export type CardNode = Node<{ readonly component: ScenarioComponent }, 'card'>;
export type LinkData = { readonly link: ScenarioLink; readonly lane: number };
export type LinkEdge = Edge<LinkData, 'link'>;

/** Above links (0) and the motion canvas (1). */
const nodeLevel = 2;

/**
 * Nodes in the order of Tab: by column, then by row. Those that have not changed stay the same
 * objects, so that React Flow renders nothing for them. `keepOrder` leaves the order alone while one
 * of them has the focus, which moving it in the page would lose.
 */
export function nodesOf(
  scenario: Scenario,
  selected: ReadonlySet<string>,
  before: readonly CardNode[],
  keepOrder: boolean,
): CardNode[] {
  const places = placesOf(scenario);
  const known = new Map(before.map((node) => [node.id, node]));
  const nodes = scenario.components.map((component): CardNode => {
    const [x, y] = places.get(component.id) ?? [0, 0];
    const old = known.get(component.id);
    const isSelected = selected.has(component.id);
    if (!old) {
      const node = { id: component.id, type: 'card' as const, position: { x, y } };
      return { ...node, data: { component }, selected: isSelected, zIndex: nodeLevel };
    }
    const still = old.position.x === x && old.position.y === y;
    if (still && old.data.component === component && (old.selected ?? false) === isSelected) {
      return old;
    }
    const data = old.data.component === component ? old.data : { component };
    return { ...old, position: still ? old.position : { x, y }, data, selected: isSelected };
  });
  if (keepOrder) {
    const order = new Map(before.map((node, index) => [node.id, index]));
    const last = before.length;
    return nodes.sort((a, b) => (order.get(a.id) ?? last) - (order.get(b.id) ?? last));
  }
  return nodes.sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y);
}

export function edgesOf(
  scenario: Scenario,
  selected: ReadonlySet<string>,
  before: readonly LinkEdge[],
): LinkEdge[] {
  const known = new Map(before.map((edge) => [edge.id, edge]));
  const lanes = lanesOf(scenario);
  return scenario.links.map((link) => {
    const from = endOf(link.from, scenario, 'out');
    const to = endOf(link.to, scenario, 'in');
    const lane = lanes.get(link.id) ?? 0;
    const isSelected = selected.has(link.id);
    const old = known.get(link.id);
    const unchanged = old?.data && old.data.link === link && old.data.lane === lane;
    if (old && unchanged && (old.selected ?? false) === isSelected) return old;
    return {
      id: link.id,
      type: 'link',
      source: from.component,
      target: to.component,
      sourceHandle: from.port,
      targetHandle: to.port,
      data: old && unchanged && old.data ? old.data : { link, lane },
      selected: isSelected,
    };
  });
}

/** Links between the same two ports run side by side: …, -1, 0, 1, … or ±½ for two. */
function lanesOf(scenario: Scenario): Map<string, number> {
  const groups = new Map<string, string[]>();
  for (const link of scenario.links) {
    const key = `${link.from.split('.')[0]} ${link.to.split('.')[0]}`;
    const group = groups.get(key);
    if (group) group.push(link.id);
    else groups.set(key, [link.id]);
  }
  const lanes = new Map<string, number>();
  for (const group of groups.values()) {
    group.forEach((id, index) => {
      lanes.set(id, index - (group.length - 1) / 2);
    });
  }
  return lanes;
}
