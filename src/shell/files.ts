/** Opening and saving scenario files. A file with problems never touches the open board. */
import { problemOf } from '../kinds/load.ts';
import { whenSomeoneIsThere } from '../loading/later.ts';
import { type BadFile, showNotice, useNotices } from './notices.ts';

export const extension = '.topolab.json';

/** Lets the person choose files. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `${extension},.json,application/json`;
  input.multiple = true;
  input.onchange = () => void openFiles([...(input.files ?? [])]);
  input.click();
}

let tried = 0;

/** Each becomes a board of its own, and the last one is shown. Of several bad ones the first is explained. */
export async function openFiles(files: readonly File[]): Promise<void> {
  let badFile: BadFile | null = null;
  for (const file of files) {
    tried += 1;
    const number = tried;
    const faults = await tryToOpen(file);
    if (faults.problems.length > 0) badFile ??= { name: file.name, ...faults, number };
  }
  useNotices.setState({ badFile });
}

type Faults = Pick<BadFile, 'problems' | 'ofLesson'>;

async function tryToOpen(file: File): Promise<Faults> {
  try {
    // Only who opens a file needs the parser: it comes when it is called for.
    const { limits, openWithRun, readScenarioFile } = await import('../sharing/opening.ts');
    if (file.size > limits.characters) {
      const megabytes = Math.ceil(file.size / 1e6);
      const values = { megabytes, most: limits.characters / 1e6 };
      return { problems: [{ place: '', code: 'tooLarge', values }] };
    }
    const text = await file.text();
    // A scenario has no such word in it, unless somebody wrote it there: its own parser knows.
    if (text.includes('"topolab-lesson"')) return await tryLesson(text);
    const parsed = await readScenarioFile(text);
    if (!parsed.ok) return parsed;
    openWithRun(parsed.scenario);
    return { problems: [] };
  } catch (error) {
    return { problems: [problemOf(error)] };
  }
}

async function tryLesson(text: string): Promise<Faults> {
  const { openLessonFile } = await import('../lesson/open.ts');
  const problems = await openLessonFile(text);
  return { problems, ofLesson: true };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const loadSaving = whenSomeoneIsThere(() => import('../sharing/index.ts'));

/** Downloads the document, by itself or with its run. */
export async function saveFile(what: 'board' | 'run' = 'board'): Promise<void> {
  try {
    const { saveBoard, saveWithRun } = await loadSaving();
    if (what === 'run') saveWithRun();
    else saveBoard();
  } catch (error) {
    showNotice({ place: '', code: 'fileNotMade', values: { reason: reasonOf(error) } });
  }
}

/** A file name that every system takes, in any script. */
export function fileStem(name: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return stem === '' ? 'board' : stem;
}
