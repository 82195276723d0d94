/**
 * Nodes and edges as React Flow wants them, kept in step with document and selection. What is being
 * moved lives here until it comes to rest; then it reaches the document as one step of undo.
 */
import { applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { moveElements, resize, useDocument } from '../stores/document.ts';
import { select, useView } from '../stores/view.ts';
import { type BoardNode, edgesOf, type LinkEdge, nodesOf } from './nodes.ts';
import { useMarquee } from './useMarquee.ts';
import { withMembers } from './withMembers.ts';

interface Shape {
  readonly at?: [number, number];
  readonly size?: [number, number];
}

/** Presses of arrow keys that follow each other within this time are one step. */
const restMs = 450;

export function useElements() {
  const [nodes, setNodes] = useState<BoardNode[]>(() => nodesNow([], false));
  // As they are before React has drawn them: several changes may come in between.
  const latest = useRef(nodes);
  const [edges, setEdges] = useState<LinkEdge[]>(() => edgesNow([]));
  const resting = useMoving();
  const marquee = useMarquee();

  const update = useCallback((next: BoardNode[]) => {
    latest.current = next;
    setNodes(next);
  }, []);

  useEffect(() => {
    const fromDocument = () => {
      resting.forget();
      update(nodesNow(latest.current, hasFocus()));
      setEdges(edgesNow);
    };
    // Between rendering and this effect something may have changed.
    fromDocument();
    const stopDocument = useDocument.subscribe((now, before) => {
      if (now.scenario !== before.scenario) fromDocument();
    });
    const stopView = useView.subscribe((now, before) => {
      if (now.selection === before.selection) return;
      const selected = new Set(now.selection);
      update(withSelection(latest.current, selected));
      setEdges((old) => withSelection(old, selected));
    });
    return () => {
      stopDocument();
      stopView();
    };
  }, [resting, update]);

  const onNodesChange = useCallback(
    (changes: NodeChange<BoardNode>[]) => {
      selectBy(marquee.isDrawn() ? changes.filter((change) => !takesFrame(change)) : changes);
      const own = changes.filter((change) => change.type !== 'select' && change.type !== 'remove');
      if (own.length === 0) return;
      // The document moves members along by itself; here they only have to be seen to go.
      for (const change of own) resting.take(change);
      update(applyNodeChanges(withMembers(own, latest.current), latest.current));
    },
    [resting, update, marquee],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<LinkEdge>[]) => {
      // React Flow takes every link that leads out of the rectangle: those within come at its end.
      const isTaken = (change: EdgeChange<LinkEdge>) => change.type === 'select' && change.selected;
      selectBy(marquee.isDrawn() ? changes.filter((change) => !isTaken(change)) : changes);
    },
    [marquee],
  );
  return {
    nodes,
    edges,
    onNodesChange,
    onEdgesChange,
    settle: resting.settle,
    endMarquee: marquee.end,
  };
}

/** Places and sizes that the document does not know yet. */
function useMoving() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const moving = useMemo(() => {
    const shapes = new Map<string, Shape>();
    const settle = () => {
      clearTimeout(timer.current);
      if (shapes.size === 0) return;
      const all = [...shapes];
      shapes.clear();
      const moved: Record<string, [number, number]> = {};
      for (const [id, { at, size }] of all) {
        if (at && size) resize(id, at, size);
        else if (at) moved[id] = at;
      }
      moveElements(moved);
    };
    const note = (id: string, shape: Shape, atRest: boolean) => {
      shapes.set(id, { ...shapes.get(id), ...shape });
      clearTimeout(timer.current);
      if (atRest) timer.current = setTimeout(settle, restMs);
    };
    return {
      settle,
      forget: () => {
        clearTimeout(timer.current);
        shapes.clear();
      },
      take: (change: NodeChange<BoardNode>) => {
        if (change.type === 'position' && change.position) {
          const { x, y } = change.position;
          note(change.id, { at: [x, y] }, change.dragging !== true);
        }
        // Others are what the browser has measured.
        if (change.type !== 'dimensions' || change.resizing === undefined) return;
        if (!change.resizing) settle();
        else if (change.dimensions) {
          const { width, height } = change.dimensions;
          note(change.id, { size: [width, height] }, false);
        }
      },
    };
  }, []);
  useEffect(() => {
    // Undo, deleting, saving: whatever comes next must find the document as it looks.
    const before = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      const goesOn = key.startsWith('Arrow') || key === 'Shift';
      if (!goesOn || ctrlKey || metaKey) moving.settle();
    };
    document.addEventListener('keydown', before, true);
    document.addEventListener('pointerdown', moving.settle, true);
    return () => {
      document.removeEventListener('keydown', before, true);
      document.removeEventListener('pointerdown', moving.settle, true);
      moving.settle();
    };
  }, [moving]);
  return moving;
}

function nodesNow(before: BoardNode[], keepOrder: boolean): BoardNode[] {
  const selected = new Set(useView.getState().selection);
  return nodesOf(useDocument.getState().scenario, selected, before, keepOrder);
}

function edgesNow(before: LinkEdge[]): LinkEdge[] {
  return edgesOf(useDocument.getState().scenario, new Set(useView.getState().selection), before);
}

function withSelection<E extends { readonly id: string; readonly selected?: boolean }>(
  elements: E[],
  selected: ReadonlySet<string>,
): E[] {
  return elements.map((element) => {
    const is = selected.has(element.id);
    return (element.selected ?? false) === is ? element : { ...element, selected: is };
  });
}

function selectBy(changes: readonly (NodeChange<BoardNode> | EdgeChange<LinkEdge>)[]): void {
  const selection = new Set(useView.getState().selection);
  for (const change of changes) {
    if (change.type !== 'select') continue;
    if (change.selected) selection.add(change.id);
    else selection.delete(change.id);
  }
  select([...selection]);
}

/** A rectangle that only touches a frame is drawn for what is in it. */
function takesFrame(change: NodeChange<BoardNode>): boolean {
  if (change.type !== 'select' || !change.selected) return false;
  const { frames = [] } = useDocument.getState().scenario;
  return frames.some(({ id }) => id === change.id);
}

function hasFocus(): boolean {
  return document.activeElement?.closest('.react-flow__node') != null;
}
