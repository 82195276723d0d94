// Installs the packages when node_modules is missing or is not what package-lock.json asks for.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, root, run } from './run.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Why the packages must be installed, or undefined when they need not be. */
function whyInstall() {
  const wanted = packagesIn('package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing or unreadable');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!installed) return 'node_modules is missing';
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '') continue;
    const found = installed[place];
    // Other platforms' binaries are optional and rightly absent.
    if (!found && (entry.optional || entry.devOptional)) continue;
    if (found?.version !== entry.version) {
      const name = place.replace(/^.*node_modules\//, '');
      return `${name} is ${found?.version ?? 'missing'}, the lock file says ${entry.version}`;
    }
  }
  return undefined;
}

/** Leaves node_modules as package-lock.json describes it; says what it does; throws if it cannot. */
export async function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node ${process.versions.node} is too old: Topolab needs 20.19 or newer`);
  }
  const why = whyInstall();
  if (!why) return;
  console.log(`Installing packages (npm ci): ${why}`);
  const args = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'];
  if ((await run('npm', args)) !== 0) throw new Error('npm ci failed; its words are above');
}

if (isMain(import.meta.url)) await ensurePackages();
