/** Failures, one click each, for as long as the person wants; what the run says is shown, not what was asked. */
import { useState } from 'react';
import { showDuration, showNumber } from '../../simulations/scenarios/quantities.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { useView } from '../stores/view.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './BreakIt.module.css';
import { absent, type Health, useHealth } from './health.ts';
import shared from './Inspector.module.css';
import type { Subject } from './subject.ts';

const factors = [2, 4, 10, 100];

export function BreakIt({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const [health = absent] = useHealth([subject.id]);
  return (
    <section className={styles.section} aria-label={t('inspector.break')}>
      <h3 className={shared.heading}>
        {t('inspector.break')} <State health={health} />
      </h3>
      <div className={styles.actions}>
        {subject.is === 'link' ? (
          <LinkActions id={subject.id} health={health} />
        ) : (
          <ComponentActions id={subject.id} health={health} />
        )}
      </div>
      {!health.present && <p className={shared.quiet}>{t('inspector.awaitsRun')}</p>}
    </section>
  );
}

interface ActionsProps {
  readonly id: string;
  readonly health: Health;
}

function LinkActions({ id, health }: ActionsProps) {
  return health.cut ? (
    <Action
      name="heal"
      icon="heal"
      on
      disabled={!health.present}
      act={() => engine.input({ do: 'heal', target: id })}
    />
  ) : (
    <Action
      name="cut"
      icon="cut"
      disabled={!health.present}
      act={() => engine.input({ do: 'cut', target: id })}
    />
  );
}

function ComponentActions({ id, health }: ActionsProps) {
  const { t } = useTranslation();
  const [factor, setFactor] = useState(4);
  const slowed = health.slowFactor !== 1;
  const slow = (by: number): void => engine.input({ do: 'slow', target: id, by });
  return (
    <>
      {health.crashed ? (
        <Action
          name="recover"
          icon="recover"
          on
          disabled={!health.present}
          act={() => engine.input({ do: 'recover', target: id })}
        />
      ) : (
        <Action
          name="crash"
          icon="crash"
          disabled={!health.present}
          act={() => engine.input({ do: 'crash', target: id })}
        />
      )}
      <span className={styles.slow}>
        {slowed ? (
          <Action
            name="unslow"
            icon="clock"
            on
            disabled={!health.present}
            act={() => engine.input({ do: 'unslow', target: id })}
          />
        ) : (
          <Action
            name="slow"
            icon="clock"
            factor={factor}
            disabled={!health.present}
            act={() => slow(factor)}
          />
        )}
        <select
          className={styles.factor}
          aria-label={t('inspector.slowFactor')}
          value={factor}
          disabled={!health.present}
          onChange={(event) => {
            const by = Number(event.target.value);
            setFactor(by);
            if (slowed) slow(by);
          }}
        >
          {factors.map((one) => (
            <option key={one} value={one}>
              {t('inspector.slowBy', { factor: one })}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}

interface ActionProps {
  readonly name: 'crash' | 'recover' | 'slow' | 'unslow' | 'cut' | 'heal';
  readonly icon: IconName;
  readonly factor?: number;
  /** The failure is there and this ends it. */
  readonly on?: boolean;
  readonly disabled: boolean;
  readonly act: () => void;
}

/** The same button before and after, so that the focus stays on it. */
function Action({ name, icon, factor = 1, on = false, disabled, act }: ActionProps) {
  const { t } = useTranslation();
  return (
    <Tooltip text={t(`inspector.${name}Help`, { factor })} side="top">
      <button
        type="button"
        className={styles.action}
        data-on={on ? '' : undefined}
        disabled={disabled}
        onClick={act}
      >
        <Icon name={icon} size={16} />
        {t(`inspector.${name}`)}
      </button>
    </Tooltip>
  );
}

function State({ health }: { readonly health: Health }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const says: string[] = [];
  if (health.crashed && Number.isFinite(health.recoversAt)) {
    says.push(t('inspector.state.crashedUntil', { time: showDuration(health.recoversAt) }));
  } else if (health.crashed) says.push(t('inspector.state.crashed'));
  if (health.slowFactor !== 1) {
    says.push(t('inspector.state.slowed', { factor: showNumber(health.slowFactor, language) }));
  }
  if (health.cut) says.push(t('inspector.state.cut'));
  if (health.unconnected) says.push(t('inspector.state.unconnected'));
  return (
    <span
      className={styles.state}
      aria-live="polite"
      data-bad={health.crashed || health.cut ? '' : undefined}
    >
      {says.join(language === 'zh' ? '，' : ', ')}
    </span>
  );
}
