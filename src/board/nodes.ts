/** From the document to what React Flow draws: a node per component, frame and note, an edge per link. */
import type { Edge, Node } from '@xyflow/react';
import type {
  Scenario,
  ScenarioAnnotation,
  ScenarioComponent,
  ScenarioFrame,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { placesOf } from './layout.ts';
import { type Moves, movesInto } from './moves.ts';
import { endOf } from './ports.ts';

export type CardNode = Node<{ readonly component: ScenarioComponent }, 'card'>;
export type FrameNode = Node<{ readonly frame: ScenarioFrame }, 'frame'>;
export type NoteNode = Node<{ readonly annotation: ScenarioAnnotation }, 'note'>;
export type BoardNode = CardNode | FrameNode | NoteNode;
export type LinkData = {
  readonly link: ScenarioLink;
  readonly lane: number;
  readonly moves: Moves | undefined;
};
export type LinkEdge = Edge<LinkData, 'link'>;

/** Above links (0) and the motion canvas (1). */
const nodeLevel = 2;
/** Frames lie under everything, the outermost deepest. */
const frameLevel = -100;

export const noteWidth = 220;
/** Within a frame the pointer meets the board; its label and its edge take pointers for themselves. */
const onlyEdges = { pointerEvents: 'none' } as const;
/** What stands on the board beside components is no node of the network. */
const frameRole = { domAttributes: { 'aria-roledescription': 'frame' } };
const noteRole = { domAttributes: { 'aria-roledescription': 'note' } };

/**
 * Nodes in the order of Tab: by column, then by row, a frame before what stands in it. Those that
 * have not changed stay the same objects, so that React Flow renders nothing for them. `keepOrder`
 * leaves the order alone while one of them has the focus, which moving it in the page would lose.
 */
export function nodesOf(
  scenario: Scenario,
  selected: ReadonlySet<string>,
  before: readonly BoardNode[],
  keepOrder: boolean,
): BoardNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const nodes = wantedNodes(scenario).map((wanted): BoardNode => {
    const old = known.get(wanted.id);
    const isSelected = selected.has(wanted.id);
    if (!old || old.type !== wanted.type) return { ...wanted, selected: isSelected };
    const same = elementOf(old) === elementOf(wanted);
    const still =
      old.position.x === wanted.position.x &&
      old.position.y === wanted.position.y &&
      old.width === wanted.width &&
      old.height === wanted.height &&
      old.zIndex === wanted.zIndex;
    if (still && same && (old.selected ?? false) === isSelected) return old;
    return {
      ...old,
      ...wanted,
      position: still ? old.position : wanted.position,
      data: same ? old.data : wanted.data,
      selected: isSelected,
    } as BoardNode;
  });
  if (keepOrder) {
    const order = new Map(before.map((node, index) => [node.id, index]));
    const last = before.length;
    return nodes.sort((a, b) => (order.get(a.id) ?? last) - (order.get(b.id) ?? last));
  }
  return nodes.sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y);
}

/** What of the document a node shows. */
export function elementOf(node: BoardNode): ScenarioComponent | ScenarioFrame | ScenarioAnnotation {
  if (node.type === 'card') return node.data.component;
  return node.type === 'frame' ? node.data.frame : node.data.annotation;
}

function wantedNodes(scenario: Scenario): BoardNode[] {
  const places = placesOf(scenario);
  const { components, frames = [], annotations = [] } = scenario;
  const depths = depthsOf(frames);
  return [
    ...frames.map((frame): FrameNode => {
      const { id, at, size, locked } = frame;
      const [width, height] = size;
      const zIndex = frameLevel + (depths.get(id) ?? 0);
      const shape = { width, height, style: onlyEdges, ...frameRole };
      return { id, type: 'frame', ...placed(at, zIndex, locked), ...shape, data: { frame } };
    }),
    ...components.map((component): CardNode => {
      const { id, locked } = component;
      const at = places.get(id) ?? [0, 0];
      return { id, type: 'card', ...placed(at, nodeLevel, locked), data: { component } };
    }),
    ...annotations.map((annotation): NoteNode => {
      const { id, at, width = noteWidth, locked } = annotation;
      const shape = { width, ...noteRole };
      return { id, type: 'note', ...placed(at, nodeLevel, locked), ...shape, data: { annotation } };
    }),
  ];
}

function placed([x, y]: readonly [number, number], zIndex: number, locked: true | undefined) {
  // Left to the board as a whole unless it is locked: then it stays where it is.
  return { position: { x, y }, zIndex, draggable: locked ? false : undefined };
}

/** How many frames are around each. */
function depthsOf(frames: readonly ScenarioFrame[]): Map<string, number> {
  const around = new Map(frames.map((frame) => [frame.id, frame.in]));
  return new Map(
    frames.map(({ id }) => {
      let depth = 0;
      for (let at = around.get(id); at !== undefined && depth < 40; at = around.get(at)) depth++;
      return [id, depth];
    }),
  );
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
    const moves = movesInto(to, scenario);
    const isSelected = selected.has(link.id);
    const old = known.get(link.id);
    const data = old?.data;
    const unchanged = data?.link === link && data.lane === lane && data.moves === moves;
    if (old && unchanged && (old.selected ?? false) === isSelected) return old;
    return {
      id: link.id,
      type: 'link',
      source: from.component,
      target: to.component,
      sourceHandle: from.port,
      targetHandle: to.port,
      data: data && unchanged ? data : { link, lane, moves },
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
