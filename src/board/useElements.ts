/**
 * Nodes and edges as React Flow wants them, kept in step with document and selection. What is being
 * moved lives here until it comes to rest; then it reaches the document as one step of undo.
 */
import { applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { moveComponents, useDocument } from '../stores/document.ts';
import { select, useView } from '../stores/view.ts';
import { type CardNode, edgesOf, type LinkEdge, nodesOf } from './nodes.ts';

/** Presses of arrow keys that follow each other within this time are one step. */
const restMs = 450;

export function useElements() {
  const [nodes, setNodes] = useState<CardNode[]>(() => nodesNow([], false));
  const [edges, setEdges] = useState<LinkEdge[]>(() => edgesNow([]));
  const resting = useMoving();

  useEffect(() => {
    const fromDocument = () => {
      resting.forget();
      setNodes((before) => nodesNow(before, hasFocus()));
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
      setNodes((old) => withSelection(old, selected));
      setEdges((old) => withSelection(old, selected));
    });
    return () => {
      stopDocument();
      stopView();
    };
  }, [resting]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      selectBy(changes);
      const rest = changes.filter((change) => change.type !== 'select' && change.type !== 'remove');
      for (const change of rest) {
        if (change.type !== 'position' || !change.position) continue;
        resting.move(change.id, change.position, change.dragging === true);
      }
      if (rest.length > 0) setNodes((before) => applyNodeChanges(rest, before));
    },
    [resting],
  );
  const onEdgesChange = useCallback((changes: EdgeChange<LinkEdge>[]) => selectBy(changes), []);
  return { nodes, edges, onNodesChange, onEdgesChange, settle: resting.settle };
}

/** Positions that the document does not know yet. */
function useMoving() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const moving = useMemo(() => {
    const positions = new Map<string, [number, number]>();
    const settle = () => {
      clearTimeout(timer.current);
      if (positions.size === 0) return;
      const moved = Object.fromEntries(positions);
      positions.clear();
      moveComponents(moved);
    };
    return {
      settle,
      forget: () => {
        clearTimeout(timer.current);
        positions.clear();
      },
      move: (id: string, { x, y }: { x: number; y: number }, dragging: boolean) => {
        positions.set(id, [x, y]);
        clearTimeout(timer.current);
        if (!dragging) timer.current = setTimeout(settle, restMs);
      },
    };
  }, []);
  useEffect(() => {
    // Undo, redo, saving: whatever comes next must find the document as it looks.
    const before = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) moving.settle();
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

function nodesNow(before: CardNode[], keepOrder: boolean): CardNode[] {
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

function selectBy(changes: readonly (NodeChange<CardNode> | EdgeChange<LinkEdge>)[]): void {
  const selection = new Set(useView.getState().selection);
  for (const change of changes) {
    if (change.type !== 'select') continue;
    if (change.selected) selection.add(change.id);
    else selection.delete(change.id);
  }
  select([...selection]);
}

function hasFocus(): boolean {
  return document.activeElement?.closest('.react-flow__node') != null;
}
