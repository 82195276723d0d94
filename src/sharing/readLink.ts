/**
 * What a link has in it, checked like a file. Whatever it is given, it answers with a scenario, with
 * a lesson or with what is wrong; nothing in a link is run as code or fetched from anywhere.
 */
import { isPlainObject } from '../../simulations/scenarios/compileParameters.ts';
import { parseJson } from '../../simulations/scenarios/jsonText.ts';
import type { Parsed } from '../../simulations/scenarios/parse.ts';
import { readScenarioFile } from '../kinds/files.ts';
import { unwrap } from './envelope.ts';
import { bringForward, type LinkSteps, linkSteps, linkVersion } from './linkVersions.ts';
import { unpack } from './packing.ts';

/** A hundred times what fits in a link when it is not made to deceive. */
const mostBytes = 4_000_000;

/** A lesson is plain JSON here: whoever opens it checks it. */
export type LinkContent = Parsed | { readonly ok: true; readonly lesson: unknown };

export async function readLink(
  fragment: string,
  steps: LinkSteps = linkSteps,
  current: number = linkVersion,
): Promise<LinkContent> {
  const wrapped = unwrap(fragment, current);
  if (!wrapped.ok) return refused(wrapped);
  const text = await unpack(wrapped.value.bytes, mostBytes);
  if (!text.ok) return refused(text);
  const json = parseJson(text.value);
  if (!json.ok) return refused(json);
  const content = bringForward(json.value, wrapped.value.version, steps, current);
  if (!content.ok) return refused(content);
  return isLesson(content.value)
    ? { ok: true, lesson: content.value }
    : readScenarioFile(content.value);
}

/** A scenario and a lesson are told apart by what they say they are. */
export function isLesson(content: unknown): boolean {
  return isPlainObject(content) && content.format === 'topolab-lesson';
}

function refused({ problem }: Extract<ReturnType<typeof unwrap>, { ok: false }>): Parsed {
  return { ok: false, problems: [problem] };
}
