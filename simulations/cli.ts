/**
 * A run from the terminal: `npm run --silent simulate -- FILE` with the options that `--help` lists.
 * Bad input: exit 2, words on standard error, nothing on standard output.
 */
import { readFileSync } from 'node:fs';
import './components/all.ts';
import { captionOf, captionText } from './captions.ts';
import { noteReport } from './noteReport.ts';
import type { MetricReport, Report } from './report.ts';
import { compileScenario, scenarioDefaults } from './scenarios/compile.ts';
import { readTime } from './scenarios/compileNetwork.ts';
import { parseScenario } from './scenarios/parse.ts';
import { problemText } from './scenarios/problems.ts';
import { formatDuration } from './scenarios/quantities.ts';
import { branchScenario, runOf } from './scenarios/run.ts';
import type { Problem, Scenario } from './scenarios/types.ts';
import { Session } from './session.ts';
import { toOpenTelemetry, usualEpochMs } from './traces/openTelemetry.ts';
import { Recorder, type Sessions, sessionsFromStart } from './traces/recorder.ts';
import { engineVersion } from './version.ts';

interface Options {
  file: string;
  json: boolean;
  notes: boolean;
  help: boolean;
  seed?: string;
  duration?: string;
  until?: string;
  trace?: string;
  set: string[];
}

const usage = `usage: npm run --silent simulate -- FILE [OPTION]...
FILE is a scenario file, or - for standard input. A file with a run in it is replayed on its current
branch up to its moment.
  --until T             stop at time T (45ms, 2s, 10m): everything due by then has happened
  --duration T          another duration
  --seed N              another seed
  --set ID.PARAM=VALUE  another value of a parameter; may be given several times
  --json                print the report as one JSON object
  --notes               tell what happens, line by line (with --json on standard error)
  --trace ID            print instead what became of message ID, its causes and all it caused, as
                        OpenTelemetry's JSON (OTLP); simulated time 0 is ${new Date(usualEpochMs).toISOString()}
  --help                print this`;

class BadInput extends Error {}

function readOptions(args: string[]): Options {
  const options: Options = { file: '', json: false, notes: false, help: false, set: [] };
  for (let i = 0; i < args.length; i++) {
    const [name, inline] = splitOnce(args[i], '=');
    const value = () => {
      const next = inline ?? args[++i];
      if (next === undefined) throw new BadInput(`${name}: needs a value\n${usage}`);
      return next;
    };
    if (name === '--json') options.json = true;
    else if (name === '--notes') options.notes = true;
    else if (name === '--help') options.help = true;
    else if (name === '--until') options.until = value();
    else if (name === '--trace') options.trace = value();
    else if (name === '--seed') options.seed = value();
    else if (name === '--duration') options.duration = value();
    else if (name === '--set') options.set.push(value());
    else if (name.startsWith('-') && name !== '-')
      throw new BadInput(`${name}: no such option\n${usage}`);
    else if (options.file !== '') throw new BadInput(`${args[i]}: one file at a time\n${usage}`);
    else options.file = args[i];
  }
  if (options.file === '' && !options.help) throw new BadInput(usage);
  if (options.trace !== undefined && (options.json || options.notes))
    throw new BadInput('--trace prints a trace and nothing else: leave --json and --notes away');
  return options;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 || !text.startsWith('--')
    ? [text, undefined]
    : [text.slice(0, at), text.slice(at + 1)];
}

function readFile(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new BadInput(
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error}); check the path`,
    );
  }
}

function words(problems: readonly Problem[]): string {
  return problems.map((problem) => problemText(problem, 'en')).join('\n');
}

function parse(value: unknown): Scenario {
  const parsed = parseScenario(value);
  if (!parsed.ok) throw new BadInput(words(parsed.problems));
  return parsed.scenario;
}

/** The scenario with what the command line says on top; checked again as a whole. */
function withOptions(scenario: Scenario, options: Options): Scenario {
  const changed = structuredClone(scenario) as { -readonly [K in keyof Scenario]: Scenario[K] };
  if (options.seed !== undefined) changed.seed = readSeed(options.seed);
  if (options.duration !== undefined) changed.duration = numberOr(options.duration);
  for (const setting of options.set) setParameter(changed, setting);
  return parse(changed);
}

function readSeed(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new BadInput(`--seed ${text}: not a whole number; write for example --seed 7`);
}

function numberOr(text: string): string | number {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function setParameter(scenario: Scenario, setting: string): void {
  const match = /^([^.=]+)\.([^.=]+)=(.*)$/s.exec(setting);
  if (!match)
    throw new BadInput(`--set ${setting}: write ID.PARAM=VALUE, for example worker.concurrency=2`);
  const [, id, param, text] = match;
  const target = [...scenario.components, ...scenario.links].find(
    (candidate) => candidate.id === id,
  );
  if (!target) throw new BadInput(`--set ${setting}: nothing is called "${id}"; check the id`);
  const value = text.startsWith('[') ? tryJson(text) : numberOr(text);
  (target as { params?: object }).params = { ...target.params, [param]: value };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function describeMetric(value: MetricReport): string {
  if (typeof value === 'number') return String(value);
  return Object.entries(value)
    .map(
      ([name, number]) =>
        `${name} ${Number.isFinite(number) ? Number(number.toPrecision(4)) : '–'}`,
    )
    .join('  ');
}

function summary(report: Report, wallMs: number, scenario: Scenario): string {
  const lines = [
    `${scenario.name ?? 'Scenario'}: ${report.time / 1000} s simulated in ${(wallMs / 1000).toFixed(2)} s, ${report.events} events, hash ${report.hash}`,
  ];
  for (const [id, metrics] of Object.entries({ ...report.components, ...report.links })) {
    lines.push(id);
    for (const [name, value] of Object.entries(metrics))
      lines.push(`  ${name.padEnd(14)} ${describeMetric(value)}`);
  }
  const { created, completed, dropped, alive } = report.messages;
  const reasons = Object.entries(dropped).map(([reason, count]) => `${reason} ${count}`);
  lines.push(
    `messages: ${created} created, ${completed} completed, ${alive} alive; dropped: ${reasons.join(', ') || 'none'}`,
  );
  return lines.join('\n');
}

/** What a file or an argument has brought must not steer the terminal (escape sequences, text direction). */
function harmless(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

/** Captions of the notes from number `from` on. */
function captions(session: Session, from: number): string[] {
  const { notes } = session.network;
  const lines: string[] = [];
  for (let i = Math.max(from, notes.oldest); i < notes.total; i++) {
    const note = noteReport(session.network, i);
    lines.push(`${note.time.toFixed(3).padStart(12)} ms  ${captionText(captionOf(note, 'en'))}`);
  }
  return lines;
}

/** Where a run of the file stops: where it is told to, or at the moment of the run that is in it. */
function endOf(scenario: Scenario, options: Options): Sessions['end'] {
  const all = { events: Number.POSITIVE_INFINITY, inputs: Number.POSITIVE_INFINITY };
  const { durationMs } = compileScenario(branchScenario(scenario));
  if (options.until !== undefined) {
    const time = readTime(numberOr(options.until), '--until', 0);
    if (!time.ok) throw new BadInput(words([time.problem]));
    if (time.value <= durationMs) return { ...all, time: time.value };
    const most = formatDuration(durationMs);
    throw new BadInput(
      `--until ${options.until}: the run lasts ${most}; give a time up to that, or a longer --duration`,
    );
  }
  const goal = runOf(scenario)?.goal;
  if (goal === undefined || options.duration !== undefined) return { ...all, time: durationMs };
  // With another seed or parameter the same number of events leads elsewhere.
  const isSame = options.seed === undefined && options.set.length === 0;
  if ('moment' in goal && isSame) return goal.moment;
  return { ...all, time: 'moment' in goal ? goal.moment.time : goal.time };
}

/** Goes on to `end`, by at most `budget` events; true when it is there. */
function goOn(session: Session, end: Sessions['end'], budget: number): boolean {
  const left = Math.min(budget, end.events - session.events);
  return (
    session.advance(end.time, left, end.inputs) ||
    session.failure !== null ||
    (session.events >= end.events && session.inputsDone >= end.inputs)
  );
}

function run(options: Options): void {
  if (options.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const file = withOptions(parse(readFile(options.file)), options);
  const end = endOf(file, options);
  const scenario = branchScenario(file);
  if (options.trace !== undefined) {
    printTrace(options.trace, scenario, end);
    return;
  }
  const session = new Session(scenario);
  session.network.notes.on = options.notes;
  const began = performance.now();
  if (options.notes) runWithNotes(session, end, options.json);
  else goOn(session, end, Number.POSITIVE_INFINITY);
  const wallMs = performance.now() - began;
  if (session.failure) throw new BadInput(words([session.failure]));
  compareHashes(session, file, end);
  const report = session.report();
  if (options.json) {
    const { time, events, ...rest } = report;
    process.stdout.write(`${JSON.stringify({ time, events, wallMs, ...rest })}\n`);
  } else {
    process.stdout.write(`${harmless(summary(report, wallMs, scenario))}\n`);
  }
}

/** Prints notes as they happen: with --json on standard error, which leaves standard output one object. */
function runWithNotes(session: Session, end: Sessions['end'], json: boolean): void {
  const out = json ? process.stderr : process.stdout;
  let told = 0;
  for (let isThere = false; !isThere; ) {
    isThere = goOn(session, end, 2000);
    for (const line of captions(session, told)) out.write(`${harmless(line)}\n`);
    told = session.network.notes.total;
  }
}

/** A run that comes out otherwise than where it was saved is not the same run: that is said. */
function compareHashes(session: Session, { run }: Scenario, { events }: Sessions['end']): void {
  if (run?.hash === undefined || events !== run.moment.events || run.hash === session.hash) return;
  const by = run.engine === undefined ? 'another engine' : `engine ${run.engine}`;
  process.stderr.write(
    harmless(
      `run.hash: ${run.hash} was saved by ${by}, and this one (${engineVersion}) comes to ${session.hash}: what follows is not quite what was seen then\n`,
    ),
  );
}

function printTrace(id: string, scenario: Scenario, end: Sessions['end']): void {
  if (!/^[1-9]\d{0,14}$/.test(id))
    throw new BadInput(`--trace ${id}: not the number of a message; write for example --trace 17`);
  const fromStart = { ...sessionsFromStart(scenario, end.time), end };
  const recorder = new Recorder({ message: Number(id) }, fromStart);
  const trace = recorder.work(Number.POSITIVE_INFINITY);
  if (trace === null || trace === 'more') {
    const at = formatDuration(end.time);
    throw new BadInput(`--trace ${id}: no message with this number is born by ${at}`);
  }
  if (trace.truncated) {
    process.stderr.write(`the trace is cut short: its first ${trace.messages.length} messages\n`);
  }
  const { seed = scenarioDefaults.seed, name = '', components } = scenario;
  const labels = new Map(components.flatMap(({ id, label }) => (label ? [[id, label]] : [])));
  const data = toOpenTelemetry(trace, { run: `${name} ${seed}`, labels });
  process.stdout.write(`${JSON.stringify(data)}\n`);
}

try {
  run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${harmless(error.message)}\n`);
  process.exitCode = 2;
}
