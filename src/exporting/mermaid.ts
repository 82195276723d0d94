/**
 * A board as a Mermaid flowchart, for documents that draw those. What people have written is put in
 * as numbered characters: nothing of it can become syntax, a style, a link or a directive.
 */
import { definitionOf } from '../../simulations/components/index.ts';
import type { Scenario, ScenarioLink } from '../../simulations/scenarios/types.ts';
import { kindWords, portWords } from '../board/kinds.ts';
import { placesOf } from '../board/layout.ts';
import { endOf, portsOf } from '../board/ports.ts';
import type { Language } from '../stores/view.ts';

/** Brackets by what a kind is for; Mermaid has a shape for each. */
const shapes: Readonly<Record<string, readonly [open: string, close: string]>> = {
  sources: ['([', '])'],
  messaging: ['[(', ')]'],
  processing: ['[', ']'],
};

export function mermaidText(scenario: Scenario, title: string, language: Language): string {
  const names = new Map<string, string>();
  for (const [index, { id }] of scenario.components.entries()) names.set(id, `c${index + 1}`);
  for (const [index, { id }] of (scenario.frames ?? []).entries()) names.set(id, `f${index + 1}`);
  const lines = [
    '---',
    `title: "${plain(title)}"`,
    '---',
    `flowchart ${isTall(scenario) ? 'TB' : 'LR'}`,
    ...elementsIn(undefined, scenario, names, language, 1),
    ...scenario.links.map((link) => linkLine(link, scenario, names, language)),
    ...(scenario.annotations ?? []).map(({ text }, index) => `  n${index + 1}>"${escaped(text)}"]`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What stands in a frame, or in none; frames within it with what stands in them. */
function elementsIn(
  frame: string | undefined,
  scenario: Scenario,
  names: ReadonlyMap<string, string>,
  language: Language,
  depth: number,
): string[] {
  const { components, frames = [] } = scenario;
  const known = new Set(frames.map(({ id }) => id));
  // A component may also stand in another component, which is no frame.
  const around = (id: string | undefined) => (id !== undefined && known.has(id) ? id : undefined);
  const indent = '  '.repeat(depth);
  const lines = components
    .filter((one) => around(one.in) === frame)
    .map(({ id, kind, label }) => {
      const [open, close] = shapes[definitionOf(kind)?.category ?? ''] ?? ['[', ']'];
      const text = `${escaped(label ?? id)}<br>${escaped(kindWords(kind).name[language])}`;
      return `${indent}${names.get(id)}${open}"${text}"${close}`;
    });
  for (const one of frames) {
    if (around(one.in) !== frame || depth > 40) continue;
    lines.push(
      `${indent}subgraph ${names.get(one.id)} ["${escaped(one.label ?? one.id)}"]`,
      ...elementsIn(one.id, scenario, names, language, depth + 1),
      `${indent}end`,
    );
  }
  return lines;
}

function linkLine(
  link: ScenarioLink,
  scenario: Scenario,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const from = endOf(link.from, scenario, 'out');
  const to = endOf(link.to, scenario, 'in');
  const kind = scenario.components.find(({ id }) => id === from.component)?.kind ?? '';
  const isFirst = portsOf(kind, 'out')[0]?.[0] === from.port;
  const latency = link.params?.latency;
  const parts = [
    link.label,
    isFirst ? undefined : portWords(kind, from.port)[language],
    typeof latency === 'string' || typeof latency === 'number' ? String(latency) : undefined,
  ].filter((part) => part !== undefined && part !== '');
  const text = parts.length > 0 ? `|"${escaped(parts.join(', '))}"|` : '';
  return `  ${names.get(from.component)} -->${text} ${names.get(to.component)}`;
}

/** Reads from above to below where the board does. */
function isTall(scenario: Scenario): boolean {
  const places = [...placesOf(scenario).values()];
  const span = (axis: 0 | 1) => {
    const along = places.map((place) => place[axis]);
    return along.length > 0 ? Math.max(...along) - Math.min(...along) : 0;
  };
  return span(1) > span(0) * 1.3;
}

/** Letters, marks and figures of any script, spaces and harmless points; all else by its number. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[^\p{L}\p{M}\p{N} ,]/gu, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return isText(code) ? `#${code};` : '';
    });
}

/** Titles stand in a header where numbers would not be read: what is not harmless goes. */
function plain(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{M}\p{N} ,.:;()!?'-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** No controls, no halves of pairs, nothing that turns the writing round. */
function isText(code: number): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\u2028\u2029]/u.test(String.fromCodePoint(code));
}
