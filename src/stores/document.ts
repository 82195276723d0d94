/**
 * What is built: the scenario on the board, as it would be saved. Every action makes one new
 * immutable scenario and one undo step; the engine watches this store and tells the run what changed.
 */
import { temporal } from 'zundo';
import { create, useStore } from 'zustand';
import type { Port, RawValue } from '../../simulations/components/define.ts';
import { definitionOf, type Kind } from '../../simulations/components/index.ts';
import type {
  FrameTint,
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import {
  type Element,
  elementsOf,
  freeId,
  idsOf,
  isLocked,
  isTooLarge,
  withElement,
} from '../editing/elements.ts';
import { moved, type Positions, resettled, resized, rounded } from '../editing/moving.ts';
import { mayEdit, maySet, usePermissions } from './permissions.ts';
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
/** As long as a file may have them. */
const longestLabel = 200;
const longestText = 5000;
/** So that motion can be watched. Within a machine bytes take the time that copying them takes. */
export const newLatency = '50ms';

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

// --- Editing ------------------------------------------------------------------------------------

/** Edits of one step that follow each other within this time are one step of undo. */
const stepMs = 1000;

let step: { readonly is: string | symbol; readonly until: number } | null = null;

/**
 * Every edit goes through here: refused (false) where editing is, where nothing changes, and where the
 * board would hold more than a file may.
 * Edits that name the same step are undone together, as people think of them: those of a text as
 * long as they follow each other (`label queue-1`), those of a symbol always (one drag of a slider).
 */
export function edit(change: (scenario: Scenario) => Scenario, of?: string | symbol): boolean {
  if (!mayEdit()) return false;
  const { scenario } = useDocument.getState();
  const next = change(scenario);
  if (next === scenario || (isTooLarge(next) && !isTooLarge(scenario))) return false;
  const now = performance.now();
  const goesOn = of !== undefined && step?.is === of && now < step.until;
  const until = typeof of === 'symbol' ? Number.POSITIVE_INFINITY : now + stepMs;
  step = of === undefined ? null : { is: of, until };
  const history = useDocument.temporal.getState();
  // What goes on is part of the step that is remembered already.
  if (goesOn) history.pause();
  useDocument.setState({ scenario: next });
  history.resume();
  return true;
}

/** Adds a component with default parameters; returns its id, such as `queue-1`, or '' if refused. */
export function addComponent(kind: Kind, at: readonly [number, number]): string {
  return adding(kind, (scenario, id) => {
    const component: ScenarioComponent = { id, kind, at: rounded(at) };
    const components = [...scenario.components, component];
    return resettled({ ...scenario, components }, (element) => element.id === id);
  });
}

/**
 * Links two components or ports (`a` or `a.port`); returns the link's id, or '' if refused. A link
 * that is there already is not doubled. New links between machines get a latency in the document.
 */
export function addLink(from: string, to: string): string {
  const { scenario } = useDocument.getState();
  const ends = { from: shortEnd(scenario, from, 'out'), to: shortEnd(scenario, to, 'in') };
  const same = scenario.links.find((link) => link.from === ends.from && link.to === ends.to);
  if (same) return same.id;
  return adding('link', (now, id) => {
    const isNetwork = entered(scenario, to)?.moves === undefined;
    const link: ScenarioLink = isNetwork
      ? { id, ...ends, params: { latency: newLatency } }
      : { id, ...ends };
    return { ...now, links: [...now.links, link] };
  });
}

/** A frame around what lies under it. */
export function addFrame(at: readonly [number, number], size: readonly [number, number]): string {
  return adding('frame', (scenario, id) => {
    const frames = [...(scenario.frames ?? []), { id, at: rounded(at), size: rounded(size) }];
    const stood = resettled({ ...scenario, frames }, (element) => element.id === id);
    return resized(stood, id, at, size);
  });
}

export function addAnnotation(at: readonly [number, number], text: string): string {
  return adding('note', (scenario, id) => {
    const note = { id, text: text.slice(0, longestText), at: rounded(at) };
    const annotations = [...(scenario.annotations ?? []), note];
    return resettled({ ...scenario, annotations }, (element) => element.id === id);
  });
}

function adding(stem: string, add: (scenario: Scenario, id: string) => Scenario): string {
  const id = freeId(idsOf(useDocument.getState().scenario), stem);
  return edit((scenario) => add(scenario, id)) ? id : '';
}

/** Moves components, frames with what stands in them, and annotations; see `moved`. */
export function moveElements(positions: Positions, of?: string | symbol): void {
  edit((scenario) => moved(scenario, positions), of);
}

/** A frame's size, or the width of an annotation. */
export function resize(
  id: string,
  at: readonly [number, number],
  size: readonly [number, number],
): void {
  edit((scenario) => resized(scenario, id, at, size), `size ${id}`);
}

/** An empty label, or one equal to the id, means: no label. */
export function setLabel(id: string, label: string): void {
  const text = label.trim() === id ? '' : label.trim().slice(0, longestLabel);
  change(id, `label ${id}`, (element) => {
    if ('text' in element || (element.label ?? '') === text) return element;
    const { label: _, ...rest } = element;
    return text === '' ? rest : { ...rest, label: text };
  });
}

/** What an annotation says; one that says nothing is still there. */
export function setText(id: string, text: string): void {
  change(id, `text ${id}`, (element) => {
    const said = text.slice(0, longestText);
    return 'text' in element && element.text !== said ? { ...element, text: said } : element;
  });
}

export function setTint(id: string, tint: FrameTint): void {
  change(id, `tint ${id}`, (element) => {
    if (!('size' in element) || (element.tint ?? 'neutral') === tint) return element;
    const { tint: _, ...rest } = element;
    return tint === 'neutral' ? rest : { ...rest, tint };
  });
}

/** Sets a parameter of a component or link; undefined brings the default back. */
export function setParameter(id: string, name: string, value: RawValue | undefined): void {
  if (!maySet(id, name)) return;
  change(id, `set ${id}.${name}`, (element) => {
    if (!('kind' in element || 'from' in element)) return element;
    const had = element.params !== undefined && Object.hasOwn(element.params, name);
    if (value === undefined ? !had : had && element.params?.[name] === value) return element;
    const { params, ...rest } = element;
    const { [name]: _, ...others } = params ?? {};
    const next = value === undefined ? others : { ...params, [name]: value };
    return Object.keys(next).length === 0 ? rest : { ...rest, params: next };
  });
}

/** What is locked is changed only by being unlocked. */
function change(id: string, of: string, to: (element: Element) => Element): void {
  const unlocked = (element: Element) => (isLocked(element) ? element : to(element));
  edit((scenario) => withElement(scenario, id, unlocked), of);
}

/**
 * Removes what is not locked; components take their links along, frames leave what stands in them
 * where it is.
 */
export function remove(ids: readonly string[]): void {
  edit((scenario) => {
    const open = elementsOf(scenario).filter((element) => !isLocked(element));
    const here = new Set(open.map(({ id }) => id));
    return withoutElements(scenario, new Set(ids.filter((id) => here.has(id))));
  });
}

// --- The document as a whole --------------------------------------------------------------------

let openings = 0;

/** Puts another scenario on the board. Also one undo step: nothing is lost by opening a file. */
export function openScenario(scenario: Scenario, example: string | null = null): void {
  openings += 1;
  step = null;
  useDocument.setState({ scenario, example, opened: openings, design: null });
}

export function setSettings(
  settings: Partial<Pick<Scenario, 'name' | 'seed' | 'duration' | 'warmUp'>>,
): void {
  const names = Object.keys(settings) as (keyof typeof settings)[];
  edit((scenario) => {
    if (names.every((name) => scenario[name] === settings[name])) return scenario;
    const next: Record<string, unknown> = { ...scenario, ...settings };
    for (const name of names) if (settings[name] === undefined) delete next[name];
    return next as unknown as Scenario;
  }, `settings ${names}`);
}

export function undo(): void {
  step = null;
  if (canUndo()) useDocument.temporal.getState().undo();
}

export function redo(): void {
  step = null;
  if (canRedo()) useDocument.temporal.getState().redo();
}

export function canUndo(): boolean {
  return mayEdit() && useDocument.temporal.getState().pastStates.length > 0;
}

export function canRedo(): boolean {
  return mayEdit() && useDocument.temporal.getState().futureStates.length > 0;
}

export function useCanUndo(): boolean {
  useStore(useDocument.temporal, ({ pastStates }) => pastStates.length);
  usePermissions(({ readOnly }) => readOnly);
  return canUndo();
}

export function useCanRedo(): boolean {
  useStore(useDocument.temporal, ({ futureStates }) => futureStates.length);
  usePermissions(({ readOnly }) => readOnly);
  return canRedo();
}

// --- Helpers ------------------------------------------------------------------------------------

/** The port that a link to this end goes into. */
function entered({ components }: Scenario, end: string): Port | undefined {
  const [id, port] = end.split('.');
  const kind = components.find((one) => one.id === id)?.kind;
  const ports = Object.entries((kind && definitionOf(kind)?.ports) || {});
  return ports.find(([name, { direction }]) => (port ? name === port : direction === 'in'))?.[1];
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
