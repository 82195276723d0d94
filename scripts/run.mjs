// Starting other programs, shared by the scripts beside this one. Needs no installed package.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const onWindows = process.platform === 'win32';

/**
 * Runs a program in the project's folder, its output shown as it comes, nothing on its input.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number }} [options]
 * @returns {Promise<number>} the exit code; 1 when it could not be started or was killed
 */
export function run(program, args, { env = {}, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      timeout: timeoutMs,
      // npm and npx are command scripts there, which only a shell can start.
      shell: onWindows,
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program of an installed package, without the half second that npx takes.
 * @param {string} name
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runInstalled = (name, args, options) =>
  run(path.join('node_modules', '.bin', name), args, options);

/**
 * Whether this file is what node was asked to run, rather than imported.
 * @param {string} url `import.meta.url` of the asking file
 */
export const isMain = (url) => path.resolve(process.argv[1] ?? '') === fileURLToPath(url);
