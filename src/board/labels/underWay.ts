/**
 * Over which links something goes now, and over which nothing has gone yet in this run. What has gone
 * is known from marks that were seen and from the metric windows: between two windows a message over
 * a link that takes no time may have gone unseen, and its link looks unused until the window closes.
 */

import { type Frame, forms, type Table } from '../../../simulations/protocol.ts';
import { history } from '../../engine/history.ts';
import { useRun } from '../../stores/run.ts';

const isData = forms.map((form) => form === 'message' || form === 'delivery');
/** In a counter's numbers, after what the window added. */
const total = 1;

export interface UnderWay {
  /** By link index: of this frame, until the next is looked at. */
  readonly active: Uint8Array;
  /** Whether anything has gone over a link by now. Looks through windows: ask only of what is shown. */
  isUsed(link: number): boolean;
}

export function createUnderWay() {
  let known: Table | null = null;
  let branch = -1;
  let firstSeen = new Float64Array(0);
  let active = new Uint8Array(0);
  let time = 0;

  const adopt = (table: Table, frame: Frame) => {
    if (known === table && branch === frame.branch) return;
    known = table;
    branch = frame.branch;
    const count = table.links.length;
    firstSeen = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    active = new Uint8Array(count);
  };
  const isUsed = (link: number) =>
    firstSeen[link] <= time || hasSent(known?.links[link]?.id ?? '', time);

  return (frame: Frame, table: Table): UnderWay => {
    adopt(table, frame);
    time = frame.time;
    active.fill(0);
    for (let i = 0; i < frame.markLink.length; i++) {
      if (frame.markBack[i] || !isData[frame.markForm[i]]) continue;
      const link = frame.markLink[i];
      active[link] = 1;
    }
    if (!frame.playing) stepOf(table, time, active);
    for (let link = 0; link < active.length; link++)
      if (active[link]) firstSeen[link] = Math.min(firstSeen[link], time);
    return { active, isUsed };
  };
}

/** The links that the latest notes tell of: a copy may be over in the instant that it is told. */
function stepOf(table: Table, time: number, active: Uint8Array): void {
  const { captions } = useRun.getState();
  const last = captions.at(-1);
  for (const note of captions) {
    if (!last || note.sequence !== last.sequence || note.time !== time) continue;
    const link = table.links.findLastIndex(({ id }) => id === note.link);
    if (link >= 0) active[link] = 1;
  }
}

function hasSent(link: string, time: number): boolean {
  const series = history.series(link, 'sent');
  if (!series) return false;
  let i = series.length - 1;
  while (i >= 0 && series.end[i] > time + 1e-9) i--;
  return i >= 0 && series.value(i, total) > 0;
}
