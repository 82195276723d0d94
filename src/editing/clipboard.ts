/**
 * Copy, cut and paste by way of the system's clipboard, as text: the same JSON as a file, so that it
 * goes to other tabs, into a message, and back. Other text becomes a note.
 */
import { limits } from '../../simulations/scenarios/limits.ts';
import { serializeScenario } from '../../simulations/scenarios/serialize.ts';
import type { Problem, Scenario } from '../../simulations/scenarios/types.ts';
import { openBoard } from '../board/view.ts';
import { translate } from '../i18n/index.ts';
import { useNotices } from '../shell/notices.ts';
import { isWriting } from '../shell/writing.ts';
import { remove, useDocument } from '../stores/document.ts';
import { mayEdit } from '../stores/permissions.ts';
import { useView } from '../stores/view.ts';
import { placeAndSelect, say, selected } from './acting.ts';
import { fragmentOf, withFragment } from './fragment.ts';
import { pastedText } from './pastedText.ts';

/** What was copied here last, for browsers that keep the clipboard to themselves. */
let own = '';

export function canCopy(): boolean {
  return fragmentOf(useDocument.getState().scenario, selected()) !== null;
}

/** What is selected as text; null when nothing is. */
function copied(): string | null {
  const fragment = fragmentOf(useDocument.getState().scenario, selected());
  if (!fragment) return null;
  own = serializeScenario(fragment);
  const { components, frames = [], annotations = [] } = fragment;
  say('commands.said.copied', { count: components.length + frames.length + annotations.length });
  return own;
}

/** From a menu: by key, the browser asks with an event of its own. */
export function copy(): void {
  const text = copied();
  if (text !== null) void navigator.clipboard?.writeText(text).catch(() => undefined);
}

export function cut(): void {
  copy();
  remove(selected());
}

export async function paste(place?: Point): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => own);
  await pasteText(text || own, place);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

let pasted = 0;

async function pasteText(text: string, place?: Point): Promise<void> {
  if (!mayEdit() || text.trim() === '') return;
  const read = await pastedText(text);
  refuse(read.problems);
  if (read.fragment) put(read.fragment, place);
}

function put(fragment: Scenario, place: Point | undefined): void {
  const middle = middleFor(place);
  const { length: count } = placeAndSelect((scenario) => withFragment(scenario, fragment, middle));
  if (count > 0) say('commands.said.pasted', { count });
  else refuse(tooMany(fragment));
}

/** Where pasting is allowed, only a board that is full takes nothing. */
function tooMany(fragment: Scenario): Problem[] {
  const { scenario } = useDocument.getState();
  return (['components', 'links', 'frames', 'annotations'] as const).flatMap((what): Problem[] => {
    const count = (scenario[what]?.length ?? 0) + (fragment[what]?.length ?? 0);
    const values = { what, count, most: limits[what] };
    return count > limits[what] ? [{ place: '', code: 'tooManyItems', values }] : [];
  });
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  pasted += 1;
  const name = translate(useView.getState().language, 'commands.clipboard');
  useNotices.setState({ badFile: { name, problems, number: -pasted } });
}

// --- Where ---------------------------------------------------------------------------------------

let pointer: Point | null = null;
let before: { readonly at: Point; readonly times: number } | null = null;

const step = 40;

/** Under the pointer, or in the middle of the board; the next one at the same place beside it. */
function middleFor(place: Point | undefined): readonly [number, number] {
  const open = openBoard();
  if (!open) return [0, 0];
  const { left, top, width, height } = open.element.getBoundingClientRect();
  const isOver = (point: Point | null): point is Point =>
    point !== null &&
    point.x >= left &&
    point.x <= left + width &&
    point.y >= top &&
    point.y <= top + height;
  const wanted =
    place ?? (isOver(pointer) ? pointer : { x: left + width / 2, y: top + height / 2 });
  const isSame = before?.at.x === wanted.x && before.at.y === wanted.y;
  const times = isSame && before ? before.times + 1 : 0;
  before = { at: wanted, times };
  const { x, y } = open.flow.screenToFlowPosition(wanted);
  return [x + times * step, y + times * step];
}

// --- By key ---------------------------------------------------------------------------------------

export function followClipboard(): void {
  const follow = (event: PointerEvent) => {
    pointer = { x: event.clientX, y: event.clientY };
  };
  addEventListener('pointermove', follow, { passive: true });
  document.addEventListener('copy', (event) => take(event, false));
  document.addEventListener('cut', (event) => take(event, true));
  document.addEventListener('paste', (event) => {
    if (isOthers(event)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    void pasteText(text);
  });
}

function take(event: ClipboardEvent, isCut: boolean): void {
  // Whoever has marked words on the page wants those.
  if (isOthers(event) || getSelection()?.isCollapsed === false) return;
  if (isCut && !mayEdit()) return;
  const text = copied();
  if (text === null) return;
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
  if (isCut) remove(selected());
}

function isOthers(event: ClipboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return (
    event.defaultPrevented ||
    openBoard() === null ||
    useView.getState().page !== 'board' ||
    isWriting(target) ||
    document.querySelector('dialog:modal') !== null
  );
}
