// `npm run --silent coverage:curriculum`: how many of the course's facts the lessons teach, by chapter,
// and which not. With `--json` as one object.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { root } from './run.mjs';

/** @type {typeof import('../simulations/lessons/catalogue.ts')} */
const { lessons } = await import(
  pathToFileURL(await bundle('simulations/lessons/catalogue.ts')).href
);

const chapters = readChapters(readFileSync(path.join(root, 'docs/facts.md'), 'utf8'));
const taught = new Set(lessons.flatMap(({ facts = [] }) => facts));
const all = chapters.flatMap(({ facts }) => facts);
const done = all.filter(({ id }) => taught.has(id)).length;

if (process.argv.includes('--json')) {
  const missing = all.filter(({ id }) => !taught.has(id)).map(({ id }) => id);
  console.log(
    JSON.stringify({ taught: done, facts: all.length, lessons: lessons.length, missing }),
  );
} else {
  for (const { title, facts } of chapters) {
    const missing = facts.filter(({ id }) => !taught.has(id));
    console.log(`${title}: ${facts.length - missing.length} of ${facts.length}`);
    for (const { id, words } of missing) console.log(`  not taught  ${id} ${words}`);
  }
  console.log(`${done} of ${all.length} facts taught in ${lessons.length} lessons`);
}

/**
 * @param {string} text
 * @returns {{ title: string, facts: { id: string, words: string }[] }[]}
 */
function readChapters(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: part.split('\n', 1)[0],
      facts: Array.from(part.matchAll(/^- (\d+\.\d+) (.+)$/gm), ([, id, words]) => ({ id, words })),
    }));
}
