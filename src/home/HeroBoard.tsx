/** The board to look at: its real cards, links and marks, without anything to take hold of. */
import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import { grid } from '../board/layout.ts';
import { MotionCanvas } from '../board/motion/MotionCanvas.tsx';
import { edgesOf, nodesOf } from '../board/nodes.ts';
import { edgeTypes, nodeTypes } from '../board/nodeTypes.tsx';
import { useFitting } from '../board/useFitting.ts';
import { useDocument } from '../stores/document.ts';
import { LaterPicture } from './LaterPicture.tsx';

/** Beyond this nobody could read the cards at this size. */
const mostCards = 60;
const nobody: ReadonlySet<string> = new Set();

export function HeroBoard() {
  const scenario = useDocument((document) => document.scenario);
  if (scenario.components.length > mostCards) return <LaterPicture scenario={scenario} isStill />;
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const scenario = useDocument((document) => document.scenario);
  const nodes = useMemo(() => nodesOf(scenario, nobody, [], false), [scenario]);
  const edges = useMemo(() => edgesOf(scenario, nobody, []), [scenario]);
  const opened = useDocument((document) => document.opened);
  useFitting();
  return (
    <div className="board">
      <ReactFlow
        key={opened}
        defaultNodes={nodes}
        defaultEdges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        panOnDrag={false}
        preventScrolling={false}
        zoomOnScroll={false}
        zoomOnPinch={false}
        zoomOnDoubleClick={false}
        minZoom={0.1}
        deleteKeyCode={null}
        attributionPosition="bottom-left"
      >
        <Background variant={BackgroundVariant.Dots} gap={grid} size={1.6} />
        <MotionCanvas />
      </ReactFlow>
    </div>
  );
}
