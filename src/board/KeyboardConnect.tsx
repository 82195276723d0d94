/** Shows what `keyboardConnect.ts` would join, and takes the keys while it is asked. */
import { useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { useEffect } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { linkCubic, pathOf } from './geometry.ts';
import {
  type Candidate,
  chooseCandidate,
  endConnecting,
  useKeyboardConnect,
} from './keyboardConnect.ts';
import type { End } from './ports.ts';
import { announce } from './states.ts';
import { join } from './useConnecting.ts';

export function KeyboardConnect() {
  const active = useKeyboardConnect((state) => state.active);
  const candidate = active?.candidates[active.index];
  if (!active || !candidate) return null;
  return (
    <Asking candidate={candidate} number={active.index + 1} total={active.candidates.length} />
  );
}

interface AskingProps {
  readonly candidate: Candidate;
  readonly number: number;
  readonly total: number;
}

function Asking({ candidate, number, total }: AskingProps) {
  const { t } = useTranslation();
  const flow = useReactFlow();
  const from = useName(candidate.from.component);
  const to = useName(candidate.to.component);
  useEffect(() => {
    announce(t('board.connect.choose', { from, to, n: number, total }));
  }, [t, from, to, number, total]);
  useEffect(() => {
    // The other end may be out of sight: bring it in, as focusing it would.
    const node = document.querySelector(
      `.react-flow__node[data-id="${CSS.escape(candidate.component)}"]`,
    );
    node?.setAttribute('data-target', '');
    const box = node?.getBoundingClientRect();
    const board = node?.closest('.react-flow')?.getBoundingClientRect();
    const hidden =
      box &&
      board &&
      (box.left < board.left ||
        box.right > board.right ||
        box.top < board.top ||
        box.bottom > board.bottom);
    if (hidden)
      flow.fitView({
        nodes: [{ id: candidate.from.component }, { id: candidate.to.component }],
        maxZoom: 1,
        padding: 0.3,
      });
    return () => node?.removeAttribute('data-target');
  }, [candidate, flow]);
  useKeys(
    candidate,
    () => announce(t('board.connect.done', { from, to })),
    () => announce(t('board.connect.cancelled')),
  );
  return (
    <>
      <ViewportPortal>
        <GhostLink from={candidate.from} to={candidate.to} />
      </ViewportPortal>
      <div className="board-ask">
        <b>{t('board.connect.hint', { from, to })}</b>
        <span>
          {number} / {total} · {t('board.connect.keys')}
        </span>
      </div>
    </>
  );
}

/** All keys belong to the question while it stands. */
function useKeys(candidate: Candidate, onDone: () => void, onCancel: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key } = event;
      if (key === 'Shift') return;
      event.preventDefault();
      event.stopPropagation();
      if (key === 'ArrowRight' || key === 'ArrowDown' || (key === 'Tab' && !event.shiftKey))
        chooseCandidate(1);
      else if (key === 'ArrowLeft' || key === 'ArrowUp' || key === 'Tab') chooseCandidate(-1);
      else if (key === 'Enter') {
        endConnecting();
        join(candidate.from, candidate.to);
        onDone();
      } else if (key === 'Escape') {
        endConnecting();
        onCancel();
      }
    };
    const cancel = (event: PointerEvent) => {
      if (!(event.target as Element | null)?.closest('.board-ask')) endConnecting();
    };
    document.addEventListener('keydown', press, true);
    document.addEventListener('pointerdown', cancel, true);
    return () => {
      document.removeEventListener('keydown', press, true);
      document.removeEventListener('pointerdown', cancel, true);
    };
  });
}

function GhostLink({ from, to }: { readonly from: End; readonly to: End }) {
  const path = useStore((state) => {
    const place = (end: End, type: 'source' | 'target') => {
      const node = state.nodeLookup.get(end.component);
      const handle = node?.internals.handleBounds?.[type]?.find(({ id }) => id === end.port);
      if (!node || !handle) return null;
      const { x, y } = node.internals.positionAbsolute;
      return { x: x + handle.x + handle.width / 2, y: y + handle.y + handle.height / 2 };
    };
    const source = place(from, 'source');
    const target = place(to, 'target');
    if (!source || !target) return '';
    return pathOf(
      linkCubic({ sourceX: source.x, sourceY: source.y, targetX: target.x, targetY: target.y }, 0),
    );
  });
  return (
    <svg className="board-ghost-link" aria-hidden="true">
      <g className="connection" data-status="valid">
        <path d={path} />
      </g>
    </svg>
  );
}

function useName(id: string): string {
  return useDocument(
    ({ scenario }) => scenario.components.find((component) => component.id === id)?.label ?? id,
  );
}
