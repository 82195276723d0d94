import { describe, expect, test } from 'vitest';
import { captionOf, captionText } from '../../simulations/captions.ts';
import type { Words } from '../../simulations/components/define.ts';
import type { NoteReport } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { strings as boardLater } from '../../src/board/laterStrings.ts';
import { strings as board } from '../../src/board/strings.ts';
import { strings as home } from '../../src/home/strings.ts';
import { addWords, translate } from '../../src/i18n/index.ts';
import { strings as elements } from '../../src/inspector/elementStrings.ts';
import { strings as inspector } from '../../src/inspector/strings.ts';
import { strings as lesson } from '../../src/lesson/strings.ts';
import { strings as metrics } from '../../src/metrics/strings.ts';
import { strings as palette } from '../../src/palette/strings.ts';
import { strings as sharing } from '../../src/sharing/strings.ts';
import { strings as shell } from '../../src/shell/strings.ts';
import { strings as timelineLater } from '../../src/timeline/laterStrings.ts';
import { strings as timeline } from '../../src/timeline/strings.ts';
import { strings as trace } from '../../src/trace/strings.ts';
import { strings as ui } from '../../src/ui/strings.ts';

const areas = {
  shell,
  home,
  lesson,
  sharing,
  palette,
  board,
  inspector,
  metrics,
  timeline,
  trace,
  ui,
};

const all: [area: string, key: string, words: Words][] = [
  ...Object.entries(areas),
  ['inspector', elements] as const,
  ['board', boardLater] as const,
  ['timeline', timelineLater] as const,
].flatMap(([area, strings]) =>
  Object.entries<Words>(strings).map(([key, words]): [string, string, Words] => [area, key, words]),
);

describe('every text of the page', () => {
  test('belongs to one area, which begins its key', () => {
    expect(all.filter(([area, key]) => !key.startsWith(`${area}.`))).toEqual([]);
    expect(new Set(all.map(([, key]) => key)).size).toBe(all.length);
  });

  test('says something in both languages, about the same things', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const wrong = all.filter(
      ([, , { en, zh }]) =>
        en.trim() === '' || zh.trim() === '' || `${names(en)}` !== `${names(zh)}`,
    );
    expect(wrong).toEqual([]);
  });
});

test('values fill a text, and a count chooses its form', () => {
  addWords(inspector);
  expect(translate('en', 'timeline.runOf', { duration: '10:00', seed: 7 })).toBe(
    'of 10:00 · seed 7',
  );
  expect(translate('en', 'inspector.board.links', { count: 1 })).toBe('1 link');
  expect(translate('en', 'inspector.board.links', { count: 2 })).toBe('2 links');
  expect(translate('zh', 'inspector.board.links', { count: 1 })).toBe('1 条链路');
});

describe('captions', () => {
  const scenario: Scenario = {
    format: 'topolab',
    version: 1,
    components: [
      { id: 'queue-1', kind: 'queue', label: 'orders' },
      { id: 'shop', kind: 'producer' },
    ],
    links: [{ id: 'link-1', from: 'shop', to: 'queue-1.in' }],
  };
  const note = (rest: Partial<NoteReport>): NoteReport => ({
    time: 1,
    sequence: 1,
    owner: 'queue-1',
    kind: 'queue',
    code: 'rejected',
    message: 12,
    numbers: [500],
    ...rest,
  });

  test('call things by their labels and set the name apart', () => {
    const caption = captionOf(note({}), 'en', scenario);
    expect(caption.tone).toBe('bad');
    expect(caption.parts.find((part) => part.isName)?.text).toBe('orders');
    expect(captionText(caption)).toContain('12');
    expect(captionText(caption)).not.toMatch(/[{}]/);
  });

  test('tell of the network itself, in both languages', () => {
    const crash = note({ kind: 'network', code: 'crashed', message: 0, numbers: [3] });
    expect(captionText(captionOf(crash, 'en', scenario))).toBe('orders crashed: 3 messages lost');
    expect(captionText(captionOf(crash, 'zh', scenario))).toContain('orders 崩溃');
  });

  test('call a link by its ends', () => {
    const cut = note({ owner: 'link-1', kind: 'network', code: 'cut', numbers: [0] });
    expect(captionText(captionOf(cut, 'en', scenario))).toMatch(/^shop → orders was cut/);
  });

  test('show a note that nobody has words for rather than nothing', () => {
    expect(captionText(captionOf(note({ code: 'unheard' }), 'en', scenario))).toBe(
      'orders unheard',
    );
  });
});
