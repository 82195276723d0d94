/** What happens at this step, large; screen readers hear the same. */
import { captionOf, captionText } from '../../simulations/captions.ts';
import { type Translate, useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { IconButton } from '../ui/Button.tsx';
import { company } from './arranging.ts';
import type { Step } from './course.ts';
import styles from './Foot.module.css';
import { letGo } from './letGo.ts';
import { back, next } from './moves.ts';
import { type Said, saidAt } from './sentences.ts';
import { type ClassroomState, stepNow, useClassroom } from './store.ts';
import { useSpeedCaption } from './useSpeedCaption.ts';

export function Caption() {
  const { t } = useTranslation();
  const state = useClassroom();
  const said = useSaid(state);
  const number = state.isAtSpeed ? '' : (stepNow(state)?.number ?? '');
  const isReady = state.phase === 'ready';
  return (
    <section className={styles.caption}>
      <div className={styles.said} role="status" aria-live="polite" aria-atomic="true">
        {number && <span className={styles.number}>{number}</span>}
        <div className={styles.words} data-long={isLong(said) || undefined}>
          <p className={styles.sentence}>{said.sentence}</p>
          <p className={styles.more}>{said.more}</p>
        </div>
      </div>
      {isReady && (
        <div className={styles.turns}>
          <IconButton
            icon="stepBack"
            label={t('classroom.back')}
            shortcut="←"
            disabled={state.at < 0}
            onClick={(event) => {
              letGo(event);
              back();
            }}
          />
          <IconButton
            icon="stepNote"
            label={t('classroom.next')}
            shortcut="Space"
            disabled={state.at >= state.steps.length - 1}
            onClick={(event) => {
              letGo(event);
              next();
            }}
          />
        </div>
      )}
    </section>
  );
}

function useSaid(state: ClassroomState): Said {
  const { t, language } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const problem = useRun((run) => run.status === 'failed');
  const atSpeed = useSpeedCaption();
  const noted = useNoted();
  const { phase, lanes, measured, requests } = state;
  if (phase === 'preparing' && !problem) return { sentence: t('classroom.preparing'), more: '' };
  if (phase !== 'ready') return noted ?? plainly(lanes.length > 0, t);
  if (state.isAtSpeed) return atSpeed;
  const step = stepNow(state);
  if (!step) {
    const isTouched = matchMedia('(pointer: coarse)').matches;
    return {
      sentence: t('classroom.begin', {
        count: company(lanes).length,
      }),
      more: t(isTouched ? 'classroom.beginHowTouch' : 'classroom.beginHow'),
    };
  }
  const here = measured[step.request];
  const course = requests[step.request]?.map(({ machine }) => machine) ?? [];
  const together = company(lanes, step.machine).map(({ machine }) => machine);
  const beside = course.filter((id) => together.includes(id));
  const other = beside[beside.indexOf(step.machine) - 1];
  const before = other === undefined ? undefined : here?.get(other)?.whole;
  const name = lanes.find(({ machine }) => machine === other)?.name ?? '';
  return saidAt(step, {
    scenario,
    language,
    isFirst: step === firstCopy(state, step),
    whole: here?.get(step.machine)?.whole ?? null,
    before: before ? { name, whole: before } : null,
  });
}

/** Numbers may be missing, or nothing may ever set out on those there are. */
function plainly(hasNumbers: boolean, t: Translate): Said {
  if (hasNumbers) return { sentence: t('classroom.unused'), more: t('classroom.unusedHow') };
  return { sentence: t('classroom.plain'), more: t('classroom.plainHow') };
}

/** Whoever begins with these machines has not been told yet what a switch is. */
function firstCopy({ steps, lanes }: ClassroomState, { machine }: Step): Step | undefined {
  const together = company(lanes, machine).map((lane) => lane.machine);
  return steps.find((step) => step.copy > 0 && together.includes(step.machine));
}

/** Rather a little smaller than beyond its card. */
function isLong({ sentence, more }: Said): boolean {
  const width = (text: string) =>
    [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
  return width(sentence) * 1.2 + width(more) > 230;
}

/** What was noted last, on a board without steps that stands still. */
function useNoted(): Said | null {
  const { language } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const note = useRun(({ status, captions }) =>
    status === 'paused' ? captions.at(-1) : undefined,
  );
  return note ? { sentence: captionText(captionOf(note, language, scenario)), more: '' } : null;
}
