import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

const source = 'src/offline/serviceWorker.ts';
const made = 'sw.js';
/** What the page never asks for. */
const left = new Set([made, 'topolab.schema.json']);

/**
 * Writes the service worker beside the built page, with the list of all its files in front. It keeps
 * its name and lies in the page's folder: that decides for which addresses it may speak.
 */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'topolab:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle(error) {
      if (error) return;
      const files = filesIn(folder).filter((name) => !left.has(name));
      const sum = createHash('sha256');
      const code = await compiled();
      sum.update(code);
      for (const name of files) sum.update(name).update(readFileSync(path.join(folder, name)));
      const version = sum.digest('hex').slice(0, 16);
      // A host answers for the folder, and may send whoever asks for index.html there.
      const names = files.map((name) => (name === 'index.html' ? './' : name));
      const head = `const version=${JSON.stringify(version)},files=${JSON.stringify(names)};\n`;
      writeFileSync(path.join(folder, made), head + code);
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

async function compiled(): Promise<string> {
  const build = await rolldown({ input: source, tsconfig: false, logLevel: 'warn' });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code;
}
