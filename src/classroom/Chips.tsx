/** The steps of the request that is shown, machine by machine; the numbers that do not occur are struck out. */
import { useEffect, useRef } from 'react';
import { type Key, useTranslation } from '../i18n/index.ts';
import type { Course, Step } from './course.ts';
import { byNumber } from './lanes.ts';
import { letGo } from './letGo.ts';
import { showStep } from './moves.ts';
import styles from './Steps.module.css';
import { stepNow, useClassroom } from './store.ts';

interface Chip {
  readonly key: string;
  readonly number: string;
  /** Which of all steps it leads to. */
  readonly at: number;
  readonly isLeftOut: boolean;
  /** How many there were before it has come round for the last time; 0 for the first time. */
  readonly rounds: number;
}

export function Chips() {
  const { t } = useTranslation();
  const state = useClassroom();
  const row = useRef<HTMLElement>(null);
  // On a small screen not all of them are in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when another one is shown
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [state.at]);
  const { steps, requests, lanes, at, phase, isAtSpeed } = state;
  if (phase !== 'ready') return <div className={styles.chips} />;
  const request = stepNow(state)?.request ?? steps[0]?.request ?? 0;
  const courses = requests[request] ?? [];
  const nameOf = (machine: string) => lanes.find((lane) => lane.machine === machine)?.name ?? '';
  return (
    <nav ref={row} className={styles.chips} aria-label={t('classroom.steps')}>
      {courses.map((course) => (
        <ol key={course.machine} aria-label={nameOf(course.machine)}>
          {chipsOf(course, steps).map(({ key, number, at: place, isLeftOut, rounds }) => (
            <li key={key}>
              <button
                type="button"
                className={styles.chip}
                data-out={isLeftOut || undefined}
                aria-current={place === at && !isLeftOut && !isAtSpeed ? 'step' : undefined}
                aria-label={t(nameFor(isLeftOut, rounds), {
                  number,
                  rounds,
                  machine: nameOf(course.machine),
                })}
                onClick={(event) => {
                  letGo(event);
                  showStep(place);
                }}
              >
                {rounds > 0 ? `×${rounds}` : number}
              </button>
            </li>
          ))}
        </ol>
      ))}
    </nav>
  );
}

function nameFor(isLeftOut: boolean, rounds: number): Key {
  if (isLeftOut) return 'classroom.notHere';
  return rounds > 0 ? 'classroom.lastRoundOf' : 'classroom.stepOf';
}

/** A number that is left out stands where it would have come, and leads to what comes instead. */
function chipsOf(course: Course, steps: readonly Step[]): readonly Chip[] {
  return course.steps.flatMap((step) => {
    const at = steps.indexOf(step);
    const out = [...step.instead]
      .sort((a, b) => byNumber(a.number, b.number))
      .map(({ number }) => ({ key: `out ${number}`, number, at, isLeftOut: true, rounds: 0 }));
    const key = `${step.number} ${step.round}`;
    const rounds = step.round > 1 ? step.rounds : 0;
    return [...out, { key, number: step.number, at, isLeftOut: false, rounds }];
  });
}
