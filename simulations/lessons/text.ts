/** A lesson's text: its steps, and every directive in it with what is wrong. */
import type { List, Nodes, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isPlainText, readDirective, type WrittenDirective } from './directives.ts';
import { inPlace, lessonProblem, shown } from './faults.ts';
import type { Directive, LessonProblem, Step } from './types.ts';

/** A directive, where it stands, and what it says: `38 ms` of `:value[38 ms]{…}`. */
export interface PlacedDirective {
  readonly directive: Directive;
  readonly label: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface LessonText {
  readonly steps: readonly Step[];
  readonly directives: readonly PlacedDirective[];
  /** Their places are lines: `:12`. */
  readonly problems: readonly LessonProblem[];
}

export function parseMarkdown(markdown: string): Root {
  return unified().use(remarkParse).use(remarkDirective).parse(markdown) as Root;
}

export function readText(markdown: string): LessonText {
  const root = parseMarkdown(markdown);
  const directives: PlacedDirective[] = [];
  const problems: LessonProblem[] = [];
  walk(root, (node) => {
    const line = node.position?.start.line ?? 1;
    const found = look(node);
    if ('problem' in found) problems.push(inPlace(`:${line}`, found.problem));
    else if ('directive' in found) directives.push({ ...found, line });
  });
  return { steps: stepsOf(root, markdown), directives, problems };
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  // Nesting goes no deeper than the text is long, so a list of what is left to do will not overflow.
  const left: Nodes[] = [node];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    visit(next);
    if ('children' in next) left.push(...[...next.children].reverse());
  }
}

type Found =
  | object
  | { readonly problem: LessonProblem }
  | { readonly directive: Directive; readonly label: string };

function look(node: Nodes): Found {
  switch (node.type) {
    case 'html':
      return { problem: lessonProblem('', 'html', { culprit: shown(node.value) }) };
    case 'image':
    case 'imageReference':
      return { problem: lessonProblem('', 'picture', {}) };
    case 'link':
    case 'definition':
      return /^https?:\/\//i.test(node.url)
        ? {}
        : { problem: lessonProblem('', 'outsideLink', { culprit: shown(node.url) }) };
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      return lookAtDirective(node);
    default:
      return {};
  }
}

function lookAtDirective(node: WrittenDirective & { readonly children: readonly Nodes[] }): Found {
  if (isPlainText(node)) return {};
  const read = readDirective(node);
  if (!read.ok) return { problem: read.problem };
  const { value: directive } = read;
  if (directive.is !== 'predict') return { directive, label: textOf(node.children) };
  const parts = predictParts(node.children as RootContent[]);
  if (parts === null) return { problem: lessonProblem('', 'predictParts', {}) };
  const choices = parts.choices.children.length;
  if (directive.answer > choices) {
    const values = { answer: directive.answer, choices };
    return { problem: lessonProblem('', 'predictAnswer', values) };
  }
  return { directive, label: textOf(parts.question) };
}

/** The words in some nodes, without their marks. */
export function textOf(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    if ('value' in node) text += node.value;
    else if ('children' in node) text += textOf(node.children);
  }
  return text;
}

/**
 * What stands in a `:::predict`: the question, a list of at least two choices, what to look at, and
 * behind a rule (`---`) what is revealed. Without a rule all after the choices is revealed.
 */
export function predictParts(children: readonly RootContent[]): {
  readonly question: readonly RootContent[];
  readonly choices: List;
  readonly look: readonly RootContent[];
  readonly reveal: readonly RootContent[];
} | null {
  const at = children.findIndex(({ type }) => type === 'list');
  const choices = children[at];
  if (at < 1 || choices?.type !== 'list' || choices.children.length < 2) return null;
  const rest = children.slice(at + 1);
  const rule = rest.findIndex(({ type }) => type === 'thematicBreak');
  const reveal = rest.slice(rule + 1);
  if (reveal.length === 0) return null;
  return {
    question: children.slice(0, at),
    choices,
    look: rest.slice(0, Math.max(0, rule)),
    reveal,
  };
}

/** The text between headings of the second level; an introduction only where there is one. */
function stepsOf({ children }: Root, markdown: string): readonly Step[] {
  const heads = children.filter((node) => node.type === 'heading' && node.depth === 2);
  const offsets = (node: Nodes | undefined) => node?.position;
  const steps = heads.map((head, i): Step => {
    const from = offsets(head)?.end.offset ?? 0;
    const to = offsets(heads[i + 1])?.start.offset ?? markdown.length;
    return { title: textOf([head]), markdown: markdown.slice(from, to).trim() };
  });
  const introduction = markdown.slice(0, offsets(heads[0])?.start.offset ?? markdown.length).trim();
  return introduction === '' ? steps : [{ title: '', markdown: introduction }, ...steps];
}
