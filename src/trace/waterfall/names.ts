/** Who a row is about: the lines of the tree of causes, the mark of its type, and its name. */
import { colourOf, shapes as markShapes, shapeOf } from '../../board/motion/looks.ts';
import { fitted, type Ink, line, placed, type Shape, textWidth } from '../scene.ts';
import { messageName, type Speech } from '../speech.ts';
import type { Member } from '../story.ts';
import { rowHeight } from './layout.ts';

/** From here on causes are no longer indented: the names would have no room. */
const deepest = 9;

function leftOf(depth: number, labelWidth: number): number {
  return 12 + Math.min(depth, deepest) * (labelWidth < 180 ? 9 : 16);
}

/** The lines of the tree: from its cause, and past it to those that come after. */
export function treeShapes(
  { depth, isLastChild }: Member,
  goesOn: readonly boolean[],
  y: number,
  labelWidth: number,
): Shape[] {
  if (depth === 0) return [];
  const middle = y + rowHeight / 2;
  const shapes: Shape[] = [];
  for (let level = 1; level < Math.min(depth, deepest); level++) {
    if (!goesOn[level]) continue;
    const x = leftOf(level - 1, labelWidth) + 4;
    shapes.push({ d: line(x, y, x, y + rowHeight), stroke: 'line2', width: 1.2 });
  }
  const x = leftOf(Math.min(depth, deepest) - 1, labelWidth) + 4;
  const bottom = isLastChild ? middle : y + rowHeight;
  shapes.push({ d: line(x, y, x, bottom), stroke: 'line2', width: 1.2 });
  const to = leftOf(depth, labelWidth) - 2;
  shapes.push({ d: line(x, middle, to, middle), stroke: 'line2', width: 1.2 });
  return shapes;
}

/** The mark of its type, and the name. */
export function labelShapes(
  { message, depth }: Member,
  y: number,
  labelWidth: number,
  speech: Speech,
  isChosen: boolean,
): Shape[] {
  const left = leftOf(depth, labelWidth);
  const middle = y + rowHeight / 2;
  const type = speech.type(message.type);
  const ink = `m${colourOf(type) + 1}` as Ink;
  const shapes: Shape[] = [];
  shapes.push({ d: placed(markShapes[shapeOf(type)], left + 4, middle, 4.6), fill: ink });
  const x = left + 15;
  const room = labelWidth - x - 6;
  const whole = messageName(message);
  // The number is what tells them apart.
  const isRoom = textWidth(whole, 12, isChosen) <= room;
  const name = fitted(isRoom ? whole : `#${message.id}`, 12, room, isChosen);
  shapes.push({ text: name, x, y: middle + 4, size: 12, ink: 'ink', bold: isChosen });
  if (message.attempt > 1) {
    const used = textWidth(name, 12, isChosen) + 8;
    const text = speech.t('trace.try', { n: message.attempt });
    if (textWidth(text, 10.5) <= room - used) {
      shapes.push({ text, x: x + used, y: middle + 4, size: 10.5, ink: 'faint' });
    }
  }
  return shapes;
}
