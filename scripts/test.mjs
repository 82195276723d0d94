// `npm test`: everything one needs before handing in, in one command.
//   npm test -- --only unit,e2e       only these stages
//   npm test -- --only unit queue     what follows is handed on to the one stage's program
// A failing stage does not stop the later ones, so that one run tells all.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensurePackages } from './ensure.mjs';
import { countPlaywright, countVitest } from './reports.mjs';
import { root, runInstalled } from './run.mjs';

/** @typedef {import('./reports.mjs').Counts} Counts */

/**
 * A stage that is one check: its program succeeds or fails as a whole.
 * @param {number} exitCode
 * @returns {Counts}
 */
const oneCheck = (exitCode) => ({
  passed: exitCode === 0 ? 1 : 0,
  failed: exitCode === 0 ? 0 : 1,
  skipped: 0,
});

/** @type {Record<string, (more: string[]) => Promise<Counts>>} */
const stages = {
  /** Format, lint and order of imports. */
  lint: async (more) =>
    oneCheck(await runInstalled('biome', ['ci', '--error-on-warnings', ...more])),

  types: async (more) => oneCheck(await runInstalled('tsc', ['-b', ...more])),

  async unit(more) {
    const report = path.join(root, 'reports', 'unit.json');
    rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return countVitest(report, await runInstalled('vitest', ['run', ...reporters, ...more]));
  },

  async build() {
    await ensureBuild();
    return oneCheck(0);
  },

  async e2e(more) {
    await ensureBuild();
    const { path: TOPOLAB_CHROMIUM } = await ensureBrowser();
    const report = path.join(root, 'reports', 'e2e.json');
    rmSync(report, { force: true });
    const args = ['test', '--config', 'test/e2e/playwright.config.ts', ...more];
    const exitCode = await runInstalled('playwright', args, { env: { TOPOLAB_CHROMIUM } });
    return countPlaywright(report, exitCode);
  },
};

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const chosen = values.only?.split(',') ?? Object.keys(stages);
const unknown = chosen.find((name) => !Object.hasOwn(stages, name));
if (unknown !== undefined) {
  console.error(`There is no stage "${unknown}"; choose from ${Object.keys(stages).join(', ')}`);
  process.exit(2);
}
if (positionals.length > 0 && chosen.length !== 1) {
  console.error(
    `"${positionals[0]}" needs one stage to go to, as in: npm test -- --only unit queue`,
  );
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const outcomes = [];

/**
 * @param {string} name
 * @param {() => Promise<Counts>} work
 */
async function stage(name, work) {
  console.log(`\n=== ${name}`);
  const startedAtMs = performance.now();
  /** @type {Counts} */
  let counts;
  try {
    counts = await work();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    counts = oneCheck(1);
  }
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const verdict = counts.failed > 0 ? 'FAILED' : 'passed';
  outcomes.push(`${name.padEnd(10)} ${verdict}  ${inWords(counts)}  (${seconds} s)`);
  return counts.failed === 0;
}

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const ready = await stage('packages', async () => {
  await ensurePackages();
  return { passed: 0, failed: 0, skipped: 0 };
});
if (ready) for (const name of chosen) await stage(name, () => stages[name](positionals));

console.log(`\n${outcomes.join('\n')}\n\n${inWords(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
