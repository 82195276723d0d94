import { useMemo } from 'react';
import { showBytes, showDuration, showNumber } from '../../../simulations/scenarios/quantities.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useView } from '../../stores/view.ts';
import { type Distribution, densityPicture } from '../density.ts';
import styles from './DensityPicture.module.css';

interface DensityPictureProps {
  readonly distribution: Distribution;
  readonly of: 'time' | 'bytes';
  /** It was written as a rate, so the mean is told as one, too. */
  readonly asRate: boolean;
}

const width = 270;
const height = 30;

/** What the text means: its density with the mean marked, and the mean in numbers. */
export function DensityPicture({ distribution, of, asRate }: DensityPictureProps) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const picture = useMemo(() => densityPicture(distribution), [distribution]);
  const show = of === 'time' ? showDuration : showBytes;
  const x = (value: number): number =>
    ((value - picture.from) / (picture.to - picture.from)) * width;
  const y = (value: number): number => height - 1 - value * (height - 4);
  const outline = [...picture.points].map((p) => `${x(p[0])} ${y(p[1])}`).join('L');
  const mean = !Number.isFinite(picture.mean)
    ? t('inspector.meanNever')
    : asRate && picture.mean > 0
      ? t('inspector.meanRate', {
          value: show(picture.mean),
          rate: showNumber(1000 / picture.mean, language),
        })
      : t('inspector.mean', { value: show(picture.mean) });
  const cv = Number.isNaN(picture.cv)
    ? ''
    : t('inspector.cv', { value: showNumber(picture.cv, language) });
  const inside = Number.isFinite(picture.mean) && picture.mean <= picture.to;
  return (
    <div className={styles.density}>
      <svg
        className={styles.curve}
        data-spike={picture.spike === null ? undefined : ''}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('inspector.densityOf', { mean, cv })}
      >
        {picture.spike === null ? (
          <>
            <path
              className={styles.mass}
              d={`M${x(picture.from)} ${height - 1}L${outline}L${x(picture.to)} ${height - 1}Z`}
            />
            <path className={styles.outline} d={`M${outline}`} />
            {inside && <path className={styles.mean} d={`M${x(picture.mean)} 2V${height - 1}`} />}
          </>
        ) : (
          <path className={styles.spike} d={`M${Math.max(1, x(picture.spike))} 4V${height - 1}`} />
        )}
        <path className={styles.axis} d={`M0 ${height - 0.5}H${width}`} />
      </svg>
      <div className={styles.scale} aria-hidden="true">
        <span>{picture.from === 0 ? '0' : show(picture.from, 2)}</span>
        <span>{show(picture.to, 2)}</span>
      </div>
      <div className={styles.moments} aria-hidden="true">
        {(picture.spike === null || asRate) && <span>{mean}</span>}
        {picture.spike === null && <span title={t('inspector.cvHelp')}>{cv}</span>}
      </div>
    </div>
  );
}
