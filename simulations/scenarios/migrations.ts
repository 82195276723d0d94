/**
 * Older files, brought forward one version at a time. A migration takes a file of its version as
 * plain JSON and gives one of the next; the schema then checks the result as if it had been written
 * so. Files are never migrated backward.
 */
import { isPlainObject, own } from './compileParameters.ts';
import { fail, ok, problem, type Result, show } from './result.ts';

export type File = Readonly<Record<string, unknown>>;
/** By the version they start from. */
export type Migrations = ReadonlyMap<number, (file: File) => File>;

export const currentVersion = 1;

/** Version 1 is the first. */
export const migrations: Migrations = new Map();

/** The file in the current version, or why that cannot be. */
export function migrate(
  file: unknown,
  chain: Migrations = migrations,
  current: number = currentVersion,
): Result<File> {
  if (!isPlainObject(file)) return fail('wrongType', { culprit: show(file), expected: 'scenario' });
  const format = own(file, 'format');
  if (format === undefined) return fail('notThere', { key: 'format' });
  if (format !== 'topolab') {
    return { ok: false, problem: problem('format', 'wrongFormat', { culprit: show(format) }) };
  }
  const version = own(file, 'version');
  if (version === undefined) return fail('notThere', { key: 'version' });
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    const values = { culprit: show(version), current };
    return { ok: false, problem: problem('version', 'wrongVersion', values) };
  }
  if (version > current) {
    return { ok: false, problem: problem('version', 'newerVersion', { version, current }) };
  }
  let migrated: File = file;
  for (let from = version; from < current; from++) {
    const step = chain.get(from);
    if (step === undefined) {
      return { ok: false, problem: problem('version', 'olderVersion', { version, current }) };
    }
    migrated = { ...step(migrated), version: from + 1 };
  }
  return ok(migrated);
}
