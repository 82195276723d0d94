/**
 * `npm run --silent bench -- [--json] [--quick] [--only engine|board|page|time]`
 *
 * Prints a table for people, or with `--json` one object: `machine`, the numbers of each part, and
 * `expectations` (name, value, expected, holds). Nothing here is a timed test: what is compared is
 * measured in turns (A B A B ...) in the same run, and given as a ratio with its median and spread.
 *
 * engine  Customers per second of processor time, so that a busy machine tells little of itself:
 *         the engine with all its contracts in force and notes off, beside a loop written by hand
 *         for the one model (test/bench/handwritten: the same event list, generator, draws and
 *         statistics; no components, links, messages or digest). Both simulate the same customers,
 *         and the run stops when their means differ. `engineShare` is engine ÷ hand-written.
 *         `cppShare` is engine ÷ C++ on M/M/1 (std::priority_queue, mt19937_64, -O2) with four
 *         events a customer, as the engine has; `cppLeanShare` the same with only two.
 *         `minor` counts minor collections during ten million events after a warm-up; when they are
 *         more than five, the functions that allocate are looked for and named.
 * board   Intervals between display frames, in ms, and main-thread script time per frame, of the built
 *         page in Chromium while it plays a board with so many components and marks in flight, beside
 *         an empty page that only counts frames. `shown` is how many marks the page drew: it never
 *         asks for more than 5,000. `large`: 500 components and 1,000 links while they are panned, zoomed
 *         and dragged, and ms from dropping the file until all of it is drawn. `boardAlone` is the board without an engine, fed with made-up
 *         frames in which every mark is drawn.
 * page    `scriptBytes`: gzipped JavaScript that was asked for until the first mark moved;
 *         `firstMotionMs`: from navigation until pixels of the marks' canvas differ from one frame to
 *         the next, in a fresh browser context each time; `pauseMs`: from the space bar going down,
 *         at full speed under the heaviest example, until the play button, the worker and the clock
 *         have all stopped.
 * time    Ten minutes of the busiest example with its history, in Node without flags, as in a worker:
 *         ms until a random moment is reached (`seek`), or the one before (`noteBack`, `eventBack`);
 *         what checkpoints weigh, as counted and as memory grew beside a run that keeps none; and
 *         processor time with notes and checkpoints ÷ a bare session over the same stretches. An hour
 *         at full speed, as a worker plays it, with what is alive after every five minutes. In
 *         Chromium, display frames of one board played forwards, backwards and scrubbed, in turns;
 *         `moments/s`: how many different moments the worker showed meanwhile; `jumpMs`: from the
 *         page's asking for a moment until the display frame after the one that draws it.
 */
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { check, type Part, tableText } from './report.ts';

const parts = ['engine', 'board', 'page', 'time'] as const;
type PartName = (typeof parts)[number];

const options = {
  json: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  only: { type: 'string' },
} as const;

/** Standard output is for the result alone; whatever else is said goes beside it. */
console.log = console.error;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const { json, quick, only } = values;
  if (only !== undefined && !parts.some((part) => part === only)) {
    throw new Error(`--only ${only}: there is no such part; choose one of ${parts.join(', ')}`);
  }
  const chosen = only === undefined ? parts : [only as PartName];
  const machine: Record<string, unknown> = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadBefore: loadavg()[0],
  };
  const found: Partial<Record<PartName, readonly Part[]>> = {};
  if (chosen.includes('engine')) {
    const { benchEngine } = await import('./engine/engine.ts');
    found.engine = [await benchEngine(quick)];
  }
  if (chosen.includes('time')) {
    const { benchTime } = await import('./time/time.ts');
    found.time = [await benchTime(quick)];
  }
  if (chosen.some((part) => part !== 'engine')) {
    const { withPage } = await import('./page/browser.ts');
    await withPage(async (host) => {
      machine.chromium = host.browser.version();
      if (chosen.includes('page')) {
        const { benchPage } = await import('./page/page.ts');
        found.page = [await benchPage(host, quick)];
      }
      if (chosen.includes('board')) {
        const { benchBoard } = await import('./page/board.ts');
        const { benchLargeBoard } = await import('./page/largeBoard.ts');
        found.board = [await benchBoard(host, quick), await benchLargeBoard(host, quick)];
      }
      if (chosen.includes('time')) {
        const { benchPageTime } = await import('./time/pageTime.ts');
        found.time = [...(found.time ?? []), await benchPageTime(host, quick)];
      }
    });
  }
  print(json, machine, found);
}

function print(
  json: boolean,
  machine: Readonly<Record<string, unknown>>,
  found: Readonly<Partial<Record<PartName, readonly Part[]>>>,
): void {
  const all = parts.flatMap((name) => found[name] ?? []);
  const expectations = all.flatMap((part) => part.expectations.map(check));
  const skipped = all.flatMap((part) => part.skipped);
  if (json) {
    const numbers = Object.fromEntries(
      parts.flatMap((name) => {
        const numbers = found[name]?.map((part) => part.numbers);
        return numbers ? [[name, Object.assign({}, ...numbers)]] : [];
      }),
    );
    process.stdout.write(`${JSON.stringify({ machine, ...numbers, skipped, expectations })}\n`);
    return;
  }
  const verdicts = {
    title: 'Expected',
    rows: [
      ['', 'found', 'expected', ''],
      ...expectations.map(({ name, value, expected, holds }) => [
        name,
        String(Number(value.toPrecision(4))),
        expected,
        holds ? 'holds' : 'does not hold',
      ]),
    ],
  };
  const about = Object.entries(machine).map(([name, value]) => `${name} ${value}`);
  const texts = [about.join(', '), ...all.flatMap((part) => part.tables.map(tableText))];
  process.stdout.write(`${[...texts, ...skipped, tableText(verdicts)].join('\n\n')}\n`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
