/**
 * The switches that matter on a board of machines, each set on every component that has it: what the
 * class asks "and if not?" about. Which there are depends on the kinds on the board.
 */
import type { RawValue } from '../../simulations/components/define.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { parseBytes } from '../../simulations/scenarios/quantities.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Key } from '../i18n/index.ts';

export interface Choice {
  readonly value: string;
  /** Written as it is where there are no words. */
  readonly label?: Key;
}

export interface Setting {
  readonly id: string;
  readonly kind: string;
  readonly parameter: string;
  readonly label: Key;
  readonly choices: readonly Choice[];
}

const all: readonly Setting[] = [
  {
    id: 'tls',
    kind: 'process',
    parameter: 'tls',
    label: 'classroom.tls',
    choices: [
      { value: 'off', label: 'classroom.off' },
      { value: 'on', label: 'classroom.on' },
    ],
  },
  {
    id: 'gather',
    kind: 'network-card',
    parameter: 'gather',
    label: 'classroom.gather',
    choices: [
      { value: 'yes', label: 'classroom.on' },
      { value: 'no', label: 'classroom.off' },
    ],
  },
  {
    id: 'cache',
    kind: 'page-cache',
    parameter: 'readAhead',
    label: 'classroom.cache',
    choices: [
      { value: '0 B', label: 'classroom.cold' },
      { value: '1 MiB', label: 'classroom.warm' },
    ],
  },
  {
    id: 'buffer',
    kind: 'process',
    parameter: 'bufferSize',
    label: 'classroom.buffer',
    choices: [{ value: '4 KiB' }, { value: '16 KiB' }, { value: '64 KiB' }],
  },
];

/** Those of which the board has something to set. */
export function settingsOf({ components }: Scenario): readonly Setting[] {
  const kinds = new Set(components.map(({ kind }) => kind));
  return all.filter(
    ({ kind, parameter }) =>
      kinds.has(kind) && definitionOf(kind)?.parameters[parameter] !== undefined,
  );
}

/** Which of the choices holds, by its place; −1 when it is another value, or not the same everywhere. */
export function chosen({ components }: Scenario, setting: Setting): number {
  const values = components
    .filter(({ kind }) => kind === setting.kind)
    .map(({ params }) => params?.[setting.parameter] ?? defaultOf(setting));
  return setting.choices.findIndex(({ value }) =>
    values.every((one) => one !== undefined && isSame(one, value)),
  );
}

/** Which of the choices is the default, by its place. */
export function asUsual(setting: Setting): number {
  const usual = defaultOf(setting);
  return setting.choices.findIndex(({ value }) => usual !== undefined && isSame(usual, value));
}

export function withSetting(scenario: Scenario, setting: Setting, value: string): Scenario {
  const components = scenario.components.map((component) =>
    component.kind === setting.kind
      ? { ...component, params: { ...component.params, [setting.parameter]: value } }
      : component,
  );
  return { ...scenario, components };
}

function defaultOf({ kind, parameter }: Setting): RawValue | undefined {
  return definitionOf(kind)?.parameters[parameter]?.default;
}

/** `64 KiB` and 65536 are the same. */
function isSame(a: RawValue, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [parseBytes(a), parseBytes(b)];
  return one.ok && other.ok && one.value === other.value;
}
