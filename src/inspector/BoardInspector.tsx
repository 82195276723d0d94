import { useCallback } from 'react';
import type { Parameter, RawValue } from '../../simulations/components/define.ts';
import { readScenario } from '../../simulations/scenarios/compile.ts';
import { scenarioDefaults } from '../../simulations/scenarios/defaults.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { hasSteps } from '../classroom/numbered.ts';
import { useTranslation } from '../i18n/index.ts';
import { setSettings, useDocument } from '../stores/document.ts';
import { Icon } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { CommandButtons } from './CommandButtons.tsx';
import { Field } from './Field.tsx';
import styles from './Inspector.module.css';
import { useReadOnly } from './permitted.ts';
import { strings } from './strings.ts';
import { ThisRun } from './ThisRun.tsx';

type Setting = 'name' | 'seed' | 'duration' | 'warmUp';

/** The settings of a scenario, in the form of parameters, so that their fields are those of any other. */
const settings: readonly (readonly [Setting, Parameter])[] = [
  ['name', { type: 'text', default: '', maxLength: 200 }],
  [
    'seed',
    {
      type: 'integer',
      min: 0,
      max: Number.MAX_SAFE_INTEGER,
      default: scenarioDefaults.seed,
    },
  ],
  [
    'duration',
    {
      type: 'duration',
      min: 1e-6,
      max: 1e12,
      default: scenarioDefaults.duration,
    },
  ],
  ['warmUp', { type: 'duration', min: 0, max: 1e12, default: scenarioDefaults.warmUp }],
];

const diceIcon =
  'M5.500 3.500h9a2 2 0 012 2v9a2 2 0 01-2 2h-9a2 2 0 01-2-2v-9a2 2 0 012-2zM7 7h.01M13 7h.01M10 10h.01M7 13h.01M13 13h.01';

/** Nothing selected: the board as a whole. */
export function BoardInspector() {
  const { t } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.plainTitle}>{t('inspector.board')}</h2>
        <p className={styles.subtitle}>
          <span>{t('inspector.board.components', { count: scenario.components.length })}</span>
          <span>{t('inspector.board.links', { count: scenario.links.length })}</span>
        </p>
      </header>
      <div className={`${styles.content} ${styles.fields}`}>
        {settings.map(([name, parameter]) => (
          <SettingField key={name} name={name} parameter={parameter} />
        ))}
      </div>
      {hasSteps(scenario) && <CommandButtons ids={['classroom.open']} />}
      <ThisRun />
      <p className={styles.quiet}>{t('inspector.board.hint')}</p>
    </>
  );
}

function SettingField({
  name,
  parameter,
}: {
  readonly name: Setting;
  readonly parameter: Parameter;
}) {
  const { t } = useTranslation();
  const value = useDocument(({ scenario }) => scenario[name]);
  const readOnly = useReadOnly();
  const change = useCallback((raw: RawValue | undefined) => setSettings({ [name]: raw }), [name]);
  const alsoWrong = useCallback((raw: RawValue | undefined) => wrongWith(name, raw), [name]);
  const text = {
    label: strings[`inspector.board.${name}`],
    help: strings[`inspector.board.${name}Help`],
  };
  return (
    <div className={styles.setting}>
      <Field
        parameter={parameter}
        text={text}
        value={value}
        onChange={change}
        plain
        fixed={readOnly ? t('inspector.readOnly') : undefined}
        alsoWrong={alsoWrong}
        {...(name === 'name' ? { noneWord: strings['inspector.board.untitled'] } : {})}
      />
      {name === 'seed' && !readOnly && (
        <Tooltip text={t('inspector.board.newSeed')}>
          <button
            type="button"
            className={styles.dice}
            aria-label={t('inspector.board.newSeed')}
            onClick={() => setSettings({ seed: anotherSeed() })}
          >
            <Icon path={diceIcon} size={17} />
          </button>
        </Tooltip>
      )}
    </div>
  );
}

/** Short enough to be read out to a class. */
function anotherSeed(): number {
  return 1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 9999);
}

/** What the scenario as a whole would object to, such as a warm-up longer than the run. */
function wrongWith(name: Setting, raw: RawValue | undefined) {
  const { scenario } = useDocument.getState();
  const tried = { ...scenario, components: [], links: [], inputs: [], [name]: raw } as Scenario;
  return readScenario(tried).problems[0] ?? null;
}
