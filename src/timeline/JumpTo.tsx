/** Going to a moment by name: a time, an event, a loss, or when a number crossed a value. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Condition } from '../../simulations/protocol.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { useChartPlans } from '../metrics/usePlans.ts';
import { useRun } from '../stores/run.ts';
import { Button } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { clockText } from './clock.ts';
import { parseJump } from './jumpText.ts';
import { goTo, goToEvent, runStart } from './moves.ts';
import styles from './Panels.module.css';
import { TextInput } from './TextInput.tsx';
import { parseThreshold, thresholdMetrics } from './threshold.ts';

interface JumpToProps {
  readonly onDone: () => void;
}

export function JumpTo({ onDone }: JumpToProps) {
  const { t } = useTranslation();
  const search = useSearch();
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{t('timeline.jumpTitle')}</h2>
      <Where onDone={onDone} />
      <div className={styles.three}>
        <Button onClick={() => search.look({ when: 'loss' }, 'first')}>
          {t('timeline.firstLoss')}
        </Button>
        <Button onClick={() => search.look({ when: 'loss' }, 'back')}>
          {t('timeline.lastLoss')}
        </Button>
        <Button onClick={() => search.look({ when: 'loss' }, 'on')}>
          {t('timeline.nextLoss')}
        </Button>
      </div>
      <When look={search.look} />
      <p className={styles.said} aria-live="polite" data-busy={search.busy}>
        {search.said}
      </p>
    </div>
  );
}

function Where({ onDone }: JumpToProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [told, setTold] = useState(false);
  const jump = parseJump(text);
  const go = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (!jump) return;
    if ('event' in jump) goToEvent(jump.event);
    else goTo({ time: jump.time });
    onDone();
  };
  return (
    <form className={styles.inline} onSubmit={go}>
      <TextInput
        label={t('timeline.jumpWhere')}
        value={text}
        placeholder={t('timeline.jumpExample')}
        onChange={(next) => {
          setText(next);
          setTold(false);
        }}
        problem={told && !jump ? t('timeline.badTime') : ''}
      />
      <Button look="primary" type="submit">
        {t('timeline.jumpGo')}
      </Button>
    </form>
  );
}

type Way = 'first' | 'on' | 'back';

interface WhenProps {
  readonly look: (what: Condition, way: Way) => void;
}

/** A level or a counter of what is selected, above or below a value. */
function When({ look }: WhenProps) {
  const { t, language } = useTranslation();
  const words = useWords();
  const { selected } = useChartPlans();
  const metrics = thresholdMetrics(selected?.charts ?? []);
  const [chosen, setChosen] = useState('');
  const [is, setIs] = useState<'above' | 'below'>('above');
  const [text, setText] = useState('');
  const [told, setTold] = useState(false);
  if (!selected || metrics.length === 0) {
    return <p className={styles.note}>{t('timeline.whenSelect')}</p>;
  }
  const metric = metrics.find(({ name }) => name === chosen) ?? metrics[0];
  const value = metric ? parseThreshold(text, metric.chart.unit) : null;
  const search = (way: Way) => {
    setTold(true);
    if (value === null || !metric) return;
    look({ when: 'metric', owner: selected.id, metric: metric.name, is, value }, way);
  };
  return (
    <form
      className={styles.when}
      onSubmit={(event) => {
        event.preventDefault();
        search('first');
      }}
    >
      <h3 className={styles.subtitle}>{t('timeline.whenOf', { name: selected.name })}</h3>
      <div className={styles.whenRow}>
        <select
          className={styles.input}
          aria-label={t('timeline.whenMetric')}
          value={metric?.name}
          onChange={(event) => setChosen(event.target.value)}
        >
          {metrics.map(({ name, chart }) => (
            <option key={name} value={name}>
              {words(chart.title)}
            </option>
          ))}
        </select>
        <SegmentedControl
          value={is}
          label={t('timeline.whenIs')}
          options={[
            { value: 'above', label: t('timeline.above') },
            { value: 'below', label: t('timeline.below') },
          ]}
          onChange={setIs}
        />
      </div>
      <TextInput
        label={t('timeline.whenValue')}
        value={text}
        placeholder={metric?.example[language] ?? ''}
        onChange={(next) => {
          setText(next);
          setTold(false);
        }}
        problem={told && value === null ? t('timeline.badNumber') : ''}
      />
      <div className={styles.three}>
        <Button type="submit">{t('timeline.firstTime')}</Button>
        <Button onClick={() => search('back')}>{t('timeline.lastTime')}</Button>
        <Button onClick={() => search('on')}>{t('timeline.nextTime')}</Button>
      </div>
    </form>
  );
}

/** Wall ms after which a search says that it is at it. */
const patienceMs = 150;

function useSearch() {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  useEffect(
    () => () => {
      asked.current = -1;
    },
    [],
  );
  const look = async (what: Condition, way: Way) => {
    const number = asked.current + 1;
    asked.current = number;
    const isLatest = () => asked.current === number;
    setSaid('');
    const timer = setTimeout(() => {
      if (!isLatest()) return;
      setBusy(true);
      setSaid(t('timeline.looking'));
    }, patienceMs);
    const from = way === 'first' ? runStart : useRun.getState().moment;
    const found = await engine.find(what, from, way === 'back');
    clearTimeout(timer);
    if (!isLatest()) return;
    setBusy(false);
    if (!found) return setSaid('');
    const { moment, searchedTo } = found;
    if (moment) goTo({ moment });
    const time = clockText(moment?.time ?? searchedTo);
    const missed = way === 'back' ? 'timeline.notFoundBack' : 'timeline.notFound';
    setSaid(t(moment ? 'timeline.found' : missed, { time }));
  };
  return {
    said,
    busy,
    look: (what: Condition, way: Way) => void look(what, way),
  };
}
