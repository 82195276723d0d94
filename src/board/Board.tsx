/**
 * The board: structure by React Flow, motion by one canvas. React renders when the document, the
 * selection or the language changes, never because of a frame.
 */
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { onDemand } from '../loading/later.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { ActionBar } from './ActionBar.tsx';
import './board.css';
import './card.css';
import './link.css';
import './over.css';
import { ComponentCard } from './ComponentCard.tsx';
import { ConnectionCurve } from './ConnectionCurve.tsx';
import { useKeyboardConnect } from './keyboardConnect.ts';
import { Legend } from './Legend.tsx';
import { LinkCurve } from './LinkCurve.tsx';
import { grid } from './layout.ts';
import { MarkLabel } from './motion/MarkLabel.tsx';
import { MotionCanvas } from './motion/MotionCanvas.tsx';
import type { CardNode, LinkEdge } from './nodes.ts';
import { startRenaming, useGesture } from './states.ts';
import { useConnecting } from './useConnecting.ts';
import { useElements } from './useElements.ts';
import { useFitting } from './useFitting.ts';
import { useKeys } from './useKeys.ts';
import { setOpenBoard } from './view.ts';
import { ZoomControls } from './ZoomControls.tsx';

const KeyboardConnect = onDemand(
  async () => (await import('./KeyboardConnect.tsx')).KeyboardConnect,
);
const FollowedChip = onDemand(async () => (await import('./trail/FollowedChip.tsx')).FollowedChip);
const nodeTypes = { card: ComponentCard };
const edgeTypes = { link: LinkCurve };
const snapGrid: [number, number] = [grid, grid];
const manyKeys = ['Meta', 'Control', 'Shift'];

export function Board() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const { t } = useTranslation();
  const board = useRef<HTMLDivElement>(null);
  const { nodes, edges, onNodesChange, onEdgesChange, settle } = useElements();
  const connecting = useConnecting(board);
  const onMoveStart = useFitting();
  const words = useFlowWords();
  useKeys();
  useOpenBoard(board);
  return (
    <section className="board" ref={board} aria-label={t('board.name')}>
      <ReactFlow<CardNode, LinkEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStop={settle}
        onSelectionDragStop={settle}
        onNodeDoubleClick={renameNode}
        onMoveStart={onMoveStart}
        {...connecting}
        connectionLineComponent={ConnectionCurve}
        connectionRadius={28}
        snapToGrid
        snapGrid={snapGrid}
        selectionKeyCode="Shift"
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={manyKeys}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        zoomOnDoubleClick={false}
        elevateNodesOnSelect={false}
        minZoom={0.1}
        maxZoom={3}
        ariaLabelConfig={words}
        attributionPosition="bottom-left"
      >
        <Background variant={BackgroundVariant.Dots} gap={grid} size={1.6} />
        <MotionCanvas />
        <ActionBar />
        <Connecting />
      </ReactFlow>
      <Empty />
      <Legend />
      <ZoomControls />
      <MarkLabel />
      <Followed />
      <Toast />
      <Announcement />
    </section>
  );
}

function Connecting() {
  const isAsked = useKeyboardConnect((state) => state.active !== null);
  return <Suspense>{isAsked && <KeyboardConnect />}</Suspense>;
}

function Followed() {
  const isAny = useView((view) => view.message !== null);
  return <Suspense>{isAny && <FollowedChip />}</Suspense>;
}

function renameNode(_: unknown, node: CardNode): void {
  startRenaming(node.id);
}

function useOpenBoard(board: React.RefObject<HTMLDivElement | null>): void {
  const flow = useReactFlow<CardNode, LinkEdge>();
  useEffect(() => {
    if (board.current) setOpenBoard({ flow, element: board.current });
    return () => setOpenBoard(null);
  }, [flow, board]);
}

function useFlowWords() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('board.a11y.node'),
      'node.a11yDescription.keyboardDisabled': t('board.a11y.node'),
      'node.a11yDescription.ariaLiveMessage': ({ x, y }: { x: number; y: number }) =>
        t('board.a11y.moved', { x, y }),
      'edge.a11yDescription.default': t('board.a11y.edge'),
      'handle.ariaLabel': t('board.a11y.port'),
    }),
    [t],
  );
}

function Empty() {
  const { t } = useTranslation();
  const isEmpty = useDocument((document) => document.scenario.components.length === 0);
  return isEmpty ? <p className="board-empty">{t('board.empty')}</p> : null;
}

function Toast() {
  const toast = useGesture((gesture) => gesture.toast);
  if (!toast) return null;
  return (
    <div className="board-toast" style={{ left: toast.x, top: toast.y }}>
      {toast.text}
    </div>
  );
}

function Announcement() {
  const text = useGesture((gesture) => gesture.announcement);
  return (
    <div className="board-announcement" aria-live="polite">
      {text}
    </div>
  );
}
