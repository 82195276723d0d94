/** The waterfall on the page: names choose a message, a place along a bar goes to its moment. */
import { type KeyboardEvent, type MouseEvent, memo, useMemo, useRef } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import styles from './Diagram.module.css';
import { goTo } from './goTo.ts';
import { SceneView } from './SceneView.tsx';
import { messageTitle, outcomeOf, type Speech } from './speech.ts';
import type { Story } from './story.ts';
import { placeIn, Tip, usePointing } from './Tip.tsx';
import { useShown } from './useShown.ts';
import { drawAxis, drawWaterfall } from './waterfall/draw.ts';
import { axisHeight, layoutWaterfall, rowHeight, type Waterfall } from './waterfall/layout.ts';

interface WaterfallViewProps {
  readonly story: Story;
  readonly speech: Speech;
  readonly chosen: number | null;
  readonly onChoose: (message: number) => void;
}

export function WaterfallView({ story, speech, chosen, onChoose }: WaterfallViewProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { band, width } = useShown(box);
  const waterfall = useMemo(() => layoutWaterfall(story, width), [story, width]);
  const axis = useMemo(() => drawAxis(story, waterfall), [story, waterfall]);
  const scene = useMemo(
    () => drawWaterfall(story, waterfall, speech, chosen),
    [story, waterfall, speech, chosen],
  );
  const { pointed, handlers } = usePointing();
  const row = story.members.findIndex(({ message }) => message.id === chosen);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const { x, y } = placeIn(body, event);
    const member = story.members[Math.floor(y / rowHeight)];
    if (!member) return;
    if (x > waterfall.labelWidth) goTo(waterfall.time(x));
    else onChoose(member.message.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = story.members.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, row + 1),
      ArrowUp: Math.max(0, row - 1),
      Home: 0,
      End: last,
    };
    const member = story.members[moves[event.key] ?? row];
    if (!member) return;
    if (Object.hasOwn(moves, event.key)) {
      onChoose(member.message.id);
      keepInView(box.current, moves[event.key]);
    } else if (event.key === 'Enter') goTo(member.message.birth);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said = story.members[row]?.message;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        ref={box}
        className={styles.scroller}
        role="group"
        aria-label={t('trace.waterfall')}
        aria-description={t('trace.rowKeys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: rows are walked along from here by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...handlers}
      >
        <div className={styles.heads} style={{ width: waterfall.width }}>
          <SceneView scene={axis} />
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: by keyboard through the group around */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          ref={body}
          className={`${styles.body} ${styles.row}`}
          style={{ width: waterfall.width, height: waterfall.height }}
          onClick={onClick}
        >
          <SceneView scene={scene} band={band} />
          <Now story={story} waterfall={waterfall} />
        </div>
      </div>
      <p className={styles.hidden} aria-live="polite">
        {said && `${messageTitle(said, speech)}, ${outcomeOf(story, said, speech).text}`}
      </p>
      <Tip pointed={pointed} />
    </>
  );
}

function keepInView(box: HTMLElement | null, row: number): void {
  if (!box) return;
  const top = row * rowHeight;
  const shown = box.clientHeight - axisHeight - rowHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top > box.scrollTop + shown) box.scrollTop = top - shown;
}

interface NowProps {
  readonly story: Story;
  readonly waterfall: Waterfall;
}

const Now = memo(function Now({ story, waterfall }: NowProps) {
  const time = useRun((run) => run.time);
  if (time < story.from || time > story.to) return null;
  return <div className={styles.across} style={{ left: waterfall.x(time) }} />;
});
