/** What fingers and keys can do on the board beside the mouse; comes at the first sign of a person. */
import { useStore } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import { addWords, useTranslation } from '../../i18n/index.ts';
import { useDocument } from '../../stores/document.ts';
import { Button } from '../../ui/Button.tsx';
import { useRefusalText } from '../refusals.ts';
import { announce } from '../states.ts';
import { startLongPress } from './longPress.ts';
import { strings } from './strings.ts';
import './hands.css';
import { cancelTapConnect, startTapConnect, useTapConnect } from './tapConnect.ts';
import { useWalking } from './useWalking.ts';

addWords(strings);

export function HandsLayer({ board }: { readonly board: RefObject<HTMLElement | null> }) {
  const refusalText = useRefusalText();
  const text = useRef(refusalText);
  text.current = refusalText;
  useEffect(() => {
    // Another wording must not give up a link that is being drawn.
    if (board.current) return startTapConnect(board.current, (refusal) => text.current(refusal));
  }, [board]);
  useEffect(() => (board.current ? startLongPress(board.current) : undefined), [board]);
  useWalking(board);
  useReach(board);
  const isAsking = useTapConnect(({ start }) => start !== null);
  return isAsking ? <Asking /> : null;
}

function Asking() {
  const { t } = useTranslation();
  const start = useTapConnect((state) => state.start);
  const from = useDocument(({ scenario }) => {
    const component = scenario.components.find(({ id }) => id === start?.component);
    return component?.label ?? component?.id ?? '';
  });
  const text = t(start?.direction === 'in' ? 'board.tap.askBack' : 'board.tap.ask', { from });
  useEffect(() => announce(text), [text]);
  return (
    <div className="board-ask">
      <b>{text}</b>
      <Button look="plain" onClick={cancelTapConnect}>
        {t('board.tap.cancel')}
      </Button>
    </div>
  );
}

/** What a finger needs, in pixels of the screen. */
const fingerPx = 44;
const portPx = 11;

/** Ports shrink with the board; where they can be hit does not, as far as there is room. */
function useReach(board: RefObject<HTMLElement | null>): void {
  const reach = useStore(({ transform: [, , zoom] }) =>
    Math.round(Math.min(44, Math.max(15, (fingerPx / zoom - portPx) / 2))),
  );
  useEffect(() => {
    board.current?.style.setProperty('--port-reach', `${reach}px`);
  }, [board, reach]);
}
