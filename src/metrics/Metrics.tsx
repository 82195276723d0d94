/** The strip of charts: the whole board's, or those of the one component or link that is selected. */
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { linkWords } from '../../simulations/components/strings.ts';
import { kindWords } from '../board/kinds.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { StateNote } from '../ui/StateNote.tsx';
import { Chart } from './Chart.tsx';
import styles from './Metrics.module.css';
import { type PlannedChart, planBoard, planComponent, planLink } from './plan.ts';
import { Strip } from './strip.ts';
import type { Horizon } from './timeView.ts';
import { boardTexts } from './usePlans.ts';
import { useStripWords } from './words.ts';

export function Metrics() {
  const { t } = useTranslation();
  const { charts, about, kindName } = usePlan();
  const language = useView((view) => view.language);
  const words = useStripWords();
  const [said, setSaid] = useState('');
  const [horizon, setHorizon] = useState<Horizon>('recent');
  const strip = useMemo(() => new Strip(false, setSaid), []);
  useEffect(() => strip.start(), [strip]);
  useEffect(() => strip.speak(language, words), [strip, language, words]);
  useEffect(() => strip.look(horizon), [strip, horizon]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves = {
      ArrowLeft: -1,
      ArrowRight: 1,
      PageUp: 10,
      PageDown: -10,
      Home: 'first',
      End: 'last',
    } as const;
    const move = Object.hasOwn(moves, event.key)
      ? moves[event.key as keyof typeof moves]
      : undefined;
    if (move !== undefined) strip.move(move);
    else if (event.key === 'Escape' && strip.isPointing) strip.unpoint();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={styles.strip} aria-label={t('metrics.title')}>
      <div className={styles.about}>
        <h2 className={styles.whose}>
          {about}
          {kindName && <small>{kindName}</small>}
        </h2>
        <SegmentedControl
          className={styles.horizon}
          value={horizon}
          label={t('metrics.horizon')}
          options={[
            { value: 'recent', label: t('metrics.horizon.recent') },
            { value: 'all', label: t('metrics.horizon.all') },
          ]}
          onChange={setHorizon}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are readings. */}
      <div
        className={styles.charts}
        role="group"
        aria-label={about}
        aria-description={t('metrics.keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the reading line is moved from here by keyboard.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => strip.unpoint()}
      >
        {charts.map((chart) => (
          <Chart key={chart.key} chart={chart} strip={strip} />
        ))}
        {charts.length === 0 && (
          <StateNote state="loading">{t('metrics.waitingForData')}</StateNote>
        )}
      </div>
      <p className={styles.hidden} aria-live="polite">
        {said}
      </p>
    </section>
  );
}

interface Plan {
  readonly charts: readonly PlannedChart[];
  /** Whose they are, and of which kind that is. */
  readonly about: string;
  readonly kindName: string;
}

function usePlan(): Plan {
  const { t } = useTranslation();
  const words = useWords();
  const selection = useView((view) => view.selection);
  const only = selection.length === 1 ? selection[0] : undefined;
  const component = useDocument(({ scenario }) =>
    scenario.components.find((one) => one.id === only),
  );
  const link = useDocument(({ scenario }) => scenario.links.find((one) => one.id === only));
  const table = useRun((run) => run.table);
  const kind = component?.kind;
  const isLink = link !== undefined;
  const charts = useMemo(() => {
    if (only !== undefined && kind !== undefined) return planComponent(only, kind);
    if (only !== undefined && isLink) return planLink(only);
    const kinds = [...new Set(table?.components.map((one) => one.kind))];
    return planBoard(table?.metrics ?? [], kinds, boardTexts);
  }, [only, kind, isLink, table]);
  if (component) {
    const kindName = words(kindWords(component.kind).name);
    return { charts, about: component.label ?? component.id, kindName };
  }
  if (link) return { charts, about: link.label ?? link.id, kindName: words(linkWords.name) };
  return { charts, about: t('metrics.board'), kindName: '' };
}
