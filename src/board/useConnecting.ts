/** Drawing a link with mouse or finger: from a port, to a port or anywhere on a card. */
import type { Connection, Edge, FinalConnectionState, OnConnectStartParams } from '@xyflow/react';
import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { addLink, useDocument } from '../stores/document.ts';
import { select } from '../stores/view.ts';
import { cardAt, clientPoint, dimPorts, lightPorts, pointAt, type Start } from './connecting.ts';
import { type End, isRefusal, joining, refusalOf } from './ports.ts';
import { useRefusalText } from './refusals.ts';
import { showToast } from './states.ts';

export function useConnecting(board: RefObject<HTMLElement | null>) {
  const text = useRefusalText();
  const start = useRef<Start | null>(null);
  const follow = useCallback(
    (event: PointerEvent) => {
      const card = cardAt(event.clientX, event.clientY);
      const isOwn = card?.dataset.id === start.current?.component;
      if (board.current) pointAt(board.current, isOwn ? null : card);
    },
    [board],
  );
  return useMemo(() => {
    const stop = () => {
      document.removeEventListener('pointermove', follow);
      if (board.current) dimPorts(board.current);
    };
    return {
      isValidConnection: (connection: Connection | Edge) => {
        const ends = endsOf(connection);
        return ends !== null && refusalOf(useDocument.getState().scenario, ...ends) === null;
      },
      onConnectStart: (_: MouseEvent | TouchEvent, params: OnConnectStartParams) => {
        if (!params.nodeId || !params.handleId || !board.current) return;
        start.current = {
          component: params.nodeId,
          port: params.handleId,
          direction: params.handleType === 'source' ? 'out' : 'in',
        };
        lightPorts(board.current, start.current);
        document.addEventListener('pointermove', follow);
      },
      onConnect: (connection: Connection) => {
        const ends = endsOf(connection);
        if (ends) join(...ends);
      },
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        stop();
        const begun = start.current;
        start.current = null;
        if (!begun || state.isValid) return;
        const { x, y } = clientPoint(event);
        const id = cardAt(x, y)?.dataset.id ?? state.toHandle?.nodeId;
        if (!id || (id === begun.component && !state.toHandle)) return;
        const handle = state.toHandle;
        const { scenario } = useDocument.getState();
        if (id === begun.component && handle?.id === begun.port) return;
        const answer = joining(scenario, begun, begun.direction, id);
        if (isRefusal(answer)) showToast(text(answer), x, y);
        else if (id !== begun.component) join(answer.from, answer.to);
      },
    };
  }, [board, follow, text]);
}

/** Draws the link in the document and selects it, so that its settings are at hand. */
export function join(from: End, to: End): void {
  const id = addLink(`${from.component}.${from.port}`, `${to.component}.${to.port}`);
  select([id]);
}

function endsOf(connection: Connection | Edge): [End, End] | null {
  const { source, target, sourceHandle, targetHandle } = connection;
  if (!source || !target || !sourceHandle || !targetHandle) return null;
  return [
    { component: source, port: sourceHandle },
    { component: target, port: targetHandle },
  ];
}
