/** The element's metrics as numbers, with a line each for how they came about. */
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation, useWords } from '../i18n/index.ts';
import { onDemand } from '../loading/later.ts';
import type { PlannedChart } from '../metrics/plan.ts';
import { Strip } from '../metrics/strip.ts';
import { useStripWords } from '../metrics/words.ts';
import { useView } from '../stores/view.ts';
import shared from './Inspector.module.css';
import styles from './Now.module.css';
import type { Subject } from './subject.ts';

const PauseWhen = onDemand(async () => (await import('../log/PauseWhen.tsx')).PauseWhen);

export function Now({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const words = useStripWords();
  const strip = useMemo(() => new Strip(true), []);
  useEffect(() => strip.start(), [strip]);
  useEffect(() => strip.speak(language, words), [strip, language, words]);
  if (subject.charts.length === 0)
    return <p className={shared.quiet}>{t('inspector.now.nothing')}</p>;
  return (
    <>
      <dl className={styles.numbers}>
        {subject.charts.map((chart) => (
          <NowNumber key={chart.key} chart={chart} strip={strip} />
        ))}
      </dl>
      <Suspense>
        <PauseWhen key={subject.id} owner={subject.id} />
      </Suspense>
    </>
  );
}

/** React makes the elements, once; the strip writes into them. */
function NowNumber({ chart, strip }: { readonly chart: PlannedChart; readonly strip: Strip }) {
  const words = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const number = useRef<HTMLSpanElement>(null);
  const unit = useRef<HTMLSpanElement>(null);
  const more = useRef<HTMLElement>(null);
  // A plan is made anew with every edit of the document; the same key is the same chart.
  const plan = useRef(chart);
  plan.current = chart;
  useEffect(() => {
    if (!canvas.current || !number.current || !unit.current) return;
    return strip.add(plan.current, {
      canvas: canvas.current,
      number: number.current,
      unit: unit.current,
      legend: [],
      nothing: null,
      summary: null,
      more: more.current,
    });
  }, [strip]);
  return (
    <div className={styles.number}>
      <dt title={words(chart.help)}>{words(chart.title)}</dt>
      <dd>
        <span ref={number} className={styles.reading} />
        <span ref={unit} className={styles.unitOf} />
      </dd>
      <dd className={styles.spark}>
        <canvas ref={canvas} className={styles.spark} role="img" aria-label={words(chart.title)} />
      </dd>
      <dd ref={more} className={styles.more} />
    </div>
  );
}
