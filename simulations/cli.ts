/**
 * A run from the terminal: `npm run --silent simulate -- FILE [--json] [--seed N] [--duration T]
 * [--set component.param=value] [--notes]`. Bad input: exit 2, words on standard error, nothing on
 * standard output.
 */
import { readFileSync } from 'node:fs';
import { captionOf, captionText } from './captions.ts';
import { noteReport } from './noteReport.ts';
import type { MetricReport, Report } from './report.ts';
import { parseScenario } from './scenarios/parse.ts';
import { problemText } from './scenarios/problems.ts';
import type { Problem, Scenario } from './scenarios/types.ts';
import { Session } from './session.ts';

interface Options {
  file: string;
  json: boolean;
  notes: boolean;
  seed?: string;
  duration?: string;
  set: string[];
}

const usage = `usage: npm run --silent simulate -- FILE [--json] [--seed N] [--duration T] [--set ID.PARAM=VALUE]... [--notes]`;

class BadInput extends Error {}

function readOptions(args: string[]): Options {
  const options: Options = { file: '', json: false, notes: false, set: [] };
  for (let i = 0; i < args.length; i++) {
    const [name, inline] = splitOnce(args[i], '=');
    const value = () => {
      const next = inline ?? args[++i];
      if (next === undefined) throw new BadInput(`${name}: needs a value\n${usage}`);
      return next;
    };
    if (name === '--json') options.json = true;
    else if (name === '--notes') options.notes = true;
    else if (name === '--seed') options.seed = value();
    else if (name === '--duration') options.duration = value();
    else if (name === '--set') options.set.push(value());
    else if (name.startsWith('-') && name !== '-')
      throw new BadInput(`${name}: no such option\n${usage}`);
    else if (options.file !== '') throw new BadInput(`${args[i]}: one file at a time\n${usage}`);
    else options.file = args[i];
  }
  if (options.file === '') throw new BadInput(usage);
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

function run(options: Options): void {
  const scenario = withOptions(parse(readFile(options.file)), options);
  const session = new Session(scenario);
  session.network.notes.on = options.notes;
  const began = performance.now();
  if (options.notes) runWithNotes(session, options.json);
  else session.advance(session.durationMs);
  const wallMs = performance.now() - began;
  if (session.failure) throw new BadInput(words([session.failure]));
  const report = session.report();
  if (options.json) {
    const { time, events, ...rest } = report;
    process.stdout.write(`${JSON.stringify({ time, events, wallMs, ...rest })}\n`);
  } else {
    process.stdout.write(`${harmless(summary(report, wallMs, scenario))}\n`);
  }
}

/** Prints notes as they happen: with --json on standard error, which leaves standard output one object. */
function runWithNotes(session: Session, json: boolean): void {
  const out = json ? process.stderr : process.stdout;
  let told = 0;
  for (;;) {
    const done = session.advance(session.durationMs, 2000);
    for (const line of captions(session, told)) out.write(`${harmless(line)}\n`);
    told = session.network.notes.total;
    if (done || session.failure) return;
  }
}

try {
  run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${harmless(error.message)}\n`);
  process.exitCode = 2;
}
