/** Going where a line leads: its moment, what it speaks of, and the message it is about. */
import type { LogLine } from '../../simulations/protocol.ts';
import { flash } from '../board/flash.ts';
import { engine } from '../engine/engine.ts';
import { useRun } from '../stores/run.ts';
import { selectMessage } from '../stores/view.ts';

export function goTo({ moment, note }: LogLine): void {
  // Who goes to a line wants to see that moment, not what follows it.
  if (useRun.getState().status === 'playing') engine.pause();
  engine.seek({ moment });
  if (note.message > 0) selectMessage(note.message);
  flash(note.owner);
}
