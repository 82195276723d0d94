/** From one message to the next of those that a component holds, or that fly on its links. */
import { engine } from '../../engine/engine.ts';
import { translate } from '../../i18n/index.ts';
import { useDocument } from '../../stores/document.ts';
import { useRun } from '../../stores/run.ts';
import { selectMessage, useView } from '../../stores/view.ts';
import { announce } from '../states.ts';

export async function followNext(component: string, step: 1 | -1): Promise<void> {
  const held = await engine.contents(component);
  const ids = [...new Set([...(held ?? []).flat(), ...flying(component)])].filter((id) => id > 0);
  const { language, message } = useView.getState();
  const next = neighbourIn(ids, message, step);
  if (next === null) {
    announce(translate(language, 'board.message.none'));
    return;
  }
  selectMessage(next.id);
  const { id, place } = next;
  announce(translate(language, 'board.message.chosen', { id, place, total: ids.length }));
}

/** The id after (or before) `current` in order of birth, round the corner; its place from 1. */
export function neighbourIn(
  ids: readonly number[],
  current: number | null,
  step: 1 | -1,
): { readonly id: number; readonly place: number } | null {
  const sorted = [...ids].sort((a, b) => a - b);
  const from = current ?? (step > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  const found =
    step > 0 ? sorted.findIndex((id) => id > from) : sorted.findLastIndex((id) => id < from);
  const at = found >= 0 ? found : step > 0 ? 0 : sorted.length - 1;
  const id = sorted[at];
  return id === undefined ? null : { id, place: at + 1 };
}

function flying(component: string): number[] {
  const frame = engine.frame();
  const { table } = useRun.getState();
  if (!frame || !table) return [];
  const { links } = useDocument.getState().scenario;
  const isOwn = (end: string) => end.split('.')[0] === component;
  const own = new Set(links.filter(({ from, to }) => isOwn(from) || isOwn(to)).map(({ id }) => id));
  return Array.from(frame.markId).filter((_, mark) => {
    const link = table.links[frame.markLink[mark] ?? -1];
    return link !== undefined && own.has(link.id);
  });
}
