/** One mark on the strip: a line and a name. A single input can be dragged along the time. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Input } from '../../simulations/scenarios/types.ts';
import { engine } from '../engine/engine.ts';
import { Icon } from '../ui/Icon.tsx';
import { clockText } from './clock.ts';
import { movedTo, withInput } from './inputEdits.ts';
import { type MarkGroup, type MarkItem, type Room, toneOf } from './marks.ts';
import styles from './Strip.module.css';
import { stripScale } from './stripNow.ts';
import type { MarkWords } from './useMarks.ts';
import { clickPixels } from './useScrub.ts';

/** Pixels under which a name is no use, and about so many of them a letter. */
const leastName = 30;
const letterPixels = 6.2;
const hanPixels = 11;

interface MarkProps {
  readonly id: string;
  readonly group: MarkGroup;
  readonly room: Room;
  readonly scale: { readonly width: number; readonly end: number };
  readonly words: MarkWords;
  readonly inputs: readonly Input[];
  /** Whether the tab key stops here. */
  readonly tab: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (group: MarkGroup, anchor: Element) => void;
  readonly onDelete: (group: MarkGroup) => void;
}

export function Mark(props: MarkProps) {
  const { id, group, room, words, isOpen } = props;
  const drag = useMarkDrag(props);
  const acts = group.items.filter((item) => item.is === 'input');
  const named = acts[0] ?? group.items[0];
  if (!named) return null;
  const several = acts.length > 1;
  const hasFork = group.items.some((item) => item.is === 'fork');
  const hasHit = group.items.some((item) => item.is === 'hit');
  const label = words.group(group);
  const shown = drag.to === null ? group.x : (drag.to / props.scale.end) * props.scale.width;
  const name =
    drag.to !== null ? clockText(drag.to) : acts.length < 2 ? fitting(words, named, room) : '';
  return (
    <div
      className={styles.mark}
      data-tone={toneOf(group.items)}
      data-flip={room.flip}
      data-dragging={drag.to !== null}
      style={{ transform: `translateX(${shown.toFixed(1)}px)` }}
    >
      <div className={styles.markLine} />
      <button
        type="button"
        className={styles.markButton}
        style={{ maxWidth: `${Math.max(24, room.room + 5)}px` }}
        data-key={id}
        tabIndex={props.tab ? 0 : -1}
        aria-label={label}
        aria-haspopup={group.items.length === 1 && hasHit ? undefined : 'dialog'}
        aria-expanded={group.items.length === 1 && hasHit ? undefined : isOpen}
        title={label}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          props.onDelete(group);
        }}
        onClick={(event) => props.onOpen(group, event.currentTarget)}
        {...drag.handlers}
      >
        {several && <b className={styles.count}>{acts.length}</b>}
        {hasFork && <Icon name="fork" size={12} />}
        {hasHit && <Icon name="pause" size={12} />}
        {name !== '' && (room.room >= leastName || drag.to !== null) && <span>{name}</span>}
      </button>
    </div>
  );
}

/** Without whose it is where that would be cut off. */
function fitting(words: MarkWords, item: MarkItem, { room }: Room): string {
  const name = words.name(item);
  const han = name.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  const needed = han * hanPixels + (name.length - han) * letterPixels + 12;
  return needed <= room ? name : words.brief(item);
}

interface Drag {
  readonly x: number;
  readonly pointer: number;
  /** Beyond a trembling hand. */
  moves: boolean;
  /** Escape was pressed: nothing is to change. */
  givenUp: boolean;
  readonly end: AbortController;
}

/** Where the mark is being dragged to, in simulated ms; null when it is not. */
function useMarkDrag({ group, scale, inputs }: MarkProps) {
  const [to, setTo] = useState<number | null>(null);
  // Kept beside the state: the pointer may come up before what it moved has been drawn.
  const drag = useRef<Drag | null>(null);
  const acts = group.items.filter((item) => item.is === 'input');
  const movable = acts.length === 1 ? acts[0] : undefined;
  if (!movable) return { to: null, handlers: {} };
  const goal = (clientX: number, from: number) => {
    const moved = ((clientX - from) / scale.width) * scale.end;
    return Math.min(scale.end, Math.max(stripScale().keptFrom, movable.at + moved));
  };
  const finish = () => {
    drag.current?.end.abort();
    drag.current = null;
    setTo(null);
  };
  const giveUp = (event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape' || !drag.current) return;
    event.preventDefault();
    drag.current.givenUp = true;
    setTo(null);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      // The strip below is not to be scrubbed meanwhile.
      event.stopPropagation();
      const end = new AbortController();
      addEventListener('keydown', giveUp, { capture: true, signal: end.signal });
      const { clientX: x, pointerId: pointer } = event;
      drag.current = { x, pointer, moves: false, givenUp: false, end };
      // At once: the first move may already leave the mark.
      event.currentTarget.setPointerCapture(pointer);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = drag;
      if (current?.pointer !== event.pointerId) return;
      event.stopPropagation();
      if (Math.abs(event.clientX - current.x) >= clickPixels) current.moves = true;
      if (current.moves && !current.givenUp) setTo(goal(event.clientX, current.x));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const { current } = drag;
      finish();
      if (!current?.moves) return;
      // The click that ends a drag opens nothing.
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, true));
      if (current.givenUp) return;
      const at = goal(event.clientX, current.x);
      engine.setInputs(withInput(inputs, movable.index, movedTo(movable.input, at)));
    },
    onPointerCancel: finish,
  };
  return { to, handlers };
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
