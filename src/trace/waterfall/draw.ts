/** The waterfall as a scene: names indented by cause, lives as bars, how each ended. */
import { timeTicks } from '../../metrics/axis.ts';
import { lengthText, momentText } from '../clock.ts';
import { phaseShapes } from '../phaseLooks.ts';
import { box, fitted, line, type Mark, type Scene, type Shape, textWidth } from '../scene.ts';
import { cross } from '../sequence/arrows.ts';
import { messageTitle, outcomeOf, type Speech } from '../speech.ts';
import { carriesMessage, endOf, type Member, type Story } from '../story.ts';
import { axisHeight, rowHeight, type Waterfall } from './layout.ts';
import { labelShapes, treeShapes } from './names.ts';

const barHeight = 13;

/** The axis, apart, so that it stays while rows are scrolled: time since the first birth. */
export function drawAxis(story: Story, waterfall: Waterfall): Scene {
  const { width, labelWidth } = waterfall;
  const span = story.to - story.from;
  const most = Math.max(2, Math.floor((width - labelWidth) / 92));
  const ticks = span > 0 ? timeTicks(0, span, most) : [0];
  const shapes: Shape[] = [];
  for (const tick of ticks) {
    const x = waterfall.x(story.from + tick);
    const text = tick === 0 ? momentText(story.from) : `+${lengthText(tick)}`;
    shapes.push({ d: line(x, axisHeight - 6, x, axisHeight), stroke: 'line2', width: 1 });
    shapes.push({
      text,
      x: tick === 0 ? x - 2 : x,
      y: axisHeight - 11,
      size: 10.5,
      ink: 'faint',
      ...(tick === 0 ? {} : { anchor: 'middle' as const }),
    });
  }
  shapes.push({ d: line(0, axisHeight - 0.5, width, axisHeight - 0.5), stroke: 'line', width: 1 });
  const marks = [{ key: 'axis', top: 0, bottom: axisHeight, shapes }];
  return { width, height: axisHeight, marks };
}

export function drawWaterfall(
  story: Story,
  waterfall: Waterfall,
  speech: Speech,
  chosen: number | null,
): Scene {
  const { width, height, labelWidth } = waterfall;
  const marks: Mark[] = [guides(story, waterfall)];
  const answers = answersOf(story);
  const pauses = pausesOf(story);
  /** By depth, whether there is more below the one last seen there. */
  const goesOn: boolean[] = [];
  story.members.forEach((member, index) => {
    const { message } = member;
    const y = index * rowHeight;
    const isChosen = message.id === chosen;
    const end = endOf(story, message);
    const outcome = outcomeOf(story, message, speech);
    const shapes: Shape[] = [];
    if (isChosen) {
      shapes.push({ d: box(2, y + 2, width - 4, rowHeight - 3, 6), fill: 'accent-soft' });
    }
    goesOn[member.depth] = !member.isLastChild;
    shapes.push(...treeShapes(member, goesOn, y, labelWidth));
    shapes.push(...labelShapes(member, y, labelWidth, speech, isChosen));
    const since = pauses.get(message.id);
    if (since !== undefined) {
      const x = waterfall.x(since);
      const top = y + (rowHeight - barHeight) / 2;
      const across = waterfall.x(message.birth) - x;
      shapes.push(...phaseShapes('backoff', x, top, across, barHeight, true));
    }
    shapes.push(...barShapes(story, waterfall, member, y));
    for (const [from, to] of answers.get(message.id) ?? []) {
      const middle = y + rowHeight / 2;
      const d = line(waterfall.x(from), middle, waterfall.x(to), middle);
      shapes.push({ d, stroke: 'faint', width: 1.2, dash: '4 3' });
    }
    const last = answers.get(message.id)?.at(-1)?.[1];
    shapes.push(...endShapes(story, waterfall, member, y, outcome, speech, last));
    const says = speech.t('trace.says.row', {
      message: messageTitle(message, speech),
      outcome: outcome.text,
      length: lengthText(end - message.birth),
    });
    marks.push({
      key: `row ${message.id}`,
      top: y,
      bottom: y + rowHeight,
      shapes,
      message: message.id,
      reach: box(0, y, width, rowHeight),
      says: `${says}\n${momentText(message.birth)}`,
    });
  });
  return { width, height, marks };
}

function guides(story: Story, waterfall: Waterfall): Mark {
  const { width, height, labelWidth } = waterfall;
  const span = story.to - story.from;
  const most = Math.max(2, Math.floor((width - labelWidth) / 92));
  const shapes = timeTicks(0, span, most).map((tick): Shape => {
    const x = waterfall.x(story.from + tick);
    return { d: line(x, 0, x, height), stroke: 'line', width: 1 };
  });
  return { key: 'guides', top: 0, bottom: height, shapes };
}

function barShapes(story: Story, waterfall: Waterfall, { message }: Member, y: number): Shape[] {
  const top = y + (rowHeight - barHeight) / 2;
  return (story.parts.get(message.id) ?? []).flatMap((part) => {
    const x = waterfall.x(part.from);
    const width = waterfall.x(part.to) - x;
    // What took no time at this scale still happened, but a hair of it says nothing.
    return width < 0.75 ? [] : [...phaseShapes(part.phase, x, top, width, barHeight, true)];
  });
}

/** How it ended, and after how long, behind its bar. */
function endShapes(
  story: Story,
  waterfall: Waterfall,
  { message }: Member,
  y: number,
  outcome: { readonly text: string; readonly look: string },
  speech: Speech,
  lastAnswer: number | undefined,
): Shape[] {
  const middle = y + rowHeight / 2;
  const end = endOf(story, message);
  // Over before the stretch that is shown: what is left of it is the answer on its way.
  const isPast = end < story.from;
  const x = waterfall.x(end);
  const behind = waterfall.x(Math.max(end, lastAnswer ?? end));
  const length = lengthText(end - message.birth);
  const shapes: Shape[] = [];
  if (message.end && !isPast)
    shapes.push({
      d: line(x, middle - 8, x, middle + 8),
      stroke: outcome.look === 'bad' ? 'bad' : 'soft',
      width: 1.5,
    });
  const ink = outcome.look === 'bad' ? 'bad' : 'soft';
  let textX = behind + 7;
  if (outcome.look === 'bad') {
    shapes.push({ d: cross(x + 9, middle, 7), stroke: 'bad', width: 1.7 });
    textX += 9;
  }
  const long =
    outcome.look === 'good'
      ? length
      : `${outcome.text}${speech.language === 'zh' ? '，' : ', '}${length}`;
  const fits = (text: string) => textX + textWidth(text, 11) <= waterfall.width - 4;
  const text = fits(long) ? long : fitted(length, 11, Math.max(30, waterfall.width - textX));
  const start = waterfall.x(message.birth);
  const room = start - waterfall.labelWidth - 12;
  // Where there is no room behind the bar there may be before it.
  if (!fits(long) && outcome.look !== 'good' && textWidth(long, 11) <= room) {
    shapes.push({
      text: long,
      x: start - 6,
      y: middle + 4,
      size: 11,
      ink,
      anchor: 'end',
      halo: true,
    });
    return shapes;
  }
  shapes.push({ text, x: textX, y: middle + 4, size: 11, ink, halo: true });
  return shapes;
}

/** When the wait began that ended with a new try, by that try: it belongs to neither of the two. */
function pausesOf(story: Story): ReadonlyMap<number, number> {
  const pauses = new Map<number, number>();
  for (const { message, parts } of story.stays) {
    if (parts[0]?.phase !== 'backoff') continue;
    const next = story.byId
      .get(message)
      ?.children.find((id) => story.byId.get(id)?.message.birth === parts[0].to);
    if (next !== undefined) pauses.set(next, parts[0].from);
  }
  return pauses;
}

/** Answers under way after their message had ended: not its time any more, but someone's. */
function answersOf(story: Story): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const answers = new Map<number, (readonly [number, number])[]>();
  for (const hop of story.trace.hops) {
    const end = story.byId.get(hop.message)?.message.end;
    if (carriesMessage(hop) || !end || hop.sentAt < end.time) continue;
    const to = Number.isNaN(hop.endedAt) ? story.to : hop.endedAt;
    const there = answers.get(hop.message);
    if (there) there.push([hop.sentAt, to]);
    else answers.set(hop.message, [[hop.sentAt, to]]);
  }
  return answers;
}
