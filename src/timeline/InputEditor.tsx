/** One thing that was done: when, what and for how long; applied as a new run, or taken out. */
import { type FormEvent, useCallback, useRef, useState } from 'react';
import type { Parameter, RawValue } from '../../simulations/components/define.ts';
import type { Input } from '../../simulations/scenarios/types.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
// The fields' words come with the inspector.
import '../inspector/index.ts';
import '../inspector/ElementInspector.tsx';
import { Field } from '../inspector/Field.tsx';
import { useDocument } from '../stores/document.ts';
import { Button } from '../ui/Button.tsx';
import { withInput, withoutInputs } from './inputEdits.ts';
import { atOf } from './inputTime.ts';
import { everOnBoard, rowOf } from './inputWords.ts';
import { parseClock, timeText } from './jumpText.ts';
import { strings } from './laterStrings.ts';
import { goTo } from './moves.ts';
import styles from './Panels.module.css';
import { TextInput } from './TextInput.tsx';

interface InputEditorProps {
  readonly index: number;
  readonly input: Input;
  readonly inputs: readonly Input[];
  readonly onDone: () => void;
}

const durationParameter: Parameter = {
  type: 'duration',
  min: 0.001,
  max: 86_400_000,
  none: Number.POSITIVE_INFINITY,
  default: null,
};
const factorParameter: Parameter = { type: 'number', min: 0.001, max: 1_000_000, default: 4 };
const countParameter: Parameter = { type: 'integer', min: 1, max: 1_000_000, default: 1 };

export function InputEditor({ index, input, inputs, onDone }: InputEditorProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(input);
  // Fields commit when they are left, in the same moment as the form is sent.
  const latest = useRef(draft);
  const [time, setTime] = useState(() => timeText(atOf(input)));
  const at = parseClock(time);
  const put = useCallback((change: object) => {
    const next: Record<string, unknown> = { ...latest.current, ...change };
    for (const [key, value] of Object.entries(change)) if (value === undefined) delete next[key];
    latest.current = next as unknown as Input;
    setDraft(latest.current);
  }, []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (at === null) return;
    const moved = Math.abs(at - atOf(input)) > 1e-9;
    const { events: _, ...planned } = latest.current;
    const next = moved ? ({ ...planned, at } as Input) : latest.current;
    if (JSON.stringify(next) !== JSON.stringify(input)) {
      engine.setInputs(withInput(inputs, index, next));
    }
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <TextInput
        label={t('timeline.fieldAt')}
        value={time}
        onChange={setTime}
        problem={at === null ? t('timeline.badClock') : ''}
      />
      <Value input={draft} inputs={inputs} put={put} />
      {mayLast(draft) && (
        <Field
          parameter={durationParameter}
          text={{ label: strings['timeline.fieldFor'], help: strings['timeline.fieldForHelp'] }}
          value={draft.for}
          onChange={(raw) => put({ for: raw ?? undefined })}
          noneWord={strings['timeline.forever']}
          plain
        />
      )}
      <p className={styles.note}>{t('timeline.editNote')}</p>
      <div className={styles.actions}>
        <Button
          look="danger"
          icon="trash"
          onClick={() => {
            engine.setInputs(withoutInputs(inputs, [index]));
            onDone();
          }}
        >
          {t('timeline.delete')}
        </Button>
        <span className={styles.gap} />
        <Button
          onClick={() => {
            goTo({ time: atOf(input) });
            onDone();
          }}
        >
          {t('timeline.goThere')}
        </Button>
        <Button look="primary" type="submit" disabled={at === null}>
          {t('timeline.apply')}
        </Button>
      </div>
    </form>
  );
}

type Lasting = Extract<Input, { for?: unknown }>;

function mayLast(input: Input): input is Lasting {
  return ['set', 'crash', 'slow', 'cut'].includes(input.do);
}

interface ValueProps {
  readonly input: Input;
  readonly inputs: readonly Input[];
  readonly put: (change: object) => void;
}

/** What is particular to this kind of input. */
function Value({ input, inputs, put }: ValueProps) {
  const scenario = useDocument((document) => document.scenario);
  if (input.do === 'set') {
    const row = rowOf(input, everOnBoard(scenario, inputs));
    if (!row) return null;
    return (
      <Field
        parameter={row.parameter}
        text={row.text}
        value={input.to}
        onChange={(raw: RawValue | undefined) => put({ to: raw ?? defaultOf(row.parameter) })}
        plain
      />
    );
  }
  if (input.do === 'slow') {
    return (
      <Field
        parameter={factorParameter}
        text={{ label: strings['timeline.fieldBy'], help: strings['timeline.fieldByHelp'] }}
        value={input.by}
        onChange={(raw) => put({ by: raw ?? 4 })}
        plain
      />
    );
  }
  if (input.do !== 'send') return null;
  return (
    <Field
      parameter={countParameter}
      text={{ label: strings['timeline.fieldCount'], help: strings['timeline.fieldCountHelp'] }}
      value={input.count}
      onChange={(raw) => put({ count: raw ?? 1 })}
      plain
    />
  );
}

/** A setting says its value, also where that is the default. */
function defaultOf(parameter: Parameter): RawValue {
  return parameter.type === 'records' ? [] : parameter.default;
}
