/** What is carried, as one sees it: a ghost at the hand, a line that says what to do, a note being written. */
import { useStore, ViewportPortal } from '@xyflow/react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { definitionOf } from '../../../simulations/components/index.ts';
import { addWords, useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type Carried, letGo, useCarried } from '../carrying.ts';
import { NoteEditor } from '../drawn/NoteEditor.tsx';
import { strings } from '../laterStrings.ts';
import { noteWidth } from '../nodes.ts';
import { announce } from '../states.ts';
import { openBoard } from '../view.ts';
import './carry.css';
import { FrameDrawing } from './FrameDrawing.tsx';
import { frameSize, heldAt, putDown, putNote } from './putDown.ts';
import { useHand } from './useHand.ts';
import { useLinkUnder } from './useLinkUnder.ts';
import { usePlaceableName } from './usePlaceableName.ts';

addWords(strings);

export function CarryLayer() {
  const carried = useCarried((state) => state.carried);
  const isWriting = useCarried((state) => state.draft !== null);
  return (
    <>
      {carried && <InHand carried={carried} />}
      {isWriting && <DraftNote />}
    </>
  );
}

function InHand({ carried }: { readonly carried: Carried }) {
  useHand(carried.by);
  useLinkUnder(carried);
  return (
    <>
      {carried.what === 'frame' && carried.by === 'pointer' && <FrameDrawing />}
      {carried.by !== 'drag' && <Hint carried={carried} />}
      <Ghost carried={carried} />
    </>
  );
}

function Ghost({ carried }: { readonly carried: Carried }) {
  const { what, x, y, fits, link } = carried;
  const name = usePlaceableName(what);
  const zoom = useStore(({ transform }) => transform[2]);
  const scale = fits ? zoom : 1;
  const [left, top] = heldAt(what);
  return createPortal(
    <div
      className="carry-ghost"
      data-what={what === 'frame' || what === 'note' ? what : 'card'}
      data-fits={fits || undefined}
      data-inserts={link !== null || undefined}
      style={{
        transform: `translate(${x}px, ${y}px) scale(${scale}) translate(${-left}px, ${-top}px)`,
        ...(what === 'frame' ? { width: frameSize[0], height: frameSize[1] } : {}),
      }}
    >
      {what === 'frame' ? (
        <Icon name="frame" size={18} />
      ) : what === 'note' ? (
        <Icon name="note" size={18} />
      ) : (
        <Icon path={definitionOf(what)?.icon ?? ''} size={18} />
      )}
      <b>{name}</b>
    </div>,
    document.body,
  );
}

function Hint({ carried }: { readonly carried: Carried }) {
  const { t } = useTranslation();
  const { what, by, x, y, link } = carried;
  const name = usePlaceableName(what);
  const isByKeys = by === 'keys';
  const isTouch = !isByKeys && matchMedia('(pointer: coarse)').matches;
  const how = isByKeys ? 'keys' : isTouch ? 'touch' : what === 'frame' ? 'frame' : 'pointer';
  useEffect(() => {
    announce(`${t('board.carry.title', { name })}. ${t(`board.carry.${how}`)}`);
  }, [t, name, how]);
  useEffect(() => {
    const open = openBoard();
    if (!isByKeys || !open) return;
    const place = open.flow.screenToFlowPosition({ x, y });
    const at = { x: Math.round(place.x), y: Math.round(place.y) };
    announce(link ? t('board.carry.onLink', { link }) : t('board.carry.at', at));
  }, [t, isByKeys, x, y, link]);
  return (
    <div className="board-ask" data-inserts={link !== null || undefined}>
      <b>{t(link ? 'board.carry.insert' : 'board.carry.title', { name })}</b>
      <span>{t(`board.carry.${how}`)}</span>
      {isTouch && (
        <span className="carry-buttons">
          <Button
            onClick={() => {
              letGo();
              putDown(carried);
            }}
          >
            {t('board.carry.here')}
          </Button>
          <Button onClick={letGo}>{t('board.carry.cancel')}</Button>
        </span>
      )}
    </div>
  );
}

function DraftNote() {
  const at = useCarried((state) => state.draft);
  if (!at) return null;
  const done = (text: string | null) => {
    useCarried.setState({ draft: null });
    if (text !== null) putNote(at, text);
  };
  return (
    <ViewportPortal>
      <div
        className="note note-draft"
        style={{ width: noteWidth, transform: `translate(${at[0]}px, ${at[1]}px)` }}
      >
        <NoteEditor text="" onDone={done} />
      </div>
    </ViewportPortal>
  );
}
