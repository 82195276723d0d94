/**
 * Opens what the address asks for, with its switches. What was on the board stays kept; an address
 * with a fault in what it opens changes nothing, and one with a fault in a switch goes without it.
 */

import type { LessonProblem } from '../../simulations/lessons/types.ts';
import { nearest } from '../../simulations/scenarios/nearest.ts';
import { problem, show } from '../../simulations/scenarios/result.ts';
import { withoutRun } from '../../simulations/scenarios/run.ts';
import type { Problem, Scenario } from '../../simulations/scenarios/types.ts';
import { engine } from '../engine/engine.ts';
import { showPage } from '../pages.ts';
import { exampleOf } from '../shell/examples.ts';
import { useNotices } from '../shell/notices.ts';
import { openScenario, useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { type Content, parseAddress, type Switches } from './address.ts';
import { openWithRun } from './openWithRun.ts';
import { readLink } from './readLink.ts';
import { handOut, handOutLesson, showAs } from './switching.ts';

let tried = 0;

/** Puts it on the board; nothing when another address came meanwhile. */
type Open = () => void | Promise<void>;
type Found =
  | { readonly open: Open; readonly hasRun?: boolean; readonly isLesson?: true }
  | { readonly problems: readonly (Problem | LessonProblem)[]; readonly ofLesson?: true };

export async function openAddress(fragment: string): Promise<void> {
  tried += 1;
  const number = tried;
  const { content, switches, problems } = parseAddress(fragment);
  showAs(switches);
  const found = await find(content, switches);
  if (number !== tried) return;
  if ('problems' in found) {
    useNotices.setState({ sharing: { is: 'badLink', ...found, number } });
    return;
  }
  // Only what can be opened leaves the address: the rest stays where it can be looked at and mended.
  const isOurs = content.is !== 'nothing' || Object.keys(switches).length > 0;
  if (isOurs) tidyAddress(fragment, content);
  await found.open();
  if (number !== tried) return;
  if (found.isLesson) handOutLesson(switches);
  else if (isOurs && content.is !== 'home') handOut(switches);
  const odd = [...problems, ...lockProblems(switches)];
  const { embed } = useView.getState();
  if (content.is === 'packed' && !embed && !found.isLesson) {
    const hasRun = found.hasRun === true;
    useNotices.setState({ sharing: { is: 'opened', hasRun, problems: odd, number } });
  } else if (odd.length > 0) {
    useNotices.setState({ sharing: { is: 'odd', problems: odd, number } });
  }
}

async function find(content: Content, switches: Switches): Promise<Found> {
  switch (content.is) {
    case 'nothing':
      return { open: () => pace(switches) };
    case 'home':
      return { open: () => showPage('home') };
    case 'packed':
      return findPacked(content.pack, switches);
    case 'example':
      return findExample(content.id, switches);
    case 'lesson':
      return findLessonHere(content.id);
    case 'board':
      return findBoard(content.id, switches);
  }
}

/** One of the lab, or one that was opened here before. */
async function findLessonHere(id: string): Promise<Found> {
  const { lessonById } = await import('../lesson/known.ts');
  const lesson = await lessonById(id);
  if (lesson) return findLesson(lesson);
  return { problems: [problem('lesson', 'linkNoSuchLesson', { culprit: show(id) })] };
}

async function findLesson(file: unknown): Promise<Found> {
  const { readLessonFile } = await import('../kinds/files.ts');
  const parsed = await readLessonFile(file);
  if (!parsed.ok) return { problems: parsed.problems, ofLesson: true };
  const { openLesson } = await import('../lesson/open.ts');
  return { isLesson: true, open: onBoard(() => openLesson(parsed.lesson)) };
}

async function findPacked(pack: string, switches: Switches): Promise<Found> {
  const read = await readLink(pack);
  if (!read.ok) return { problems: read.problems };
  if ('lesson' in read) return findLesson(read.lesson);
  const { scenario } = read;
  const hasRun = scenario.run !== undefined;
  return { hasRun, open: onBoard(() => openPaced(scenario, switches)) };
}

/** A moment of a run says itself how fast and whether it plays, unless the switches know better. */
function openPaced(scenario: Scenario, switches: Switches): void {
  const { speed, autoplay } = switches;
  if (!scenario.run) {
    openWithRun(scenario);
    pace(switches);
    return;
  }
  const written = Number.isFinite(speed) ? speed : 'fastest';
  const run = speed === undefined ? scenario.run : { ...scenario.run, speed: written as number };
  openWithRun({ ...scenario, run }, autoplay === true);
}

async function findExample(id: string, switches: Switches): Promise<Found> {
  const entry = await exampleOf(id);
  if (!entry) return { problems: [await unknownExample(id)] };
  const open = () => {
    openScenario(withoutRun(entry.scenario), entry.id);
    pace(switches);
  };
  return { open: onBoard(open) };
}

async function unknownExample(id: string): Promise<Problem> {
  const { titles } = await import('../../simulations/scenarios/gallery/titles.ts');
  const known = titles.map((title) => title.id);
  const values = { culprit: show(id), nearest: nearest(id, known), known: known.join(', ') };
  return problem('example', 'notAChoice', values);
}

async function findBoard(id: string, switches: Switches): Promise<Found> {
  const { listBoards, openBoard } = await import('../documents/boards.ts');
  const { kept } = await listBoards();
  if (!kept.some((board) => board.id === id)) {
    return { problems: [problem('board', 'linkBoardNotHere', {})] };
  }
  const open = async () => {
    await openBoard(id);
    pace(switches);
  };
  return { open: onBoard(open) };
}

/** Nothing of it is a step of the browser's history: the address was one already. */
function onBoard(open: Open): Open {
  return () => {
    useView.setState({ page: 'board' });
    return open();
  };
}

function pace({ speed, autoplay }: Switches): void {
  if (speed !== undefined) engine.setSpeed(speed);
  if (autoplay === false) engine.pause();
  else if (autoplay === true) engine.play();
}

/** Only now that the board is there can it be told which of its parts can be locked. */
function lockProblems({ lock = [] }: Switches): Problem[] {
  const { components, links } = useDocument.getState().scenario;
  const known = [...components, ...links].map(({ id }) => id);
  const missing = lock
    .map((name) => name.split('.')[0] ?? '')
    .filter((id) => id !== 'all' && !known.includes(id));
  return [...new Set(missing)].map((target) =>
    problem('lock', 'unknownTarget', {
      target,
      nearest: nearest(target, known),
      known: known.join(', '),
    }),
  );
}

/** A reload opens what people made of it, not the link again; within another page it has only that. */
function tidyAddress(fragment: string, content: Content): void {
  if (location.hash !== fragment || content.is === 'home' || useView.getState().embed) return;
  history.replaceState(history.state, '', location.pathname + location.search);
}
