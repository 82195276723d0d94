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
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { measureBy } from '../editing/boxes.ts';
import { frameAt } from '../editing/moving.ts';
import { useTranslation } from '../i18n/index.ts';
import { forHands, onDemand } from '../loading/later.ts';
import { useDocument } from '../stores/document.ts';
import { mayEdit, usePermissions } from '../stores/permissions.ts';
import { select, useView } from '../stores/view.ts';
import './over.css';
import './projector.css';
import { ConnectionCurve } from './ConnectionCurve.tsx';
import { useCarried } from './carrying.ts';
import { openContextMenu, takesMenu, useContextMenu } from './contextMenu.ts';
import { EmptyBoard } from './EmptyBoard.tsx';
import { useFinding } from './find/finding.ts';
import { useKeyboardConnect } from './keyboardConnect.ts';
import { Legend } from './Legend.tsx';
import { grid } from './layout.ts';
import { MarkLabel } from './motion/MarkLabel.tsx';
import { MotionCanvas } from './motion/MotionCanvas.tsx';
import { type BoardNode, elementOf, type LinkEdge } from './nodes.ts';
import { edgeTypes, nodeTypes } from './nodeTypes.tsx';
import { isLargeBoard, useShownLinks } from './scale/scale.ts';
import { startRenaming, useGesture } from './states.ts';
import { useConnecting } from './useConnecting.ts';
import { useElements } from './useElements.ts';
import { useFitting } from './useFitting.ts';
import { useInserting } from './useInserting.ts';
import { openBoard, setOpenBoard } from './view.ts';
import { ZoomControls } from './ZoomControls.tsx';

const ActionBar = onDemand(async () => (await import('./ActionBar.tsx')).ActionBar);
const KeyboardConnect = onDemand(
  async () => (await import('./KeyboardConnect.tsx')).KeyboardConnect,
);
const FollowedChip = onDemand(async () => (await import('./trail/FollowedChip.tsx')).FollowedChip);
const CarryLayer = onDemand(async () => (await import('./carry/index.ts')).CarryLayer);
const FindBox = onDemand(async () => (await import('./find/FindBox.tsx')).FindBox);
const ContextMenu = onDemand(async () => (await import('./menu/ContextMenu.tsx')).ContextMenu);
const HandsLayer = forHands(async () => (await import('./hands/HandsLayer.tsx')).HandsLayer);
const LinkLabels = lazy(async () => ({ default: (await import('./labels/index.ts')).LinkLabels }));
const LargeBoard = lazy(async () => ({
  default: (await import('./scale/LargeBoard.tsx')).LargeBoard,
}));
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
  const { nodes, edges, onNodesChange, onEdgesChange, settle, endMarquee } = useElements();
  const isLarge = isLargeBoard(nodes, edges);
  const shownLinks = useShownLinks(edges, isLarge);
  const connecting = useConnecting(board);
  const onMoveStart = useFitting();
  const inserting = useInserting(settle);
  const words = useFlowWords();
  const isOpen = usePermissions((permissions) => !permissions.readOnly);
  const isMarquee = useGesture((gesture) => gesture.marquee);
  useOpenBoard(board);
  return (
    <section
      className="board"
      ref={board}
      aria-label={t('board.name')}
      onContextMenu={(event) => {
        if (!takesMenu(event.target)) return;
        event.preventDefault();
        openContextMenu(event.clientX, event.clientY, event.target);
      }}
    >
      <ReactFlow<BoardNode, LinkEdge>
        className="drawn-scale"
        nodes={nodes}
        edges={shownLinks}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        {...inserting}
        onSelectionDragStop={settle}
        onNodeDoubleClick={renameNode}
        onPaneClick={selectFrameAt}
        onMoveStart={onMoveStart}
        {...connecting}
        connectionLineComponent={ConnectionCurve}
        connectionRadius={28}
        connectOnClick={false}
        snapToGrid
        snapGrid={snapGrid}
        nodesDraggable={isOpen}
        nodesConnectable={isOpen}
        selectionKeyCode="Shift"
        selectionOnDrag={isMarquee}
        onSelectionEnd={endMarquee}
        panOnDrag={!isMarquee}
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
        <Suspense>{isLarge && <LargeBoard edges={edges} />}</Suspense>
        <MotionCanvas />
        <Labels />
        <Actions />
        <Connecting />
      </ReactFlow>
      <EmptyBoard />
      <Legend />
      <ZoomControls />
      <MarkLabel />
      <Followed />
      <Carrying />
      <Finding />
      <MenuHere />
      <Suspense>
        <HandsLayer board={board} />
      </Suspense>
      <Toast />
      <Announcement />
    </section>
  );
}

function Labels() {
  const isAny = useDocument(({ scenario }) => scenario.links.some(({ label }) => label));
  return <Suspense>{isAny && <LinkLabels />}</Suspense>;
}

function Actions() {
  const isAny = useView(({ selection }) => selection.length === 1);
  return <Suspense>{isAny && <ActionBar />}</Suspense>;
}

function Connecting() {
  const isAsked = useKeyboardConnect((state) => state.active !== null);
  return <Suspense>{isAsked && <KeyboardConnect />}</Suspense>;
}

function Followed() {
  const isAny = useView((view) => view.message !== null);
  return <Suspense>{isAny && <FollowedChip />}</Suspense>;
}

function Carrying() {
  const isAny = useCarried((state) => state.carried !== null || state.draft !== null);
  return <Suspense>{isAny && <CarryLayer />}</Suspense>;
}

function Finding() {
  const isOpen = useFinding((finding) => finding.isOpen);
  return <Suspense>{isOpen && <FindBox />}</Suspense>;
}

function MenuHere() {
  const isAsked = useContextMenu((menu) => menu.asked !== null);
  return <Suspense>{isAsked && <ContextMenu />}</Suspense>;
}

/** Within a frame a click means the frame; the pane has let go of everything by then. */
function selectFrameAt({ clientX: x, clientY: y }: { clientX: number; clientY: number }): void {
  const point = openBoard()?.flow.screenToFlowPosition({ x, y });
  const frame = point && frameAt(useDocument.getState().scenario, [point.x, point.y]);
  if (frame !== undefined) queueMicrotask(() => select([frame]));
}

function renameNode(_: unknown, node: BoardNode): void {
  if (mayEdit() && !elementOf(node).locked) startRenaming(node.id);
}

function useOpenBoard(board: React.RefObject<HTMLDivElement | null>): void {
  const flow = useReactFlow<BoardNode, LinkEdge>();
  useEffect(() => {
    if (board.current) setOpenBoard({ flow, element: board.current });
    measureBy((id) => flow.getInternalNode(id)?.measured);
    return () => {
      setOpenBoard(null);
      measureBy(null);
    };
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
