/** Where areas of one frame lie on top of each other, as user space on kernel space. */
import type { Scenario, ScenarioFrame } from '../../../simulations/scenarios/types.ts';
import { cardWidth } from '../layout.ts';

/** Which of a frame's edges another area of the same frame begins at; '' for none. */
export type Meeting = '' | 'above' | 'below' | 'both';

/** Edges that are no further apart than this are one border. */
const near = 10;

export function meetingOf(frames: readonly ScenarioFrame[], id: string): Meeting {
  const frame = frames.find((one) => one.id === id);
  if (frame?.in === undefined) return '';
  const beside = frames.filter((one) => one.in === frame.in && one !== frame && isOver(one, frame));
  const [top, bottom] = [frame.at[1], frame.at[1] + frame.size[1]];
  const above = beside.some((one) => Math.abs(one.at[1] + one.size[1] - top) <= near);
  const below = beside.some((one) => Math.abs(one.at[1] - bottom) <= near);
  if (above && below) return 'both';
  return above ? 'above' : below ? 'below' : '';
}

/** About as high as a card with its face. */
const cardHeight = 130;
const labelSize = [110, 30] as const;

/** At the right edge, or at the left where only there no card is in the way. */
export function labelSideOf(scenario: Scenario, id: string, meets: Meeting): 'left' | 'right' {
  const frame = scenario.frames?.find((one) => one.id === id);
  if (!frame) return 'right';
  const [x, y] = frame.at;
  const [width, height] = frame.size;
  const [wide, high] = labelSize;
  const top = meets === 'below' ? y + height - high : y;
  const isCovered = (left: number) =>
    scenario.components.some(
      ({ at }) =>
        at !== undefined &&
        at[0] < left + wide &&
        at[0] + cardWidth > left &&
        at[1] < top + high &&
        at[1] + cardHeight > top,
    );
  return isCovered(x + width - wide) && !isCovered(x) ? 'left' : 'right';
}

/** Whether two share at least half of the narrower one's width. */
function isOver(a: ScenarioFrame, b: ScenarioFrame): boolean {
  const left = Math.max(a.at[0], b.at[0]);
  const right = Math.min(a.at[0] + a.size[0], b.at[0] + b.size[0]);
  return right - left >= Math.min(a.size[0], b.size[0]) / 2;
}
