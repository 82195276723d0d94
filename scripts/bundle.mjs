// One file for Node from a TypeScript program and all that it imports. The engine runs a good sixth
// faster so than from its own files: Node looks every imported constant up, each time; here it stands
// where it is used. (The page's build does the same.)
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './run.mjs';

const folder = path.join(root, 'node_modules/.cache/topolab');

/**
 * Bundles `entry` (from the project's folder) and returns the path of the result.
 * @param {string} entry
 * @returns {Promise<string>}
 */
export async function bundle(entry) {
  const build = await rolldown({
    input: path.join(root, entry),
    platform: 'node',
    tsconfig: false,
    logLevel: 'warn',
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${path.basename(entry, '.ts')}.mjs`);
  // Put in place at once, for whoever else is just about to read it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, output[0].code);
  renameSync(draft, file);
  return file;
}
