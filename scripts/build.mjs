// Builds dist/ when it is missing or older than what it is made of.
import { readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { isMain, root, runInstalled } from './run.mjs';

const madeFrom = [
  'src',
  'simulations',
  'public',
  'scripts/vite',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];
const page = path.join(root, 'dist', 'index.html');

/**
 * When a file or anything in a folder last changed. Folders count too: theirs tells of removals.
 * @param {string} place
 * @returns {number} ms since 1970, 0 if there is no such place
 */
function changedAt(place) {
  const info = statSync(place, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(place).reduce(
    (latest, name) => Math.max(latest, changedAt(path.join(place, name))),
    info.mtimeMs,
  );
}

/** Why dist/ must be built, or undefined when it is up to date. */
function whyBuild() {
  const builtAt = changedAt(page);
  if (builtAt === 0) return 'dist is missing';
  const changed = madeFrom.find((name) => changedAt(path.join(root, name)) > builtAt);
  return changed && `${changed} changed since`;
}

/** Leaves dist/ up to date; says what it does; throws if it cannot. */
export async function ensureBuild() {
  const why = whyBuild();
  if (!why) {
    console.log('dist is up to date');
    return;
  }
  console.log(`Building: ${why}`);
  const startedAt = new Date();
  const args = ['build', '--logLevel', 'warn'];
  if ((await runInstalled('vite', args)) !== 0) throw new Error('vite build failed');
  // What is edited while the build runs may have been missed, so it counts as newer.
  utimesSync(page, startedAt, startedAt);
}

if (isMain(import.meta.url)) await ensureBuild();
