/** What React Flow draws nodes and edges with, wherever a board is shown. */
import type { NodeProps } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Suspense } from 'react';
import { onDemand } from '../loading/later.ts';
import './board.css';
import './card.css';
import './link.css';
import { ComponentCard } from './ComponentCard.tsx';
import { LinkCurve } from './LinkCurve.tsx';
import type { FrameNode, NoteNode } from './nodes.ts';

const drawn = () => import('./drawn/index.ts');
const FrameView = onDemand(async () => (await drawn()).FrameView);
const NoteView = onDemand(async () => (await drawn()).NoteView);

export const nodeTypes = {
  card: ComponentCard,
  // Each by itself, or the whole board would wait for the code of one.
  frame: (props: NodeProps<FrameNode>) => (
    <Suspense>
      <FrameView {...props} />
    </Suspense>
  ),
  note: (props: NodeProps<NoteNode>) => (
    <Suspense>
      <NoteView {...props} />
    </Suspense>
  ),
};

export const edgeTypes = { link: LinkCurve };
