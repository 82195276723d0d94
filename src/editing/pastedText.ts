/** What text from a clipboard is: a part of a board, words for a note, or something that went wrong. */
import type { Parsed } from '../../simulations/scenarios/parse.ts';
import type { Problem, Scenario } from '../../simulations/scenarios/types.ts';
import { problemOf } from '../kinds/load.ts';

export interface Pasted {
  readonly fragment: Scenario | null;
  readonly problems: readonly Problem[];
}

/** More is hardly meant to be a note. */
const longestNote = 2000;

export async function pastedText(text: string): Promise<Pasted> {
  const plain = text.trim();
  if (/^\ufeff?\{/.test(plain)) {
    const parsed = await read(plain);
    if (!parsed.ok) return { fragment: null, problems: parsed.problems };
    return { fragment: parsed.scenario, problems: [] };
  }
  if (plain === '') return { fragment: null, problems: [] };
  if (plain.length > longestNote) {
    const values = { culprit: quoted(plain), length: plain.length, most: longestNote };
    return { fragment: null, problems: [{ place: '', code: 'tooLong', values }] };
  }
  const annotations = [{ id: 'note-1', text: plain, at: [0, 0] as const }];
  const fragment: Scenario = {
    format: 'topolab',
    version: 1,
    components: [],
    links: [],
    annotations,
  };
  return { fragment, problems: [] };
}

async function read(plain: string): Promise<Parsed> {
  try {
    const { readScenarioFile } = await import('../kinds/files.ts');
    return await readScenarioFile(plain);
  } catch (error) {
    return { ok: false, problems: [problemOf(error)] };
  }
}

const quoted = (text: string) => `"${[...text].slice(0, 40).join('')}…"`;
