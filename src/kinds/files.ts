/** Files read once the kinds in them are there. Both reject with `KindsNotFetched`. */
import { parseLesson } from '../../simulations/lessons/parse.ts';
import type { ParsedLesson } from '../../simulations/lessons/types.ts';
import { type Parsed, parseScenarioOnceThere } from '../../simulations/scenarios/parse.ts';
import { loadAllKinds, loadKindsOf } from './load.ts';

/** Text, or what JSON text stands for. */
export function readScenarioFile(file: unknown): Promise<Parsed> {
  return parseScenarioOnceThere(file, loadKindsOf);
}

/** Its goals and its text may speak of any kind. */
export async function readLessonFile(file: unknown): Promise<ParsedLesson> {
  await loadAllKinds();
  return parseLesson(file);
}
