/**
 * What a person would have to do, during a run of one scenario, to arrive at another: the inputs
 * that an edit of the document, an undo or a redo amounts to. Places, labels, names and the other
 * things that no run depends on yield nothing. What stands in another machine than before is taken
 * away and added again: a process does not move from one processor to another while it runs.
 */
import type { ParameterTable, RawValue } from '../components/define.ts';
import { definitionOf } from '../components/index.ts';
import { compileParameter } from './compileParameters.ts';
import { hostsOf } from './hosts.ts';
import { resolveLink, Topology } from './topology.ts';
import type { Input, Scenario, ScenarioComponent, ScenarioLink } from './types.ts';

type Untimed<I> = I extends unknown ? Omit<I, 'at' | 'events'> : never;
/** An input to which the session has yet to give its moment. */
export type Edit = Untimed<Input>;

type Params = ScenarioComponent['params'];

/** A network's links with their ends resolved, so that `orders` and `orders.out` are the same. */
interface Outline {
  readonly components: ReadonlyMap<string, ScenarioComponent>;
  readonly links: ReadonlyMap<string, ScenarioLink>;
  readonly ends: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, ParameterTable>;
  /** In which machine each component stands. */
  readonly hosts: ReadonlyMap<string, string>;
}

function outline(scenario: Scenario): Outline {
  const { components, links } = scenario;
  const topology = new Topology();
  for (const component of components) topology.addComponent(component);
  const ends = new Map<string, string>();
  const tables = new Map<string, ParameterTable>();
  for (const link of links) {
    const resolved = resolveLink(link, topology);
    if (!resolved.ok) continue;
    const { from, to, parameters } = resolved.value;
    ends.set(link.id, `${from.component}.${from.port} ${to.component}.${to.port}`);
    tables.set(link.id, parameters);
  }
  return {
    components: new Map(components.map((component) => [component.id, component])),
    links: new Map(links.map((link) => [link.id, link])),
    ends,
    tables,
    hosts: hostsOf(scenario),
  };
}

/** The inputs, in an order in which each is possible: links go before components, and come after. */
export function differenceInputs(before: Scenario, after: Scenario): Edit[] {
  const was = outline(before);
  const is = outline(after);
  const keptComponent = (id: string) =>
    was.components.has(id) &&
    was.components.get(id)?.kind === is.components.get(id)?.kind &&
    was.hosts.get(id) === is.hosts.get(id);
  const keptLink = (id: string) => {
    const ends = was.ends.get(id);
    if (ends === undefined || ends !== is.ends.get(id)) return false;
    // With a component that is replaced go its links, even if they come back the same.
    return ends.split(' ').every((end) => keptComponent(end.slice(0, end.indexOf('.'))));
  };
  const edits: Edit[] = [];
  for (const { id } of before.links) if (!keptLink(id)) edits.push({ do: 'remove', target: id });
  for (const { id } of before.components) {
    if (!keptComponent(id)) edits.push({ do: 'remove', target: id });
  }
  for (const component of machinesFirst(after.components)) {
    if (!keptComponent(component.id)) {
      edits.push({ do: 'add', component: housed(component, is.hosts.get(component.id)) });
      continue;
    }
    const table = definitionOf(component.kind)?.parameters ?? {};
    const old = was.components.get(component.id)?.params;
    edits.push(...settings(component.id, table, old, component.params));
  }
  for (const link of after.links) {
    if (!keptLink(link.id)) {
      edits.push({ do: 'add', link });
      continue;
    }
    const table = is.tables.get(link.id) ?? {};
    edits.push(...settings(link.id, table, was.links.get(link.id)?.params, link.params));
  }
  return edits;
}

/** What stands in a machine needs it to be there already. */
function machinesFirst(components: readonly ScenarioComponent[]): readonly ScenarioComponent[] {
  const isMachine = ({ kind }: ScenarioComponent) => definitionOf(kind)?.holds === true;
  if (!components.some(isMachine)) return components;
  return [...components.filter(isMachine), ...components.filter((one) => !isMachine(one))];
}

/** A run knows no frames: it is told the machine itself. */
function housed(component: ScenarioComponent, host: string | undefined): ScenarioComponent {
  return host === undefined || component.in === host ? component : { ...component, in: host };
}

function rawOf(params: Params, name: string): RawValue | undefined {
  return params !== undefined && Object.hasOwn(params, name) ? params[name] : undefined;
}

function settings(target: string, table: ParameterTable, before: Params, after: Params): Edit[] {
  const edits: Edit[] = [];
  for (const [param, parameter] of Object.entries(table)) {
    const old = rawOf(before, param);
    const raw = rawOf(after, param);
    if (same(compileParameter(parameter, old), compileParameter(parameter, raw))) continue;
    edits.push({ do: 'set', target, param, to: raw === undefined ? parameter.default : raw });
  }
  return edits;
}

/** Compiled values are plain data, in the order of the definition; Infinity is a value of its own. */
function same(a: unknown, b: unknown): boolean {
  const text = (value: unknown) =>
    JSON.stringify(value, (_, inner) => (typeof inner === 'number' ? String(inner) : inner));
  return text(a) === text(b);
}

/**
 * The document after an input. What passes (a crash, a cut, a message sent, a setting with `for`)
 * leaves no trace in it.
 */
export function applyInput(scenario: Scenario, input: Edit): Scenario {
  const { components, links } = scenario;
  switch (input.do) {
    case 'add':
      return 'component' in input
        ? { ...scenario, components: [...components, input.component] }
        : { ...scenario, links: [...links, input.link] };
    case 'remove':
      return {
        ...scenario,
        components: components.filter(({ id }) => id !== input.target),
        links: links.filter(({ id, from, to }) => {
          const ends = [from, to].map((end) => end.split('.')[0]);
          return id !== input.target && !ends.includes(input.target);
        }),
      };
    case 'set': {
      if (input.for !== undefined) return scenario;
      const set = <T extends ScenarioComponent | ScenarioLink>(item: T): T =>
        item.id === input.target
          ? { ...item, params: { ...item.params, [input.param]: input.to } }
          : item;
      return { ...scenario, components: components.map(set), links: links.map(set) };
    }
    default:
      return scenario;
  }
}
