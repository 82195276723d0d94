/** Puts what is carried on the board, where it is held. */
import { addAnnotation, addComponent, addFrame } from '../../stores/document.ts';
import { select } from '../../stores/view.ts';
import { type Carried, type Placeable, useCarried } from '../carrying.ts';
import { snapped } from '../layout.ts';
import { noteWidth } from '../nodes.ts';
import { startRenaming } from '../states.ts';
import { openBoard } from '../view.ts';
import { cardMiddle } from './freeSpot.ts';
import { insertInto, linkFor } from './insertion.ts';

type Pair = readonly [number, number];

export const frameSize: Pair = [440, 280];

/** From the upper left corner of what is carried to where it is held. */
export function heldAt(what: Placeable): Pair {
  if (what === 'frame') return [frameSize[0] / 2, frameSize[1] / 2];
  if (what === 'note') return [noteWidth / 2, 24];
  return [cardMiddle.x, cardMiddle.y];
}

export function putDown({ what, x, y }: Pick<Carried, 'what' | 'x' | 'y'>): void {
  const open = openBoard();
  if (!open) return;
  const point = open.flow.screenToFlowPosition({ x, y });
  const [dx, dy] = heldAt(what);
  const at: Pair = [snapped(point.x - dx), snapped(point.y - dy)];
  if (what === 'note') useCarried.setState({ draft: at });
  else if (what === 'frame') putFrame(at, frameSize);
  else {
    const link = linkFor(what, point.x, point.y);
    if (link !== null && insertInto(link, what, at)) return;
    const id = addComponent(what, at);
    if (id !== '') select([id]);
  }
}

/** A frame gets its name at once. */
export function putFrame(at: Pair, size: Pair): void {
  const id = addFrame(at, size);
  if (id === '') return;
  select([id]);
  startRenaming(id);
}

export function putNote(at: Pair, text: string): void {
  if (text.trim() !== '') select([addAnnotation(at, text)]);
}
