/** A text that people leave on the board, edited where it stands. */
import type { NodeProps } from '@xyflow/react';
import { memo, useRef } from 'react';
import { useTranslation } from '../../i18n/index.ts';
import { setText } from '../../stores/document.ts';
import { usePermissions } from '../../stores/permissions.ts';
import { LockMark } from '../LockMark.tsx';
import type { NoteNode } from '../nodes.ts';
import { stopRenaming, useGesture } from '../states.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { Resizer } from './Resizer.tsx';
import { useNodeLabel } from './useNodeLabel.ts';

const sides = ['w', 'e'] as const;
const smallest = [100, 0] as const;

export const NoteView = memo(function NoteView({ data, selected }: NodeProps<NoteNode>) {
  const { id, text, locked } = data.annotation;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const isEditing = useGesture((gesture) => gesture.renaming === id);
  const mayEdit = usePermissions((permissions) => !permissions.readOnly);
  const described = t('board.note.described', { text });
  useNodeLabel(box, locked ? `${described}, ${t('board.state.locked')}` : described);
  const finish = (next: string | null) => {
    if (next !== null) setText(id, next);
    stopRenaming(box.current);
  };
  return (
    <div ref={box} className="note" data-selected={selected || undefined} data-locked={locked}>
      {isEditing ? (
        <NoteEditor text={text} onDone={finish} />
      ) : (
        <div className="note-text">{text}</div>
      )}
      {locked && <LockMark />}
      {selected && !locked && !isEditing && mayEdit && (
        <Resizer id={id} edges={sides} smallest={smallest} />
      )}
    </div>
  );
});
