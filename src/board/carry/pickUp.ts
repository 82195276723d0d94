import { carry, type Placeable } from '../carrying.ts';
import { freeSpot } from './freeSpot.ts';

/** What asked for it: a press of a mouse or finger, or neither when it was by key. */
type Press = Pick<MouseEvent, 'clientX' | 'clientY' | 'detail'> & { readonly pointerType?: string };

/** Takes something into the hand: by mouse it is at the pointer, otherwise at a free place. */
export function pickUp(what: Placeable, press: Press | null): void {
  const isByKey = !press || press.detail === 0;
  const isByMouse = !isByKey && press.pointerType !== 'touch';
  const { x, y } = isByMouse ? { x: press.clientX, y: press.clientY } : freeSpot();
  carry({ what, by: isByKey ? 'keys' : 'pointer', x, y, fits: !isByMouse });
}
