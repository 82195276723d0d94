import { useEffect, useId, useRef } from 'react';
import { useTranslation, useWords } from '../i18n/index.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { dashes, layerOpacity } from './draw.ts';
import styles from './Metrics.module.css';
import type { LineStyle, PlannedChart, PlannedLine } from './plan.ts';
import type { Strip } from './strip.ts';

interface ChartProps {
  readonly chart: PlannedChart;
  readonly strip: Strip;
}

/** The elements of one chart, made once; everything that changes is written by the strip. */
export function Chart({ chart, strip }: ChartProps) {
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const number = useRef<HTMLElement>(null);
  const unit = useRef<HTMLElement>(null);
  const nothing = useRef<HTMLLIElement>(null);
  const summary = useRef<HTMLParagraphElement>(null);
  const legend = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (!canvas.current || !number.current || !unit.current) return;
    const entries = [...(legend.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    return strip.add(chart, {
      canvas: canvas.current,
      number: number.current,
      unit: unit.current,
      legend: entries.flatMap((entry) => {
        const value = entry.querySelector('b');
        return value ? [{ entry, value }] : [];
      }),
      nothing: nothing.current,
      summary: summary.current,
      more: null,
    });
  }, [strip, chart]);

  const labelled = chart.lines.some((line) => line.label);
  const lead = chart.stacked
    ? null
    : (chart.lines.find((line) => line.style === 'main')?.label ?? null);
  return (
    <section className={styles.chart} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <Tooltip text={words(chart.help)} side="top">
          <h3 className={styles.title} id={`${id}-title`}>
            {words(chart.title)}
          </h3>
        </Tooltip>
        <span className={styles.value} aria-hidden="true">
          {lead && (
            <span className={styles.which} data-style="main">
              <Sample style="main" />
              {words(lead)}
            </span>
          )}
          <b ref={number} className={styles.number} />
          <span ref={unit} className={styles.unit} />
        </span>
      </div>
      {(labelled || chart.stacked) && (
        <ul ref={legend} className={styles.legend} aria-hidden="true">
          {chart.lines.map((line, k) => (
            <LegendEntry key={line.name + line.column} line={line} layer={k} />
          ))}
          {chart.stacked && (
            <li ref={nothing} className={styles.none}>
              {t('metrics.losses.none')}
            </li>
          )}
        </ul>
      )}
      <canvas
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-summary`}
        onPointerMove={(event) => strip.point(event.currentTarget, event.clientX)}
        onPointerDown={(event) => strip.point(event.currentTarget, event.clientX)}
        onPointerLeave={(event) => {
          if (event.pointerType === 'mouse') strip.unpoint();
        }}
      />
      <p ref={summary} id={`${id}-summary`} className={styles.hidden} />
    </section>
  );
}

interface LegendEntryProps {
  readonly line: PlannedLine;
  readonly layer: number;
}

function LegendEntry({ line, layer }: LegendEntryProps) {
  const words = useWords();
  return (
    // The main line's entry is the large number itself.
    <li data-line="" data-style={line.style} className={line.style === 'main' ? styles.hidden : ''}>
      <Sample style={line.style} layer={layer} />
      {line.label && <span>{words(line.label)}</span>}
      <b />
    </li>
  );
}

/** How a line or a layer looks, beside its name. */
function Sample({ style, layer = 0 }: { readonly style: LineStyle; readonly layer?: number }) {
  return (
    <svg className={styles.sample} viewBox="0 0 14 8" aria-hidden="true">
      {style === 'area' ? (
        <rect
          x="3"
          y="0.5"
          width="7"
          height="7"
          rx="1.5"
          style={{ fillOpacity: layerOpacity(layer) }}
        />
      ) : (
        <path d="M0.500 4H13.500" strokeDasharray={dashes[style].join(' ')} />
      )}
    </svg>
  );
}
