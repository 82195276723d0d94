/** Where people interfered with the run, or the scenario does: crashes, slow-downs, cuts. */

import { parseDuration } from '../../simulations/scenarios/quantities.ts';
import type { Input, Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from './clock.ts';
import { stripEnd } from './stripScale.ts';
import styles from './Transport.module.css';

const names = {
  crash: 'timeline.didCrash',
  slow: 'timeline.didSlow',
  cut: 'timeline.didCut',
} as const;
/** Beyond this share of the strip a name stands to the left of its line. */
const flipAt = 0.85;

export function Markers() {
  const { t } = useTranslation();
  const done = useRun((run) => run.inputs);
  const duration = useRun((run) => run.duration);
  // The scale changes rarely: no render per frame.
  const end = useRun((run) => stripEnd(run.time, duration));
  const scenario = useDocument((document) => document.scenario);
  const marks = [...(scenario.inputs ?? []), ...done].flatMap((input) => {
    const at = parseDuration(input.at);
    return isBreak(input) && at.ok && at.value <= end ? [{ input, at: at.value }] : [];
  });
  marks.sort((a, b) => a.at - b.at);
  return marks.map(({ input, at }, index) => {
    const what = t(names[input.do], { target: nameOf(scenario, input.target) });
    const share = at / end;
    const flip = share > flipAt;
    // A name gives way to the next marker: the line stays, and the tooltip says the rest.
    const room = flip ? share : (marks[index + 1]?.at ?? end) / end - share;
    return (
      <span
        key={`${at} ${input.do} ${input.target}`}
        className={styles.marker}
        data-tone={input.do === 'slow' ? 'warn' : 'bad'}
        data-flip={flip}
        style={{ left: `${share * 100}%`, maxWidth: `${room * 100}%` }}
        title={t('timeline.markHelp', { what, time: clockText(at) })}
      >
        {what}
      </span>
    );
  });
}

type Break = Extract<Input, { do: keyof typeof names }>;

function isBreak(input: Input): input is Break {
  return input.do in names;
}

function nameOf(scenario: Scenario, id: string): string {
  const element = [...scenario.components, ...scenario.links].find((one) => one.id === id);
  return element?.label ?? id;
}
