/** What holds a machine up just now, how busy each of its parts is, and which way the bytes took. */
import { useSyncExternalStore } from 'react';
import { showBytes, showDuration } from '../../../simulations/scenarios/quantities.ts';
import { engine } from '../../engine/engine.ts';
import { history } from '../../engine/history.ts';
import { useWords } from '../../i18n/index.ts';
import {
  bottleneckOf,
  bottleneckText,
  latestMeans,
  latestSpan,
  machineAt,
  pathsOf,
  saturated,
  tallyOf,
} from '../../machine/index.ts';
import { useDocument } from '../../stores/document.ts';
import { useRun } from '../../stores/run.ts';
import { useView } from '../../stores/view.ts';
import styles from './Machine.module.css';
import { words as machineWords } from './strings.ts';

export function MachineNow({ id }: { readonly id: string }) {
  const words = useWords();
  const language = useView((view) => view.language);
  const scenario = useDocument((document) => document.scenario);
  // Twice a second while it plays, and wherever it stands.
  useSyncExternalStore(history.subscribe, history.windows);
  const table = useRun((run) => run.table);
  const stands = useRun((run) => (run.status === 'playing' ? -1 : run.events));
  const frame = engine.frame();
  const machine = machineAt(scenario, id);
  if (!machine) return null;
  const time = frame?.time ?? 0;
  const found = bottleneckOf(id, scenario, latestMeans(time));
  const span = latestSpan(id, 'utilization', time);
  const tally = frame && table ? tallyOf(id, scenario, table, frame) : null;
  const paths = pathsOf(machine, time);
  const nameOf = (one: string) => scenario.components.find((c) => c.id === one)?.label ?? one;
  return (
    <section className={styles.now} data-events={stands}>
      <h3>
        {words(machineWords.bottleneck)}
        {span > 0 && <small>{words(machineWords.span, { span: showDuration(span, 2) })}</small>}
      </h3>
      <p className={styles.sentence}>{bottleneckText(found, scenario, language)}</p>
      {found.loads.length > 0 && (
        <ul className={styles.loads} aria-label={words(machineWords.busy)}>
          {found.loads.map(({ component, share }) => (
            <li key={component} data-hot={share >= saturated || undefined}>
              <span>{nameOf(component)}</span>
              <i style={{ '--share': Math.min(1, share) } as React.CSSProperties} />
              <b>{Math.round(Math.min(1, share) * 100)} %</b>
            </li>
          ))}
        </ul>
      )}
      {tally && (
        <dl className={styles.paths}>
          <div>
            <dt>{words(machineWords.perMiB)}</dt>
            <dd>{showDuration(tally.cpuMsPerMiB)}</dd>
          </div>
          {(['readWrite', 'sendfile'] as const).map((way) => (
            <div key={way}>
              <dt>{words(machineWords[way])}</dt>
              <dd>{showBytes(paths[way])}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
