// Counts from the reports that Vitest and Playwright write.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} file
 * @param {number} exitCode of the program that wrote the report
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
function countReport(file, exitCode, count) {
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.log(`No counts from ${file}: ${error instanceof Error ? error.message : error}`);
  }
  // What fails outside any test (a crash, no tests found, a stray rejection) is a failure too.
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * @param {string} file
 * @param {number} exitCode
 */
export const countVitest = (file, exitCode) =>
  countReport(file, exitCode, (report) => ({
    passed: report.numPassedTests,
    // A file that cannot even be loaded fails without having a test.
    failed: report.numFailedTests + report.testResults.filter(failedToLoad).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

/** @param {{ status: string, assertionResults: { status: string }[] }} result */
const failedToLoad = (result) =>
  result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed');

/**
 * @param {string} file
 * @param {number} exitCode
 */
export const countPlaywright = (file, exitCode) =>
  countReport(file, exitCode, ({ stats }) => {
    if (stats.flaky > 0) console.log(`${stats.flaky} passed only when tried again (see above)`);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  });
