/**
 * Opening, leaving and coming back to lessons. A lesson has a board of its own (`lesson-<id>`), kept
 * like any other: the lesson is on as long as that board is the one that is open, however it came to
 * be, and free play is a copy of it under another name.
 */
import type { Lesson, LessonProblem } from '../../simulations/lessons/types.ts';
import { engine } from '../engine/engine.ts';
import { showPage } from '../pages.ts';
import { keeping } from '../shell/keeping.ts';
import { useDocument } from '../stores/document.ts';
import { permit } from '../stores/permissions.ts';
import { isNarrow, useView } from '../stores/view.ts';
import { boardIdOf, lessonIdOf } from './boardId.ts';
import { isOfLab, keepLesson, lessonById } from './known.ts';
import { labelled } from './labelled.ts';
import { freshProgress, type Progress, readProgress, writeProgress } from './progress.ts';
import { stopRunning } from './running.ts';
import { useLesson } from './store.ts';

/** Goes on where the person was; a lesson that nobody has begun starts on its own board. */
export async function openLesson(asked: Lesson): Promise<void> {
  const lesson = await underItsName(asked);
  keepLesson(lesson);
  const known = readProgress()[lesson.id];
  const { openBoard } = await import('../documents/boards.ts');
  // Before the board is there, so that what follows the board finds its lesson.
  begin(lesson, known ?? freshProgress);
  if (!known || !(await openBoard(boardIdOf(lesson.id)))) await putBoardBack();
  showPage('board');
}

/** Somebody's own version of a lesson of the lab stands beside it, with a board and progress of its own. */
async function underItsName(lesson: Lesson): Promise<Lesson> {
  const own = isOfLab(lesson.id) ? await lessonById(lesson.id) : null;
  const same = (part: 'text' | 'goals') =>
    JSON.stringify(lesson[part]) === JSON.stringify(own?.[part]);
  return !own || (same('text') && same('goals')) ? lesson : { ...lesson, id: `my-${lesson.id}` };
}

/** A teacher's lesson, from a file; what is wrong with it when it cannot be opened. */
export async function openLessonFile(text: string): Promise<readonly LessonProblem[]> {
  const { readLessonFile } = await import('../kinds/files.ts');
  const parsed = await readLessonFile(text);
  if (!parsed.ok) return parsed.problems;
  await openLesson(parsed.lesson);
  return [];
}

/** Of the lab or of those that were opened here before. False when there is none of that id. */
export async function openLessonById(id: string): Promise<boolean> {
  const lesson = await lessonById(id);
  if (lesson) await openLesson(lesson);
  return lesson !== null;
}

function begin(lesson: Lesson, progress: Progress): void {
  const { hide = [], lock = [] } = lesson.view ?? {};
  useLesson.setState({ lesson, progress });
  useView.setState({ hidden: hide });
  permit({ locked: lock });
  const { setPanel } = useView.getState();
  // Text, board and settings stand side by side; what is placed is placed less often.
  if (!isNarrow()) setPanel('palette', false);
  setPanel('lesson', true);
  follow();
}

/** A board that is opened suggests a speed of its own: the lesson's comes after it. */
function setPace(): void {
  const speed = useLesson.getState().lesson?.view?.speed;
  if (speed !== undefined) engine.setSpeed(speed === 'fastest' ? Number.POSITIVE_INFINITY : speed);
}

function end(): void {
  if (!useLesson.getState().lesson) return;
  stopRunning();
  useLesson.setState({ lesson: null, progress: freshProgress });
  useView.setState({ hidden: [] });
  permit();
  const { setPanel } = useView.getState();
  setPanel('lesson', false);
  if (!isNarrow()) setPanel('palette', true);
}

/** The board as the lesson begins. One step of undo. */
export async function putBoardBack(which: 'start' | 'solution' = 'start'): Promise<void> {
  const { lesson } = useLesson.getState();
  const board = lesson?.[which];
  if (!lesson || !board) return;
  stopRunning();
  const { openAs } = await import('../documents/boards.ts');
  await openAs(boardIdOf(lesson.id), labelled(board, lesson, useView.getState().language));
}

export async function startAgain(): Promise<void> {
  change(() => freshProgress);
  await putBoardBack();
}

/** The run goes on, on a copy of the board that is the person's own. */
export async function playFreely(): Promise<void> {
  const { keeper } = await keeping;
  await keeper.keepApart();
  end();
}

/** Changes how far the person has come, and keeps it. */
export function change(next: (progress: Progress) => Partial<Progress>): void {
  const { lesson, progress } = useLesson.getState();
  if (!lesson) return;
  const now = { ...progress, ...next(progress), at: Date.now() };
  useLesson.setState({ progress: now });
  writeProgress(lesson.id, now);
}

// --- Following the board ---------------------------------------------------------------------------

let isFollowing = false;

/** Once: the lesson ends when another board is opened, and is there again when its own is. */
export function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  useDocument.subscribe((now, before) => {
    if (now.opened !== before.opened) void look();
  });
}

/** Takes up the lesson that the open board belongs to. */
export async function look(): Promise<void> {
  const { keeper } = await keeping;
  const id = lessonIdOf(keeper.board.id);
  const { lesson } = useLesson.getState();
  if (id !== undefined && id === lesson?.id) setPace();
  if (id === lesson?.id) return;
  if (id === undefined) {
    end();
    return;
  }
  const found = await lessonById(id);
  // Meanwhile yet another board may have been opened.
  if (found && lessonIdOf(keeper.board.id) === id) {
    begin(found, readProgress()[id] ?? freshProgress);
    setPace();
  }
}
