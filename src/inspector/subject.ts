/** What the inspector is about: one component or link, with everything its definition says of it. */
import type {
  Definition,
  Parameter,
  ParameterTable,
  RawValue,
  Words,
} from '../../simulations/components/define.ts';
import { helpOf, linkHelp, linkHelpByPort } from '../../simulations/components/help.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { linkParameters } from '../../simulations/components/link.ts';
import { linkWords } from '../../simulations/components/strings.ts';
import { compileParameter } from '../../simulations/scenarios/compile.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { kindWords } from '../board/kinds.ts';
import { type PlannedChart, planComponent, planLink } from '../metrics/plan.ts';
import { mayBeNone } from './meaning.ts';

export interface ParameterText {
  readonly label: Words;
  readonly help: Words;
  /** Where the default comes from. */
  readonly source?: Words;
  readonly options?: Readonly<Record<string, Words>>;
  readonly fields?: Readonly<Record<string, ParameterText>>;
}

export interface Row {
  readonly name: string;
  readonly parameter: Parameter;
  readonly text: ParameterText;
}

export interface Subject {
  readonly id: string;
  readonly is: 'component' | 'link';
  readonly label: string;
  readonly kindName: Words;
  readonly icon: string;
  readonly summary: Words;
  readonly rows: readonly Row[];
  readonly params: Readonly<Record<string, RawValue>>;
  readonly charts: readonly PlannedChart[];
  /** The fidelity card, with its words; links have none. */
  readonly fidelity: {
    readonly definition: Definition;
    readonly words: Readonly<Record<string, Words>>;
  } | null;
  /** False for a kind of another version. */
  readonly known: boolean;
}

const linkIcon =
  'M4 13.500a2 2 0 110 .01M16 6.500a2 2 0 110 .01M5.600 12.300C8.500 10 7 8.500 9.500 7.700c1.800-.6 3-.7 4.500-.9';

export function subjectOf(scenario: Scenario, id: string): Subject | null {
  const component = scenario.components.find((one) => one.id === id);
  if (component) return componentSubject(component);
  const link = scenario.links.find((one) => one.id === id);
  return link ? linkSubject(scenario, link) : null;
}

function componentSubject(component: ScenarioComponent): Subject {
  const { id, kind, label, params = {} } = component;
  const definition = definitionOf(kind);
  const base = { id, is: 'component', label: label ?? id, params } as const;
  if (!definition) {
    const unknown = { en: kind, zh: kind };
    return {
      ...base,
      kindName: unknown,
      summary: unknown,
      icon: '',
      rows: [],
      charts: [],
      fidelity: null,
      known: false,
    };
  }
  const words = kindWords(kind);
  const explained = helpOf(kind);
  return {
    ...base,
    kindName: words.name,
    icon: definition.icon,
    summary: words.summary,
    rows: rowsOf(definition.parameters, explained?.parameters ?? {}),
    charts: planComponent(id, kind),
    fidelity: { definition, words: explained?.fidelity ?? {} },
    known: true,
  };
}

function linkSubject(scenario: Scenario, link: ScenarioLink): Subject {
  const rows = rowsOf(linkParameters, linkHelp);
  for (const [end, direction] of [
    [link.from, 'out'],
    [link.to, 'in'],
  ] as const) {
    rows.push(...portRows(scenario, end, direction));
  }
  return {
    id: link.id,
    is: 'link',
    label: link.label ?? link.id,
    kindName: linkWords.name,
    icon: linkIcon,
    summary: linkWords.summary,
    rows,
    params: link.params ?? {},
    charts: planLink(link.id),
    fidelity: null,
    known: true,
  };
}

/** What a link has because of the port at one of its ends. */
function portRows(scenario: Scenario, end: string, direction: 'in' | 'out'): Row[] {
  const [id, named] = end.split('.');
  const kind = scenario.components.find((one) => one.id === id)?.kind ?? '';
  const ports = definitionOf(kind)?.ports;
  if (!ports) return [];
  const name = named ?? Object.keys(ports).find((one) => ports[one]?.direction === direction) ?? '';
  const table = Object.hasOwn(ports, name) ? ports[name]?.linkParameters : undefined;
  if (!table) return [];
  return rowsOf(table, linkHelpByPort(kind)[name] ?? {});
}

function rowsOf(table: ParameterTable, texts: Readonly<Record<string, ParameterText>>): Row[] {
  return Object.entries(table).map(([name, parameter]) => {
    const bare = { label: { en: name, zh: name }, help: { en: '', zh: '' } };
    return { name, parameter, text: texts[name] ?? bare };
  });
}

/** Whether a parameter applies, given what the others say. */
export function applies(row: Row, subject: Pick<Subject, 'rows' | 'params'>): boolean {
  return Object.entries(row.parameter.when ?? {}).every(([name, allowed]) => {
    const other = subject.rows.find((one) => one.name === name)?.parameter;
    if (!other) return true;
    const raw = subject.params[name];
    if (mayBeNone(other)) {
      const value = raw === undefined ? other.default : raw;
      const isNone = value === null || value === 'none' || value === '无';
      if (allowed.includes(isNone ? 'none' : 'set')) return true;
      if (isNone) return false;
    }
    const compiled = compileParameter(other, raw);
    return compiled.ok && allowed.includes(compiled.value as string | number);
  });
}

/** Both ends of a link as the board names them. */
export function endsOf(scenario: Scenario, id: string): { from: string; to: string } | null {
  const link = scenario.links.find((one) => one.id === id);
  if (!link) return null;
  const name = (end: string): string => {
    const component = scenario.components.find((one) => one.id === end.split('.')[0]);
    return component?.label ?? end;
  };
  return { from: name(link.from), to: name(link.to) };
}
