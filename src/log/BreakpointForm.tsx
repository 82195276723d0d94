/** A breakpoint as it is being put together. */
import { type ReactNode, type SubmitEvent, useId, useMemo, useState } from 'react';
import type { Condition } from '../../simulations/protocol.ts';
import type { Problem, Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { ProblemText } from '../i18n/ProblemText.tsx';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Breakpoints.module.css';
import { addBreakpoint, type Stop } from './breakpoints.ts';
import { parseValue } from './conditionText.ts';
import { type Tone, tones } from './filter.ts';
import { CodeOptions } from './LogHead.tsx';
import { codesOf, componentsOf, linksOf, metricsOf, type Named } from './words.ts';

const whens = ['metric', 'note', 'loss', 'followed'] as const;
type When = (typeof whens)[number];

interface Form {
  readonly when: When;
  readonly owner: string;
  readonly metric: string;
  readonly is: 'above' | 'below';
  readonly value: string;
  /** '' any, a code, or `tone:bad`. */
  readonly event: string;
}

interface BreakpointFormProps {
  /** Whose it is when nothing else is chosen. */
  readonly owner?: string;
  readonly onAdded?: () => void;
}

export function BreakpointForm({ owner, onAdded }: BreakpointFormProps) {
  const { t } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const [form, setForm] = useState<Form>(() => emptyForm(owner, scenario));
  const [problem, setProblem] = useState<Problem | 'missing' | null>(null);
  const set = (change: Partial<Form>) => {
    setForm((before) => ({ ...before, ...change }));
    setProblem(null);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (form.when === 'metric' && form.value.trim() === '') {
      setProblem('missing');
      return;
    }
    const made = stopOf(form, scenario);
    if (!made.ok) {
      setProblem(made.problem);
      return;
    }
    addBreakpoint(made.stop);
    set({ value: '' });
    onAdded?.();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Choice
        label={t('log.pauseWhen')}
        value={form.when}
        onChange={(when) => set({ when: when as When })}
      >
        {whens.map((when) => (
          <option key={when} value={when}>
            {t(`log.when.${when}`)}
          </option>
        ))}
      </Choice>
      {form.when === 'metric' && <MetricFields form={form} set={set} problem={problem} />}
      {form.when === 'note' && <NoteFields form={form} set={set} />}
      <Button type="submit" look="primary" icon="plus" className={styles.add}>
        {t('log.add')}
      </Button>
    </form>
  );
}

interface FieldsProps {
  readonly form: Form;
  readonly set: (change: Partial<Form>) => void;
}

function MetricFields({
  form,
  set,
  problem,
}: FieldsProps & { problem: Problem | 'missing' | null }) {
  const { t, language } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const id = useId();
  const metrics = metricsOf(form.owner, scenario);
  const owners = useMemo(() => [...componentsOf(scenario), ...linksOf(scenario)], [scenario]);
  const example = exampleOf(metrics.find(({ metric }) => metric === form.metric)?.unit);
  const pick = (owner: string) => {
    const names = metricsOf(owner, scenario);
    const keeps = names.some(({ metric }) => metric === form.metric);
    set({ owner, metric: keeps ? form.metric : (names[0]?.metric ?? '') });
  };
  return (
    <>
      <OwnerChoice owners={owners} value={form.owner} onChange={pick} />
      <Choice label={t('log.number')} value={form.metric} onChange={(metric) => set({ metric })}>
        {metrics.map(({ metric, words }) => (
          <option key={metric} value={metric}>
            {words[language]}
          </option>
        ))}
      </Choice>
      <div className={styles.pair}>
        <Choice
          label={t('log.passes')}
          value={form.is}
          onChange={(is) => set({ is: is as Form['is'] })}
        >
          <option value="above">{t('log.above')}</option>
          <option value="below">{t('log.below')}</option>
        </Choice>
        <input
          type="text"
          className={styles.value}
          value={form.value}
          placeholder={example}
          autoComplete="off"
          spellCheck={false}
          aria-label={t('log.value')}
          aria-invalid={problem !== null}
          aria-describedby={problem ? id : undefined}
          onChange={(event) => set({ value: event.target.value })}
        />
      </div>
      {problem && (
        <p id={id} className={styles.problem} role="alert">
          {problem === 'missing' ? (
            t('log.valueMissing', { example })
          ) : (
            <ProblemText problem={problem} />
          )}
        </p>
      )}
    </>
  );
}

function NoteFields({ form, set }: FieldsProps) {
  const { t } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const owners = useMemo(() => [...componentsOf(scenario), ...linksOf(scenario)], [scenario]);
  const groups = useMemo(() => codesOf(scenario), [scenario]);
  return (
    <>
      <OwnerChoice owners={owners} value={form.owner} any onChange={(owner) => set({ owner })} />
      <Choice label={t('log.event')} value={form.event} onChange={(event) => set({ event })}>
        <option value="">{t('log.event.any')}</option>
        <optgroup label={t('log.event.tone')}>
          {tones.map((tone) => (
            <option key={tone} value={`tone:${tone}`}>
              {t(`log.tone.${tone}`)}
            </option>
          ))}
        </optgroup>
        <CodeOptions groups={groups} />
      </Choice>
    </>
  );
}

interface OwnerChoiceProps {
  readonly owners: readonly Named[];
  readonly value: string;
  readonly any?: boolean;
  readonly onChange: (owner: string) => void;
}

function OwnerChoice({ owners, value, any, onChange }: OwnerChoiceProps) {
  const { t } = useTranslation();
  return (
    <Choice label={t('log.of')} value={value} onChange={onChange}>
      {any && <option value="">{t('log.anywhere')}</option>}
      {owners.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}

function emptyForm(owner: string | undefined, scenario: Scenario): Form {
  const { selection } = useView.getState();
  const whose = owner ?? selection[0] ?? scenario.components[0]?.id ?? '';
  const metric = metricsOf(whose, scenario)[0]?.metric ?? '';
  return { when: 'metric', owner: whose, metric, is: 'above', value: '', event: 'tone:bad' };
}

type Made =
  | { readonly ok: true; readonly stop: Stop }
  | { readonly ok: false; readonly problem: Problem };

function stopOf(form: Form, scenario: Scenario): Made {
  if (form.when === 'loss' || form.when === 'followed') {
    return { ok: true, stop: { when: form.when } };
  }
  if (form.when === 'note') return { ok: true, stop: noteStop(form) };
  const { owner, metric, is } = form;
  const unit = metricsOf(owner, scenario).find((one) => one.metric === metric)?.unit ?? 'number';
  const value = parseValue(form.value, unit);
  if (!value.ok) return value;
  return { ok: true, stop: { when: 'metric', owner, metric, is, value: value.value } };
}

function noteStop({ owner, event }: Form): Condition {
  const tone = event.startsWith('tone:') ? (event.slice(5) as Tone) : null;
  return {
    when: 'note',
    ...(owner && { owner }),
    ...(tone && { tones: [tone] }),
    ...(!tone && event && { code: event }),
  };
}

function exampleOf(unit: string | undefined): string {
  if (unit === 'ms') return '250ms';
  if (unit === 'ratio') return '90%';
  if (unit === 'bytes') return '64kB';
  if (unit === 'bytesPerSecond') return '1 MB/s';
  return '100';
}
