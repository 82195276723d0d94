/** A scenario as a file that people read and compare: one component, link, frame or input to a line. */
import type { ParameterTable } from '../components/define.ts';
import { definitionOf } from '../components/index.ts';
import type {
  Input,
  Scenario,
  ScenarioAnnotation,
  ScenarioBranch,
  ScenarioComponent,
  ScenarioFrame,
  ScenarioLink,
  ScenarioRun,
} from './types.ts';

/** `{ "id": "shop", "at": [0, 0] }`: JSON on one line, with room to breathe. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`).join(', ')} }`;
}

type Params = ScenarioComponent['params'];

/** In the order of the definition, so that the same board gives the same text. */
function ordered(params: Params, table: ParameterTable | undefined): Params {
  if (params === undefined) return undefined;
  const known = Object.keys(table ?? {}).filter((name) => Object.hasOwn(params, name));
  const others = Object.keys(params).filter((name) => !known.includes(name));
  return Object.fromEntries([...known, ...others].map((name) => [name, params[name] ?? null]));
}

function component(given: ScenarioComponent) {
  const { id, kind, label, at, in: group, locked, notes, params } = given;
  const inOrder = ordered(params, definitionOf(kind)?.parameters);
  return { id, kind, label, at, in: group, locked, notes, params: inOrder };
}

function link({ id, from, to, label, params }: ScenarioLink) {
  return { id, from, to, label, params };
}

function frame({ id, label, at, size, tint, in: group, locked }: ScenarioFrame) {
  return { id, label, at, size, tint, in: group, locked };
}

function annotation({ id, text, at, width, in: group, locked }: ScenarioAnnotation) {
  return { id, text, at, width, in: group, locked };
}

function input(given: Input) {
  const { at, events, do: action, ...rest } = given;
  if ('component' in rest) return { at, events, do: action, component: component(rest.component) };
  if ('link' in rest) return { at, events, do: action, link: link(rest.link) };
  return { at, events, do: action, ...rest };
}

/** The keys of an object as they stand on one line of the file, without its braces. */
function line(keys: object): string[] {
  const text = inline(keys);
  return text === '{}' ? [] : [`  ${text.slice(2, -2)}`];
}

function block(key: string, items: readonly object[] | undefined): string[] {
  if (items === undefined) return [];
  if (items.length === 0) return [`  ${JSON.stringify(key)}: []`];
  const lines = items.map((item) => `    ${inline(item)}`);
  return [`  ${JSON.stringify(key)}: [\n${lines.join(',\n')}\n  ]`];
}

/** Head and moment of a run on lines of their own, then its branches, one input to a line. */
function runBlock(run: ScenarioRun | undefined): string[] {
  if (run === undefined) return [];
  const { engine, hash, moment, speed, selection, message, current, branches } = run;
  const lines = [
    ...line({ engine, hash }),
    ...line({ moment, speed }),
    ...line({ selection, message }),
    ...line({ current }),
  ];
  if (branches) lines.push(`  "branches": [\n${branches.map(branchBlock).join(',\n')}\n  ]`);
  return [`  "run": {\n${lines.map((text) => indent(text, '  ')).join(',\n')}\n  }`];
}

function branchBlock({ name, parent, forkedAt, end, inputs }: ScenarioBranch): string {
  const lines = [...line({ name, parent }), ...line({ forkedAt, end })];
  lines.push(...block('inputs', inputs.map(input)));
  return indent(`{\n${lines.join(',\n')}\n}`, '    ');
}

function indent(text: string, by: string): string {
  return by + text.replaceAll('\n', `\n${by}`);
}

/** Ends with a newline, as text files do. `parseScenario` reads back the same scenario. */
export function serializeScenario(scenario: Scenario): string {
  const { $schema, format, version, name, notes, seed, warmUp, duration } = scenario;
  const lines = [
    ...line({ $schema }),
    ...line({ format, version, name, seed }),
    ...line({ notes }),
    ...line({ warmUp, duration }),
    ...block('components', scenario.components.map(component)),
    ...block('links', scenario.links.map(link)),
    ...block('frames', scenario.frames?.map(frame)),
    ...block('annotations', scenario.annotations?.map(annotation)),
    ...block('inputs', scenario.inputs?.map(input)),
    ...runBlock(scenario.run),
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}
