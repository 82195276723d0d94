/** What messages do at components, as bars along the lanes; what overlaps in time stands side by side. */
import { arrivalOf, carriesMessage, type Phase, type Story } from '../story.ts';
import type { Instants } from './instants.ts';
import type { Lanes } from './lanes.ts';
import type { TimeScale } from './timeScale.ts';

export interface Bar {
  readonly message: number;
  readonly lane: number;
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export const barWidth = 9;
const barStep = 11;
/** A shorter one would not be seen. */
const shortest = 1.5;

export function barsOf(
  story: Story,
  lanes: Lanes,
  scale: TimeScale,
  instants: Instants,
): readonly Bar[] {
  const edges = edgesOf(story, scale, instants);
  const columns = new Map<number, number[]>();
  const most = Math.max(1, Math.floor((lanes.pitch / 2 - barWidth) / barStep));
  const stays = story.stays
    .filter(({ parts, at }) => parts.length > 0 && lanes.of.has(at))
    .map((stay) => ({
      ...stay,
      from: stay.parts[0].from,
      to: stay.parts[stay.parts.length - 1].to,
    }))
    .sort((a, b) => a.from - b.from || a.message - b.message);
  const bars: Bar[] = [];
  for (const stay of stays) {
    const lane = lanes.of.get(stay.at) ?? 0;
    const top = edges.get(`in ${stay.message} ${stay.at} ${stay.from}`) ?? scale.y(stay.from);
    const end = edges.get(`out ${stay.message} ${stay.at} ${stay.to}`) ?? scale.y(stay.to);
    if (end - top < shortest) continue;
    const busy = columns.get(lane) ?? [];
    columns.set(lane, busy);
    const free = busy.findIndex((until) => until <= top + 0.01);
    // More at once than there is room for lie on top of each other in the last place.
    const column = Math.min(free >= 0 ? free : busy.length, most - 1);
    busy[column] = Math.max(end, busy[column] ?? 0);
    const x = lanes.list[lane].x - barWidth / 2 + column * barStep;
    for (const part of stay.parts) {
      const y = part.from === stay.from ? top : scale.y(part.from);
      const bottom = part.to === stay.to ? end : scale.y(part.to);
      if (bottom - y < shortest) continue;
      const { phase, from, to } = part;
      bars.push({ message: stay.message, lane, phase, from, to, x, y, height: bottom - y });
    }
  }
  return bars;
}

/** The heights at which messages come and go, which the rows within an instant may have moved. */
function edgesOf(story: Story, scale: TimeScale, instants: Instants): ReadonlyMap<string, number> {
  const edges = new Map<string, number>();
  story.trace.hops.forEach((hop, index) => {
    const end = arrivalOf(story, hop);
    if (carriesMessage(hop) && hop.outcome === 'arrived') {
      edges.set(`in ${hop.message} ${hop.to} ${end}`, scale.y(end, instants.ends[index]));
    }
    const out = `out ${hop.message} ${hop.from} ${hop.sentAt}`;
    if (!edges.has(out)) edges.set(out, scale.y(hop.sentAt, instants.starts[index]));
  });
  return edges;
}
