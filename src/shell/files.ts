/** Opening and saving scenario files. A file with problems never touches the open board. */
import type { Problem } from '../../simulations/scenarios/types.ts';
import { whenSomeoneIsThere } from '../loading/later.ts';
import { showNotice, useNotices } from './notices.ts';

export const extension = '.topolab.json';

/** Lets the person choose a file. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `${extension},.json,application/json`;
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) void openFile(file);
  };
  input.click();
}

let tried = 0;

export async function openFile(file: File): Promise<void> {
  tried += 1;
  const number = tried;
  const problems = await tryToOpen(file);
  const badFile = problems.length > 0 ? { name: file.name, problems, number } : null;
  useNotices.setState({ badFile });
}

async function tryToOpen(file: File): Promise<readonly Problem[]> {
  try {
    // Only who opens a file needs the parser: it comes when it is called for.
    const { limits, openWithRun, parseScenario } = await import('../sharing/opening.ts');
    if (file.size > limits.characters) {
      const megabytes = Math.ceil(file.size / 1e6);
      return [
        { place: '', code: 'tooLarge', values: { megabytes, most: limits.characters / 1e6 } },
      ];
    }
    const parsed = parseScenario(await file.text());
    if (!parsed.ok) return parsed.problems;
    openWithRun(parsed.scenario);
    return [];
  } catch (error) {
    return [{ place: '', code: 'unreadableFile', values: { reason: reasonOf(error) } }];
  }
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
