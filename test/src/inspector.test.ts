import { describe, expect, test } from 'vitest';
import { definitions } from '../../simulations/components/all.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import {
  type Draft,
  type DraftEvent,
  type Meaning,
  startDraft,
  stepDraft,
} from '../../src/inspector/draft.ts';
import { fitsInARow } from '../../src/inspector/fields/fitting.ts';
import { isChanged, meaningOf, textOf } from '../../src/inspector/meaning.ts';
import { withCell, withNewRow, withoutRow } from '../../src/inspector/records.ts';
import { stepText } from '../../src/inspector/stepping.ts';
import { applies, subjectOf } from '../../src/inspector/subject.ts';

const { burstEvery, schedule } = definitions.producer.parameters;
const { capacity } = definitions.queue.parameters;

/** Types into a field of a duration; returns what it shows and what reached the document. */
function typing(events: readonly DraftEvent[], committed = '5s') {
  const mean = (text: string): Meaning => meaningOf(burstEvery, text);
  const commits: unknown[] = [];
  let draft: Draft = startDraft(committed);
  for (const event of events) {
    const step = stepDraft(draft, event, mean);
    draft = step.draft;
    if (step.commit) {
      commits.push(step.commit.raw);
      // The document answers, as it does in the page.
      draft = stepDraft(
        draft,
        { type: 'document', text: textOf(burstEvery, step.commit.raw) },
        mean,
      ).draft;
    }
  }
  return { draft, commits };
}

const focus: DraftEvent = { type: 'focus' };
const write = (text: string): DraftEvent => ({ type: 'write', text });

describe('a field between keystrokes and document', () => {
  test('typing alone changes nothing; Enter applies it once', () => {
    const typed = [focus, write('2'), write('2s')] as const;
    expect(typing(typed).commits).toEqual([]);
    const entered = typing([...typed, { type: 'enter' }, { type: 'enter' }, { type: 'blur' }]);
    expect(entered.commits).toEqual(['2s']);
    expect(entered.draft).toMatchObject({ text: '2s', dirty: false, told: false });
  });

  test('a pause applies what is valid and explains what is not, without touching the document', () => {
    expect(typing([focus, write('2s'), { type: 'pause' }]).commits).toEqual(['2s']);
    const wrong = typing([focus, write('45'), { type: 'pause' }]);
    expect(wrong.commits).toEqual([]);
    expect(wrong.draft).toMatchObject({ text: '45', told: true });
  });

  test('a problem is not told while the word is being written, and goes as soon as it is mended', () => {
    expect(typing([focus, write('4')]).draft.told).toBe(false);
    const mended = typing([focus, write('4'), { type: 'pause' }, write('4m'), write('4ms')]);
    expect(mended.draft).toMatchObject({ text: '4ms', told: false });
  });

  test('an invalid text stays when the field is left; Escape brings the document back', () => {
    const left = [focus, write('soon'), { type: 'blur' }] as const;
    expect(typing(left).draft).toMatchObject({ text: 'soon', told: true, focused: false });
    expect(typing([...left, focus, { type: 'escape' }]).draft).toMatchObject({
      text: '5s',
      told: false,
    });
  });

  test('the same value in other words is no edit; the document spells it once the field is left', () => {
    const same = typing([focus, write(' 5s '), { type: 'enter' }]);
    expect(same.commits).toEqual([]);
    expect(same.draft.text).toBe(' 5s ');
    expect(typing([focus, write(' 5s '), { type: 'blur' }]).draft.text).toBe('5s');
  });

  test('an emptied field waits to be left before it takes its default', () => {
    const emptied = [focus, write(''), { type: 'pause' }] as const;
    expect(typing(emptied, '2s').commits).toEqual([]);
    expect(typing([...emptied, { type: 'blur' }], '2s').commits).toEqual([undefined]);
  });

  test('undo elsewhere replaces an idle text, but never one that is being written', () => {
    const undone: DraftEvent = { type: 'document', text: '9s' };
    expect(typing([focus, undone]).draft.text).toBe('9s');
    const busy = typing([focus, write('7'), undone]);
    expect(busy.draft).toMatchObject({ text: '7', committed: '9s' });
  });
});

describe('what a text means', () => {
  test('empty is none where there is none, and the default where there is not', () => {
    expect(meaningOf(capacity, '')).toEqual({ ok: true, raw: undefined });
    expect(meaningOf({ ...capacity, default: 5 }, ' none ')).toEqual({ ok: true, raw: null });
    expect(meaningOf(burstEvery, '')).toEqual({ ok: true, raw: undefined });
  });

  test('whole numbers are kept as numbers, quantities as written', () => {
    expect(meaningOf(capacity, '500')).toEqual({ ok: true, raw: 500 });
    expect(meaningOf(burstEvery, '1.5s')).toEqual({ ok: true, raw: '1.5s' });
    expect(meaningOf(capacity, '2.5')).toMatchObject({ ok: false });
    expect(meaningOf(burstEvery, '0s')).toMatchObject({
      ok: false,
      problem: { code: 'outOfRange' },
    });
  });

  test('every default of every kind reads back as itself', () => {
    for (const { parameters } of Object.values(definitions)) {
      for (const parameter of Object.values(parameters)) {
        if (parameter.type === 'records') continue;
        expect(meaningOf(parameter, textOf(parameter, undefined)).ok).toBe(true);
        expect(isChanged(parameter, parameter.default as string)).toBe(false);
      }
    }
    expect(isChanged(burstEvery, 5000)).toBe(false);
    expect(isChanged(burstEvery, '5001ms')).toBe(true);
  });
});

describe('arrow keys', () => {
  const step = (
    text: string,
    direction: 1 | -1,
    size: 'small' | 'large',
    caret = text.length,
    whole = false,
  ) => stepText(text, caret, direction, size, whole)?.text;

  test('small steps move the second digit, and back is back', () => {
    expect(step('45ms', 1, 'small')).toBe('46ms');
    expect(step('100ms', 1, 'small')).toBe('110ms');
    expect(step('110ms', -1, 'small')).toBe('100ms');
    expect(step('100ms', -1, 'small')).toBe('99ms');
    expect(step('1.5s', 1, 'small')).toBe('1.6s');
  });

  test('large steps climb 1, 2, 5', () => {
    expect(step('1s', 1, 'large')).toBe('2s');
    expect(step('2s', 1, 'large')).toBe('5s');
    expect(step('45ms', 1, 'large')).toBe('50ms');
    expect(step('10ms', -1, 'large')).toBe('5ms');
    expect(step('0.001s', -1, 'large')).toBe('0.0005s');
  });

  test('whole numbers stay whole and do not fall below 0', () => {
    expect(step('1', -1, 'small', 1, true)).toBe('0');
    expect(step('0', -1, 'small', 1, true)).toBe('0');
    expect(step('250', 1, 'small', 3, true)).toBe('260');
  });

  test('the number at the caret is the one that moves', () => {
    const text = 'lognormal(80ms, 1.5)';
    expect(stepText(text, 11, 1, 'small', false)).toEqual({
      text: 'lognormal(81ms, 1.5)',
      from: 10,
      to: 12,
    });
    expect(stepText(text, 18, 1, 'small', false)?.text).toBe('lognormal(80ms, 1.6)');
    expect(stepText('none', 2, 1, 'small', false)).toBeNull();
  });
});

describe('what is selected', () => {
  const scenario: Scenario = {
    format: 'topolab',
    version: 1,
    components: [
      { id: 'api', kind: 'service', params: { calls: 'one-of' } },
      { id: 'db', kind: 'service', label: 'Orders' },
      { id: 'old', kind: 'teleporter', params: { far: 1 } },
    ],
    links: [{ id: 'query', from: 'api', to: 'db' }],
  };
  const shown = (id: string) => {
    const subject = subjectOf(scenario, id);
    return subject?.rows.filter((row) => applies(row, subject)).map((row) => row.name);
  };

  test('parameters show when they apply', () => {
    expect(shown('api')).toContain('answerWeight');
    expect(shown('db')).not.toContain('answerWeight');
    expect(shown('db')).toContain('calls');
  });

  test('an optional parameter that is set brings what depends on it', () => {
    const rows = (params: Record<string, number | null>) => {
      const only: Scenario = {
        ...scenario,
        components: [{ id: 'q', kind: 'queue', params }],
        links: [],
      };
      const subject = subjectOf(only, 'q');
      return subject?.rows.filter((row) => applies(row, subject)).map((row) => row.name);
    };
    expect(rows({})).not.toContain('overflow');
    expect(rows({ capacity: null })).not.toContain('overflow');
    expect(rows({ capacity: 10 })).toContain('overflow');
  });

  test('a link has what the port it leaves gives it', () => {
    expect(shown('query')).toEqual(['latency', 'bandwidth', 'loss', 'order', 'weight']);
  });

  test('a kind of another version is kept and named, and nothing is invented for it', () => {
    expect(subjectOf(scenario, 'old')).toMatchObject({ known: false, rows: [], charts: [] });
    expect(subjectOf(scenario, 'gone')).toBeNull();
  });
});

test('short options stand side by side, long ones in a list', () => {
  expect(fitsInARow(['refuse', 'drop oldest'])).toBe(true);
  expect(fitsInARow(['先进先出', '后进先出'])).toBe(true);
  expect(fitsInARow(['exponential', 'with jitter', 'fixed'])).toBe(false);
});

test('rows of a list keep their cells while one is edited, and are in order when one comes or goes', () => {
  const rows = [
    { at: '10s', factor: 2 },
    { at: '20s', factor: 1 },
  ];
  const late = withCell(schedule, rows, 0, 'at', '30s');
  expect(late.map((row) => row.at)).toEqual(['30s', '20s']);
  expect(withNewRow(schedule, late)).toEqual([
    { at: '20s', factor: 1 },
    { at: '30s', factor: 2 },
    { at: '40s', factor: 2 },
  ]);
  expect(withoutRow(schedule, [{ at: '1s', factor: 1 }], 0)).toBeUndefined();
  expect(withCell(schedule, rows, 1, 'factor', undefined)[1]).toEqual({ at: '20s', factor: 1 });
});
