/** The waterfall as geometry: one row per message, time from left to right. Drawn by `draw.ts`. */
import type { Story } from '../story.ts';

export const rowHeight = 28;
export const axisHeight = 30;

export interface Waterfall {
  readonly labelWidth: number;
  readonly width: number;
  readonly height: number;
  x(time: number): number;
  time(x: number): number;
}

export function layoutWaterfall(story: Story, room: number): Waterfall {
  const width = Math.max(320, room);
  const labelWidth = Math.round(Math.min(300, Math.max(132, width * 0.27)));
  const left = labelWidth + 10;
  // Room behind the longest bar for how long it took.
  const right = width - 74;
  const span = story.to - story.from;
  const perMs = span > 0 ? (right - left) / span : 0;
  const within = (time: number) => Math.min(story.to, Math.max(story.from, time));
  return {
    labelWidth,
    width,
    height: story.members.length * rowHeight + 6,
    x: (time) => left + (within(time) - story.from) * perMs,
    time: (x) => (perMs > 0 ? within(story.from + (x - left) / perMs) : story.from),
  };
}
