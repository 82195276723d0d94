/** What was measured, for a spreadsheet: all of it, or of some components and links only. */
import { useMemo, useState } from 'react';
import { type MetricRow, metricWidth } from '../../simulations/protocol.ts';
import { history } from '../engine/history.ts';
import { useTranslation } from '../i18n/index.ts';
import { clockText } from '../timeline/clock.ts';
import { Button } from '../ui/Button.tsx';
import { Tick } from '../ui/Tick.tsx';
import { download } from './download.ts';
import styles from './exporting.module.css';
import { metricsCsv } from './metricsCsv.ts';
import type { BoardAtMoment } from './picture/boardPicture.ts';

export function NumbersPart({ board }: { readonly board: BoardAtMoment }) {
  const { t } = useTranslation();
  const [rows] = useState(() => history.rows());
  const owners = useMemo(() => [...new Set(rows.map(({ owner }) => owner))], [rows]);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ owner }) => !leftOut.has(owner));
  const span = spanOf(rows);
  if (!span) return <p className={styles.note}>{t('exporting.noWindows')}</p>;
  const columns = chosen.reduce((sum, { stat }) => sum + metricWidth[stat], 2);
  return (
    <>
      <p className={styles.note}>{t('exporting.csvNote')}</p>
      <fieldset className={styles.owners}>
        <legend>{t('exporting.whose')}</legend>
        <Tick checked={leftOut.size === 0} onChange={(on) => setLeftOut(new Set(on ? [] : owners))}>
          <b>{t('exporting.everything')}</b>
        </Tick>
        {owners.map((owner) => (
          <Tick
            key={owner}
            checked={!leftOut.has(owner)}
            onChange={(on) => {
              const next = new Set(leftOut);
              if (on) next.delete(owner);
              else next.add(owner);
              setLeftOut(next);
            }}
          >
            {owner === '' ? t('exporting.wholeBoard') : nameOf(owner, board)}
          </Tick>
        ))}
      </fieldset>
      <div className={styles.actions}>
        <span className={styles.faint}>
          {t('exporting.windows', span)}
          {' · '}
          {t('exporting.columns', { count: columns })}
        </span>
        <Button
          look="primary"
          icon="table"
          disabled={chosen.length === 0}
          onClick={() =>
            download(board.title, '.csv', metricsCsv(chosen, history.series), 'text/csv')
          }
        >
          {t('exporting.csv')}
        </Button>
      </div>
    </>
  );
}

/** How many windows there are, and of when. */
function spanOf([first]: readonly MetricRow[]) {
  const series = first && history.series(first.owner, first.name);
  const count = series?.length ?? 0;
  if (!series || count === 0) return null;
  return {
    count,
    from: clockText(series.start[0] ?? 0),
    to: clockText(series.end[count - 1] ?? 0),
  };
}

function nameOf(id: string, { scenario: { components, links } }: BoardAtMoment): string {
  const label = [...components, ...links].find((one) => one.id === id)?.label;
  return label === undefined ? id : `${label} (${id})`;
}
