/** The program as a terminal sees it: what it prints, and how it exits. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const folder = mkdtempSync(join(tmpdir(), 'topolab-'));
afterAll(() => rmSync(folder, { recursive: true }));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `npm run --silent simulate -- ARGS`, without npm. */
export function simulate(args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/simulate.mjs', ...args], {
      cwd: root,
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    // Whoever refuses its arguments does not read on.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** The same in this process, which is quicker. */
export async function simulateHere(args: readonly string[]): Promise<Outcome> {
  const heard = { out: '', err: '' };
  const listen = (stream: NodeJS.WriteStream, to: 'out' | 'err') =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      heard[to] += text;
      return true;
    });
  const spies = [listen(process.stdout, 'out'), listen(process.stderr, 'err')];
  const { argv, exitCode } = process;
  try {
    process.argv = [...argv.slice(0, 2), ...args];
    process.exitCode = 0;
    vi.resetModules();
    await import('../../simulations/cli.ts');
    return { code: Number(process.exitCode), ...heard };
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}

let files = 0;
export function fileOf(content: unknown): string {
  const path = join(folder, `${++files}.topolab.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
