/**
 * What each machine has counted of the request that is shown, beside what the request comes to. The
 * numbers are written by frames, outside React.
 */
import { useEffect, useRef } from 'react';
import { engine } from '../engine/engine.ts';
import { type Key, type Translate, useTranslation } from '../i18n/index.ts';
import { company } from './arranging.ts';
import styles from './Foot.module.css';
import { microseconds } from './numerals.ts';
import { type Measured, stepNow, useClassroom } from './store.ts';
import { between, type Counted, counted, type Tally, talliesIn } from './tallies.ts';

const heads: Readonly<Record<Counted, Key>> = {
  cpuCopies: 'classroom.cpuCopies',
  dmaCopies: 'classroom.dmaCopies',
  modeSwitches: 'classroom.modeSwitches',
  systemCalls: 'classroom.systemCalls',
  cpuTime: 'classroom.cpuTime',
};

export function Counters() {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const phase = useClassroom((state) => state.phase);
  const all = useClassroom((state) => state.lanes);
  const machine = useClassroom((state) => stepNow(state)?.machine);
  const lanes = company(all, machine);
  const request = useClassroom((state) => stepNow(state)?.request ?? state.steps[0]?.request ?? 0);
  const measured = useClassroom((state) => state.measured[request]);
  useEffect(() => {
    const root = table.current;
    if (!root || !measured || phase !== 'ready') return;
    return engine.onFrame((frame, of) => {
      const tallies = talliesIn(frame, of);
      for (const [machine, known] of measured) write(root, machine, tallies.get(machine), known, t);
    });
  }, [measured, t, phase]);
  if (phase !== 'ready' || !measured || measured.size === 0) return null;
  return (
    <section className={styles.counters}>
      <table ref={table} aria-label={t('classroom.counts')}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>{t('classroom.machine')}</span>
            </th>
            {counted.map((name) => (
              <th key={name} scope="col">
                {t(heads[name])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes
            .filter(({ machine }) => measured.has(machine))
            .map(({ machine, name }) => (
              <tr key={machine}>
                <th scope="row">{name}</th>
                {counted.map((one) => (
                  <td key={one} data-cell={`${machine} ${one}`} />
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function write(
  root: HTMLTableElement,
  machine: string,
  tally: Tally | undefined,
  { before, whole }: Measured,
  t: Translate,
): void {
  if (!tally) return;
  const now = between(before, tally, whole);
  for (const name of counted) {
    const cell = root.querySelector<HTMLElement>(`[data-cell="${CSS.escape(machine)} ${name}"]`);
    if (!cell) continue;
    const text =
      name === 'cpuTime'
        ? microseconds(now.cpuTime)
        : t('classroom.countOf', { count: now[name], whole: whole[name] });
    if (cell.textContent !== text) cell.textContent = text;
    cell.dataset.moves = now[name] > 0 ? 'yes' : 'no';
  }
}
