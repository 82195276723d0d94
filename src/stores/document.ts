/**
 * What is built: the scenario on the board, as it would be saved. Every action makes one new
 * immutable scenario and one undo step; the engine watches this store and tells the run what changed.
 */
import { temporal } from 'zundo';
import { create, useStore } from 'zustand';
import type { Port, RawValue } from '../../simulations/components/define.ts';
import { definitionOf, type Kind } from '../../simulations/components/index.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { withoutElements } from './removal.ts';

export interface DocumentState {
  readonly scenario: Scenario;
  /** Which example of the gallery it was opened from; null for people's own. */
  readonly example: string | null;
  /** Changes when another scenario is opened: then a new run begins instead of an edit. */
  readonly opened: number;
  /**
   * While the board shows a past moment at which it was not yet what it is now: what it is now. This
   * is what is saved; an edit of what is shown takes its place.
   */
  readonly design: Scenario | null;
}

/** How many steps back are kept; scenarios share their unchanged parts, so a step is small. */
const undoLimit = 500;

export const emptyScenario: Scenario = { format: 'topolab', version: 1, components: [], links: [] };

export const useDocument = create<DocumentState>()(
  temporal(
    (): DocumentState => ({ scenario: emptyScenario, example: null, opened: 0, design: null }),
    {
      limit: undoLimit,
      // What is shown of the past is no edit: it is not remembered, and nothing of it is undone.
      partialize: ({ scenario, example, opened }) => ({ scenario, example, opened }),
      equality: (past, current) =>
        past.scenario === current.scenario && past.opened === current.opened,
    },
  ),
);

/** The scenario as people have made it, whatever moment is shown. */
export function designOf({ scenario, design }: DocumentState): Scenario {
  return design ?? scenario;
}

/** Shows the board as it was, with what it is now kept aside (null: this is it). No step of undo. */
export function showMoment(scenario: Scenario, design: Scenario | null): void {
  const history = useDocument.temporal.getState();
  history.pause();
  useDocument.setState({ scenario, design });
  history.resume();
}

// --- Building -----------------------------------------------------------------------------------

/** Adds a component with default parameters; returns its id, such as `queue-1`. */
export function addComponent(kind: Kind, at: [number, number]): string {
  const { scenario } = useDocument.getState();
  const id = freeId(scenario, kind);
  const component: ScenarioComponent = { id, kind, at: rounded(at) };
  change({ components: [...scenario.components, component] });
  return id;
}

/**
 * Links two components or ports (`a` or `a.port`); returns the link's id. A link that is there
 * already is not doubled. New links get a latency in the document, so that motion can be watched.
 */
export function addLink(from: string, to: string): string {
  const { scenario } = useDocument.getState();
  const ends = { from: shortEnd(scenario, from, 'out'), to: shortEnd(scenario, to, 'in') };
  const same = scenario.links.find((link) => link.from === ends.from && link.to === ends.to);
  if (same) return same.id;
  const link: ScenarioLink = { id: freeId(scenario, 'link'), ...ends, params: { latency: '50ms' } };
  change({ links: [...scenario.links, link] });
  return link.id;
}

export function moveComponents(positions: Readonly<Record<string, [number, number]>>): void {
  const { scenario } = useDocument.getState();
  let moved = false;
  const components = scenario.components.map((component) => {
    const position = Object.hasOwn(positions, component.id) ? positions[component.id] : undefined;
    if (!position) return component;
    const at = rounded(position);
    if (component.at && component.at[0] === at[0] && component.at[1] === at[1]) return component;
    moved = true;
    return { ...component, at };
  });
  if (moved) change({ components });
}

/** An empty label, or one equal to the id, means: no label. */
export function setLabel(id: string, label: string): void {
  const text = label.trim() === id ? '' : label.trim();
  changeElement(id, (element) => {
    if ((element.label ?? '') === text) return element;
    const { label: _, ...rest } = element;
    return text === '' ? rest : { ...rest, label: text };
  });
}

/** Sets a parameter of a component or link; undefined brings the default back. */
export function setParameter(id: string, name: string, value: RawValue | undefined): void {
  changeElement(id, (element) => {
    const had = element.params !== undefined && Object.hasOwn(element.params, name);
    if (value === undefined ? !had : had && element.params?.[name] === value) return element;
    const { params, ...rest } = element;
    const { [name]: _, ...others } = params ?? {};
    const next = value === undefined ? others : { ...params, [name]: value };
    return Object.keys(next).length === 0 ? rest : { ...rest, params: next };
  });
}

/** Removes components and links; components take their links along. */
export function remove(ids: readonly string[]): void {
  const { scenario } = useDocument.getState();
  const next = withoutElements(scenario, new Set(ids));
  if (next !== scenario) useDocument.setState({ scenario: next });
}

// --- The document as a whole --------------------------------------------------------------------

let openings = 0;

/** Puts another scenario on the board. Also one undo step: nothing is lost by opening a file. */
export function openScenario(scenario: Scenario, example: string | null = null): void {
  openings += 1;
  useDocument.setState({ scenario, example, opened: openings, design: null });
}

export function setSettings(
  settings: Partial<Pick<Scenario, 'name' | 'seed' | 'duration' | 'warmUp'>>,
): void {
  const { scenario } = useDocument.getState();
  const names = Object.keys(settings) as (keyof typeof settings)[];
  if (names.every((name) => scenario[name] === settings[name])) return;
  const next: Record<string, unknown> = { ...scenario, ...settings };
  for (const name of names) if (settings[name] === undefined) delete next[name];
  useDocument.setState({ scenario: next as unknown as Scenario });
}

export function undo(): void {
  useDocument.temporal.getState().undo();
}

export function redo(): void {
  useDocument.temporal.getState().redo();
}

export function useCanUndo(): boolean {
  return useStore(useDocument.temporal, (history) => history.pastStates.length > 0);
}

export function useCanRedo(): boolean {
  return useStore(useDocument.temporal, (history) => history.futureStates.length > 0);
}

// --- Helpers ------------------------------------------------------------------------------------

function change(parts: Partial<Pick<Scenario, 'components' | 'links'>>): void {
  useDocument.setState(({ scenario }) => ({ scenario: { ...scenario, ...parts } }));
}

type Element = ScenarioComponent | ScenarioLink;

/** Components and links share one namespace, so an id names at most one of them. */
function changeElement(id: string, edit: (element: Element) => Element): void {
  const { scenario } = useDocument.getState();
  // An edit never changes what an element is, so a component stays a component.
  const components = replaced(scenario.components, id, edit);
  const links = replaced(scenario.links, id, edit);
  if (components === scenario.components && links === scenario.links) return;
  change({ components, links });
}

function replaced<E extends Element>(
  elements: readonly E[],
  id: string,
  edit: (element: Element) => Element,
): readonly E[] {
  const index = elements.findIndex((element) => element.id === id);
  const before = elements[index];
  if (!before) return elements;
  const after = edit(before) as E;
  return after === before ? elements : elements.with(index, after);
}

function freeId(scenario: Scenario, stem: string): string {
  const taken = new Set([...scenario.components, ...scenario.links].map((element) => element.id));
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** `queue-1.out` is written `queue-1` when `out` is the port that a bare id means. */
function shortEnd(scenario: Scenario, end: string, direction: Port['direction']): string {
  const [id = '', port] = end.split('.');
  if (port === undefined) return end;
  const component = scenario.components.find((one) => one.id === id);
  const ports = component ? (definitionOf(component.kind)?.ports ?? {}) : {};
  const first = Object.keys(ports).find((name) => ports[name]?.direction === direction);
  return first === port ? id : end;
}

function rounded([x, y]: readonly [number, number]): [number, number] {
  return [Math.round(x), Math.round(y)];
}
