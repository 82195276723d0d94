/** Which mark is what, and whether every message is drawn. */
import { lazy, memo, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { onDemand } from '../loading/later.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import { colourOf, crossPath, nameTypes, shapeOf, shapes } from './motion/looks.ts';
import { hasMoves } from './moves.ts';

const TrailLooks = onDemand(async () => (await import('./trail/FollowedChip.tsx')).TrailLooks);

const MoveLooks = lazy(async () => ({ default: (await import('./labels/index.ts')).MoveLooks }));

const typesShown = 6;
const noTypes: readonly string[] = [];

export const Legend = memo(function Legend() {
  const { t } = useTranslation();
  const types = useRun((run) => run.table?.types ?? noTypes);
  const still = useStill();
  const isFollowing = useView((view) => view.message !== null);
  const isMachine = useDocument(({ scenario }) => hasMoves(scenario));
  nameTypes(types);
  if (types.length === 0) return null;
  return (
    <section className="board-legend" aria-label={t('board.legend')}>
      {types.slice(0, typesShown).map((type, index) => (
        <span key={type}>
          <svg viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true">
            <path d={shapes[shapeOf(index)]} fill={`var(--m${colourOf(index) + 1})`} />
          </svg>
          {type === 'block' ? t('board.legend.block') : type}
        </span>
      ))}
      {types.length > typesShown && <span>+ {types.length - typesShown}</span>}
      <span>
        <svg viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true">
          <path d={shapes[0]} className="legend-hollow" transform="scale(.78)" />
        </svg>
        {t('board.legend.answer')}
      </span>
      <span>
        <svg viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true">
          <path d={shapes[0]} className="legend-refused" transform="scale(.92)" />
          <path d={crossPath} className="legend-refused" transform="scale(.92)" />
        </svg>
        {t('board.legend.refused')}
      </span>
      <Suspense>{isMachine && <MoveLooks />}</Suspense>
      {still ? <em>{t('board.legend.counts')}</em> : <Share />}
      <Suspense>{isFollowing && <TrailLooks />}</Suspense>
    </section>
  );
});

function Share() {
  const { t } = useTranslation();
  const oneIn = useRun((run) => (run.markShare >= 1 ? 1 : roundRate(1 / run.markShare)));
  if (oneIn === 1) return <em>{t('board.legend.every')}</em>;
  return <em>{t('board.legend.share', { n: oneIn.toLocaleString('en') })}</em>;
}

/** Two digits are enough, and do not flicker. */
function roundRate(rate: number): number {
  if (rate < 10) return Math.round(rate * 10) / 10;
  const step = 10 ** (Math.floor(Math.log10(rate)) - 1);
  return Math.round(rate / step) * step;
}

const reduced = '(prefers-reduced-motion: reduce)';

function useStill(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(reduced);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(reduced).matches,
  );
}
