/** A frame on the board: a tinted area with a label. It is taken by its label or its edge; within it the board goes on. */
import { type NodeProps, useStore } from '@xyflow/react';
import { memo, useRef } from 'react';
import { useTranslation } from '../../i18n/index.ts';
import { useDocument } from '../../stores/document.ts';
import { usePermissions } from '../../stores/permissions.ts';
import { LockMark } from '../LockMark.tsx';
import type { FrameNode } from '../nodes.ts';
import { Rename } from '../Rename.tsx';
import { useGesture } from '../states.ts';
import { labelSideOf, meetingOf } from './meeting.ts';
import { Resizer } from './Resizer.tsx';
import { useNodeLabel } from './useNodeLabel.ts';

/** Smaller than this a frame holds nothing. */
export const smallestFrame = [120, 80] as const;

const everyEdge = ['n', 'e', 's', 'w', 'nw', 'ne', 'sw', 'se'] as const;

export const FrameView = memo(function FrameView({ data, selected }: NodeProps<FrameNode>) {
  const { id, label, tint = 'neutral', locked, in: around } = data.frame;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const isRenaming = useGesture((gesture) => gesture.renaming === id);
  const mayEdit = usePermissions((permissions) => !permissions.readOnly);
  const scale = useStore(({ transform: [, , zoom] }) => labelScale(zoom));
  const count = useDocument(
    ({ scenario }) => scenario.components.filter((component) => component.in === id).length,
  );
  const meets = useDocument(({ scenario }) => meetingOf(scenario.frames ?? [], id));
  const side = useDocument(({ scenario }) => labelSideOf(scenario, id, meets));
  const name = label ?? id;
  const described = t('board.frame.described', { name, count });
  useNodeLabel(box, locked ? `${described}, ${t('board.state.locked')}` : described);
  return (
    <div
      ref={box}
      className="frame"
      data-tint={tint}
      data-nested={around === undefined ? undefined : ''}
      data-meets={meets || undefined}
      data-side={around === undefined ? undefined : side}
      data-selected={selected || undefined}
      data-locked={locked}
    >
      <svg className="frame-edge" aria-hidden="true">
        <rect width="100%" height="100%" rx="14" />
      </svg>
      <div className="frame-label" style={{ fontSize: `${13 * scale}px` }}>
        {isRenaming ? <Rename id={id} name={name} /> : <span title={name}>{name}</span>}
        {locked && <LockMark />}
      </div>
      {selected && !locked && mayEdit && (
        <Resizer id={id} edges={everyEdge} smallest={smallestFrame} />
      )}
    </div>
  );
});

/** From afar labels shrink less than the board, so that areas can still be told apart. In steps: few renderings. */
function labelScale(zoom: number): number {
  if (zoom >= 0.9) return 1;
  return Math.min(3, Math.round(4 / Math.max(zoom, 0.1) ** 0.8) / 4);
}
