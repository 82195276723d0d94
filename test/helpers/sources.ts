/** The program's own source files, parsed, for tests about how it is built. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync, Visitor } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** A path from the project's folder (`simulations/session.ts`), or a package's name. */
  readonly to: string;
  /** Vanishes when compiled. */
  readonly typeOnly: boolean;
  /** By `import()`: it comes when that is called. */
  readonly isAsked: boolean;
  readonly line: number;
}

export interface Source {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly program: ESTree.Program;
  readonly imports: readonly Import[];
  lineOf(node: { start: number }): number;
}

export function parseSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const lineOf = (node: { start: number }) => text.slice(0, node.start).split('\n').length;

  const imports: Import[] = [];
  const found = (node: ESTree.Node | null, typeOnly: boolean, isAsked = false) => {
    if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
    const to = node.value.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), node.value.replace(/\?.*$/, ''))
      : node.value;
    imports.push({ to, typeOnly, isAsked, line: lineOf(node) });
  };
  new Visitor({
    ImportDeclaration: (node) => found(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => found(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => found(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => found(node.source, false, true),
    TSImportType: (node) => found(node.source, true),
  }).visit(program);

  return { path: file, lines: text.trimEnd().split('\n').length, program, imports, lineOf };
}

/** Every file below a folder, paths from the project's folder; none if there is no such folder. */
export function filesUnder(folder: string): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => path.relative(root, file).split(path.sep).join('/'))
    .sort();
}

export const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const sourcesUnder = (folder: string): Source[] =>
  filesUnder(folder)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => parseSource(file, readText(file)));
