/** The sequence diagram on the page: heads that stay, a ruler to click, arrows to point at and walk along. */
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { momentText } from './clock.ts';
import styles from './Diagram.module.css';
import { goTo } from './goTo.ts';
import { SceneView } from './SceneView.tsx';
import { drawHeads, drawSequence, headHeight } from './sequence/draw.ts';
import { gutter } from './sequence/lanes.ts';
import { layoutSequence, mostHops, type Sequence } from './sequence/layout.ts';
import type { TimeScale } from './sequence/timeScale.ts';
import type { Speech } from './speech.ts';
import type { Story } from './story.ts';
import { placeIn, Tip, usePointing } from './Tip.tsx';
import { useShown } from './useShown.ts';

interface SequenceViewProps {
  readonly story: Story;
  readonly speech: Speech;
  readonly chosen: number | null;
  readonly compressed: boolean;
  /** How much taller than the room there is, when it is to scale. */
  readonly zoom: number;
}

export function SequenceView({ story, speech, chosen, compressed, zoom }: SequenceViewProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { band, width: room, height: view } = useShown(box);
  const height = Math.max(320, view - headHeight - 2) * zoom;
  const sequence = useMemo(
    () => layoutSequence(story, speech, { room, compressed, height }),
    [story, speech, room, compressed, height],
  );
  const heads = useMemo(() => drawHeads(sequence, speech), [sequence, speech]);
  const scene = useMemo(
    () => drawSequence(sequence, story, speech, chosen),
    [sequence, story, speech, chosen],
  );
  const { pointed, handlers } = usePointing();
  const walk = useWalk(sequence, box);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const { x, y } = placeIn(body, event);
    const onArrow = (event.target as Element).closest('g[data-hop]') !== null;
    if (onArrow || x < gutter - 6) goTo(sequence.scale.time(y));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        ref={box}
        className={styles.scroller}
        role="group"
        aria-label={t('trace.sequence')}
        aria-description={t('trace.diagramKeys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows are walked along from here by keyboard
        tabIndex={0}
        onKeyDown={walk.onKeyDown}
        {...handlers}
      >
        <div className={styles.heads} style={{ width: sequence.width }}>
          <SceneView scene={heads} />
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: by keyboard through the group around */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          ref={body}
          className={styles.body}
          style={{ width: sequence.width, height: sequence.height }}
          onClick={onClick}
        >
          <div className={styles.ruler} style={{ width: gutter - 12 }} title={t('trace.ruler')} />
          <SceneView scene={scene} band={band} />
          {walk.at && <Ring sequence={sequence} index={walk.at.index} />}
          <Playhead story={story} scale={sequence.scale} />
        </div>
        {sequence.left > 0 && (
          <p className={styles.more}>
            {t('trace.hopsLeft', { shown: mostHops, left: sequence.left })}
          </p>
        )}
      </div>
      <p className={styles.hidden} aria-live="polite">
        {walk.at && `${walk.at.title}, ${momentText(walk.at.hop.sentAt)}`}
      </p>
      <Tip pointed={pointed} />
    </>
  );
}

/** From arrow to arrow by keyboard; Enter goes to the moment of the one that has the ring. */
function useWalk({ arrows }: Sequence, box: React.RefObject<HTMLDivElement | null>) {
  const [index, setIndex] = useState(-1);
  // Another story has other arrows.
  const at = arrows[index];
  useEffect(() => {
    const element = box.current;
    if (!at || !element) return;
    const top = at.y0 - 40;
    const bottom = Math.min(at.y1, at.y0 + 120) + headHeight + 40;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight;
    }
    const left = Math.min(at.x0, at.x1) - 40;
    const right = Math.max(at.x0, at.x1) + 40;
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (right > element.scrollLeft + element.clientWidth) {
      element.scrollLeft = right - element.clientWidth;
    }
  }, [at, box]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = arrows.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, index + 1),
      ArrowUp: Math.max(0, index - 1),
      Home: 0,
      End: last,
    };
    if (Object.hasOwn(moves, event.key)) setIndex(moves[event.key]);
    else if (event.key === 'Enter' && at) goTo(at.hop.sentAt);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { at, onKeyDown };
}

function Ring({ sequence, index }: { readonly sequence: Sequence; readonly index: number }) {
  const { x0, y0, x1, y1 } = sequence.arrows[index];
  const top = Math.min(y0, y1) - 12;
  const left = Math.min(x0, x1) - 12;
  return (
    <div
      className={styles.ring}
      style={{
        top,
        left,
        width: Math.abs(x1 - x0) + 24,
        height: Math.abs(y1 - y0) + 24,
      }}
    />
  );
}

interface PlayheadProps {
  readonly story: Story;
  readonly scale: TimeScale;
}

/** The moment that the board shows. */
const Playhead = memo(function Playhead({ story, scale }: PlayheadProps) {
  const { t } = useTranslation();
  const time = useRun((run) => run.time);
  if (time < story.from || time > story.to) return null;
  return (
    <div className={styles.playhead} style={{ top: scale.y(time, 1e9) }}>
      <span>{t('trace.now')}</span>
    </div>
  );
});

/** When the board shows a moment that is not in the diagram, that is said. */
export function Elsewhere({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const side = useRun(({ time }) =>
    time < story.from ? 'Before' : time > story.to ? 'After' : '',
  );
  const time = useRun((run) => momentText(run.time));
  if (side === '') return null;
  return <p className={styles.elsewhere}>{t(`trace.now${side}`, { time })}</p>;
}
