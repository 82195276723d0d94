/** What a teacher sets before handing out a link: how it looks, how it runs, what can be changed. */
import { type ReactNode, useId } from 'react';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { lastSpeed, speedAt, speedWords } from '../timeline/speeds.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Tick } from '../ui/Tick.tsx';
import { panels, type Switches } from './address.ts';
import { LockChooser } from './LockChooser.tsx';
import styles from './ShareOptions.module.css';

interface ShareOptionsProps {
  readonly switches: Switches;
  readonly onChange: (switches: Switches) => void;
  /** Whose parts can be locked. */
  readonly scenario: Scenario;
  /** A moment of a run waits unless it is told to play; a board plays. */
  readonly isMoment: boolean;
}

export function ShareOptions({ switches, onChange, scenario, isMoment }: ShareOptionsProps) {
  const { t } = useTranslation();
  // What is undefined is left out of the link.
  const set = (change: { readonly [K in keyof Switches]?: Switches[K] | undefined }) =>
    onChange(present({ ...switches, ...change }));
  const plays = switches.autoplay ?? !isMoment;
  return (
    <details className={styles.options}>
      <summary>
        {t('sharing.how')}
        <Count switches={switches} />
      </summary>
      <div className={styles.rows}>
        <LookRows switches={switches} set={set} />
        <Row label={t('sharing.plays')}>
          <SegmentedControl
            label={t('sharing.plays')}
            value={plays ? 'plays' : 'waits'}
            options={[
              { value: 'plays', label: t('sharing.playsAtOnce') },
              { value: 'waits', label: t('sharing.waits') },
            ]}
            onChange={(value) => {
              const chosen = value === 'plays';
              set({ autoplay: chosen === !isMoment ? undefined : chosen });
            }}
          />
        </Row>
        <SpeedRow
          speed={switches.speed}
          own={t(isMoment ? 'sharing.speedOfMoment' : 'sharing.speedOwn')}
          onChange={(speed) => set({ speed })}
        />
        <Row label={t('sharing.hide')}>
          {panels.map((panel) => (
            <Tick
              key={panel}
              checked={switches.hide?.includes(panel) ?? false}
              onChange={(on) => {
                const hide = panels.filter((one) =>
                  one === panel ? on : switches.hide?.includes(one),
                );
                set({ hide: hide.length > 0 ? hide : undefined });
              }}
            >
              {t(`shell.${panel}`)}
            </Tick>
          ))}
        </Row>
        <MayRow switches={switches} set={set} scenario={scenario} />
        <Row label="">
          <Tick
            checked={switches.projector ?? false}
            onChange={(on) => set({ projector: on || undefined })}
          >
            {t('sharing.projector')}
          </Tick>
          <Tick
            checked={switches.classroom ?? false}
            onChange={(on) => set({ classroom: on || undefined })}
          >
            {t('sharing.classroom')}
          </Tick>
        </Row>
      </div>
    </details>
  );
}

/** How many things are set, beside the heading of what is folded. */
function Count({ switches }: { readonly switches: Switches }) {
  const count = Object.keys(switches).length;
  return count > 0 ? <span className={styles.count}>{count}</span> : null;
}

interface RowsProps {
  readonly switches: Switches;
  readonly set: (change: { readonly [K in keyof Switches]?: Switches[K] | undefined }) => void;
}

function LookRows({ switches, set }: RowsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Row label={t('shell.language')}>
        <SegmentedControl
          label={t('shell.language')}
          value={switches.language ?? 'own'}
          options={[
            { value: 'own', label: t('sharing.asReader') },
            { value: 'en', label: 'EN', name: 'English' },
            { value: 'zh', label: '中文', name: '简体中文' },
          ]}
          onChange={(value) => set({ language: value === 'own' ? undefined : value })}
        />
      </Row>
      <Row label={t('shell.theme')}>
        <SegmentedControl
          label={t('shell.theme')}
          value={switches.theme ?? 'own'}
          options={[
            { value: 'own', label: t('sharing.asReader') },
            { value: 'light', label: t('shell.light') },
            { value: 'dark', label: t('shell.dark') },
          ]}
          onChange={(value) =>
            set({ theme: value === 'light' || value === 'dark' ? value : undefined })
          }
        />
      </Row>
    </>
  );
}

interface MayRowProps extends RowsProps {
  readonly scenario: Scenario;
}

function MayRow({ switches, set, scenario }: MayRowProps) {
  const { t } = useTranslation();
  const { readOnly, lock } = switches;
  return (
    <>
      <Row label={t('sharing.may')}>
        <SegmentedControl
          label={t('sharing.may')}
          value={readOnly ? 'look' : lock ? 'some' : 'all'}
          options={[
            { value: 'all', label: t('sharing.mayAll') },
            { value: 'some', label: t('sharing.maySome') },
            { value: 'look', label: t('sharing.mayLook') },
          ]}
          onChange={(value) =>
            set({
              readOnly: value === 'look' ? true : undefined,
              lock: value === 'some' ? ['all'] : undefined,
            })
          }
        />
      </Row>
      {readOnly && <p className={styles.note}>{t('sharing.mayLookNote')}</p>}
      {lock && (
        <LockChooser scenario={scenario} lock={lock} onChange={(next) => set({ lock: next })} />
      )}
    </>
  );
}

interface SpeedRowProps {
  readonly speed: number | undefined;
  readonly own: string;
  readonly onChange: (speed: number | undefined) => void;
}

function SpeedRow({ speed, own, onChange }: SpeedRowProps) {
  const { t, language } = useTranslation();
  const id = useId();
  const speeds = Array.from({ length: lastSpeed + 1 }, (_, position) => speedAt(position));
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{t('sharing.speed')}</label>
      <div>
        <select
          id={id}
          className={styles.select}
          value={speed ?? ''}
          onChange={({ target }) =>
            onChange(target.value === '' ? undefined : Number(target.value))
          }
        >
          <option value="">{own}</option>
          {speeds.map((one) => {
            const { key, values } = speedWords(one, language);
            return (
              <option key={one} value={one}>
                {t(key, values)}
              </option>
            );
          })}
        </select>
      </div>
    </div>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}

/** Without the keys that say nothing. */
function present(
  switches: {
    readonly [K in keyof Switches]?: Switches[K] | undefined;
  },
): Switches {
  const said = Object.entries(switches).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}
