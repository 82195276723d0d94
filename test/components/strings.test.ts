import { describe, expect, it } from 'vitest';
import { definitions, help, strings } from '../../simulations/components/all.ts';
import type { Definition, ParameterTable, Words } from '../../simulations/components/define.ts';
import { linkHelp } from '../../simulations/components/help.ts';
import { linkParameters, networkNotes } from '../../simulations/components/link.ts';
import {
  categoryWords,
  fillTemplate,
  formWords,
  linkWords,
  networkNoteWords,
  networkReasonWords,
  unitWords,
} from '../../simulations/components/strings.ts';

type Found = { readonly path: string; readonly words: Words };

const isWords = (value: object): value is Words => 'en' in value && 'zh' in value;

/** Every text below `value`, with the path that leads to it. */
function texts(value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isWords(value)) return [{ path, words: value }];
  return Object.entries(value).flatMap(([key, below]) => texts(below, `${path}.${key}`));
}

const everywhere: Found[] = [
  ...texts(strings, 'strings'),
  ...texts(help, 'help'),
  ...texts(linkWords, 'link'),
  ...texts(linkHelp, 'linkHelp'),
  ...texts(networkNoteWords, 'networkNotes'),
  ...texts(networkReasonWords, 'networkReasons'),
  ...texts(categoryWords, 'categories'),
  ...texts(formWords, 'forms'),
];

const isLabel = (path: string) => /\.(label|name)$|\.(options|reasons)\.|Reasons\./.test(path);
const isHelp = (path: string) => path.endsWith('.help');
const cjk = /\p{Script=Han}/u;

function placeholders(template: string): string[] {
  return [...template.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
}

function expectTemplate(words: Words, numbers: readonly string[], path: string) {
  const offered = ['component', 'to', 'message', ...numbers];
  for (const language of ['en', 'zh'] as const) {
    const used = placeholders(words[language]);
    for (const name of used) expect(offered, `${path}.${language}`).toContain(name);
    for (const name of numbers) expect(used, `${path}.${language}`).toContain(name);
    expect(used, `${path}.${language}`).toContain('component');
  }
  expect(placeholders(words.en).sort(), path).toEqual(placeholders(words.zh).sort());
}

describe('every text', () => {
  it.each(everywhere.map((found) => [found.path, found.words] as const))('%s', (path, words) => {
    for (const text of [words.en, words.zh]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|\n/);
    }
    expect(words.en).not.toMatch(cjk);
    expect(words.zh).toMatch(cjk);
    // Chinese sentences end and pause with full-width marks.
    expect(words.zh).not.toMatch(/[\p{Script=Han}][,;:?!]|[,;:?!] ?[\p{Script=Han}]/u);
    if (isLabel(path)) {
      expect(words.en.length).toBeLessThanOrEqual(22);
      expect([...words.zh].length).toBeLessThanOrEqual(10);
      expect(words.en + words.zh).not.toMatch(/[.。{}]/);
    }
    if (path.endsWith('.brief')) {
      expect(words.en.length).toBeLessThanOrEqual(40);
      expect([...words.zh].length).toBeLessThanOrEqual(14);
    }
    if (isHelp(path)) {
      expect(words.en).toMatch(/^[A-Z].*\.$/);
      expect(words.zh).toMatch(/。$/);
      expect(words.en.length).toBeLessThanOrEqual(220);
      expect(words.en.match(/[.?!](\s|$)/g)?.length ?? 0).toBeLessThanOrEqual(2);
    }
  });
});

describe.each(Object.keys(definitions) as (keyof typeof definitions)[])('the %s', (kind) => {
  const definition: Definition = definitions[kind];
  const words = strings[kind];
  const explained = help[kind];
  const keysOf = (value: object) => Object.keys(value).sort();

  it('has words for exactly what its definition declares', () => {
    for (const part of ['ports', 'metrics', 'notes', 'reasons'] as const) {
      expect(keysOf(words[part]), part).toEqual(keysOf(definition[part]));
    }
    expect(keysOf(explained.parameters)).toEqual(keysOf(definition.parameters));
    const fidelity = [...definition.fidelity.modelled, ...definition.fidelity.leftOut];
    expect(keysOf(explained.fidelity)).toEqual(fidelity.sort());
    expectChoices(explained.parameters, definition.parameters, kind);
  });

  it('uses in each caption the numbers of its note, all of them and no others', () => {
    for (const [code, note] of Object.entries(definition.notes)) {
      const caption = (words.notes as Record<string, Words>)[code];
      if (!caption) throw new Error(`${kind} has no caption for ${code}`);
      expectTemplate(caption, Object.keys(note.numbers), `${kind}.${code}`);
    }
  });

  it('gives no two parameters, and no two metrics, the same label', () => {
    for (const part of [explained.parameters, words.metrics]) {
      for (const language of ['en', 'zh'] as const) {
        const labels = Object.values(part).map((entry: { label: Words }) => entry.label[language]);
        expect(new Set(labels).size, labels.join()).toBe(labels.length);
      }
    }
  });
});

function expectChoices(words: object, table: ParameterTable, place: string) {
  for (const [name, parameter] of Object.entries(table)) {
    const entry = (words as Record<string, { options?: object; fields?: object }>)[name];
    if (parameter.type === 'choice') {
      expect(Object.keys(entry?.options ?? {}), `${place}.${name}`).toEqual([...parameter.options]);
    }
    if (parameter.type === 'records') {
      expect(Object.keys(entry?.fields ?? {}), `${place}.${name}`).toEqual(
        Object.keys(parameter.fields),
      );
    }
  }
}

it('says the same of a reason wherever it occurs, so that losses can be added up by it', () => {
  const said = new Map<string, Words>(Object.entries(networkReasonWords));
  for (const kind of Object.values(strings)) {
    for (const [reason, words] of Object.entries<Words>(kind.reasons)) {
      expect(words, reason).toEqual(said.get(reason) ?? words);
      said.set(reason, words);
    }
  }
});

describe('words of the network', () => {
  it('use in each caption the numbers of its note', () => {
    for (const [code, note] of Object.entries(networkNotes)) {
      const caption = networkNoteWords[code as keyof typeof networkNotes];
      expectTemplate(caption, Object.keys(note.numbers), code);
    }
  });

  it('name each parameter of a link', () => {
    expect(Object.keys(linkHelp)).toEqual(Object.keys(linkParameters));
  });

  it('give every form on a link a name of its own', () => {
    for (const language of ['en', 'zh'] as const) {
      const names = Object.values(formWords).map((form) => form[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('have a Chinese unit wherever there is an English one', () => {
    for (const [unit, words] of Object.entries(unitWords)) {
      expect(words.zh === '', unit).toBe(words.en === '');
      expect(words.one === '', unit).toBe(words.en === '');
    }
  });
});

describe('fillTemplate', () => {
  it('makes a sentence of a caption', () => {
    const values = { component: 'orders', message: 412, length: '100 messages' };
    expect(fillTemplate(strings.queue.notes.rejected.en, values)).toBe(
      'orders refused message 412: it is full, 100 messages ready',
    );
    expect(fillTemplate(strings.queue.notes.rejected.zh, { ...values, length: '100 条消息' })).toBe(
      'orders 拒收消息 412：队列已满，100 条消息就绪',
    );
  });

  it('leaves a name without a value in sight', () => {
    expect(fillTemplate('{component} waits {delay}', { component: 'shop' })).toBe(
      'shop waits {delay}',
    );
    expect(fillTemplate('{toString} {constructor}', {})).toBe('{toString} {constructor}');
  });

  it('puts a value in as it is, whatever it looks like', () => {
    expect(fillTemplate('{component} is back', { component: "$& $1 {x} '" })).toBe(
      "$& $1 {x} ' is back",
    );
  });
});
