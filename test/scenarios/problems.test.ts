import { describe, expect, it } from 'vitest';
import { problemCodes, problemText } from '../../simulations/scenarios/problems.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';

const names = [
  ...[
    'culprit',
    'example',
    'bare',
    'unit',
    'units',
    'bytes',
    'bits',
    'min',
    'max',
    'length',
    'most',
  ],
  ...[
    'nearest',
    'known',
    'shape',
    'usage',
    'argument',
    'count',
    'megabytes',
    'line',
    'column',
    'key',
  ],
  ...[
    'current',
    'version',
    'reason',
    'id',
    'param',
    'owner',
    'component',
    'port',
    'kind',
    'from',
    'to',
  ],
  ...['group', 'warmUp', 'duration', 'target', 'action', 'components', 'held'],
  ...['before', 'made', 'here', 'characters', 'there', 'whole', 'time', 'name', 'kinds'],
];

/** Whatever a sentence may speak of, each by its own name. */
const everyValue: Problem['values'] = {
  ...Object.fromEntries(names.map((name) => [name, `<${name}>`])),
  ...{ meant: 'duration', expected: 'object', direction: 'in', what: 'links', is: 'link' },
};

describe('the words for a problem', () => {
  const problem: Problem = {
    place: 'components[2].params.serviceTime',
    code: 'noUnit',
    values: { culprit: '"45"', example: '"45ms"', bare: '45' },
  };

  it('name place, culprit and remedy in both languages', () => {
    expect(problemText(problem, 'en')).toBe(
      'components[2].params.serviceTime: "45" has no unit; write "45ms" or 45',
    );
    expect(problemText(problem, 'zh')).toBe(
      'components[2].params.serviceTime："45" 没有单位；请写成 "45ms" 或 45',
    );
  });

  it('of the whole file begin without a place', () => {
    expect(problemText({ place: '', code: 'emptyFile', values: {} }, 'en')).toMatch(/^the file/);
  });

  it('speak of the same values in both languages', () => {
    for (const code of problemCodes) {
      const used = (language: 'en' | 'zh') => {
        const text = problemText({ place: '', code, values: everyValue }, language);
        expect(text, code).not.toContain('undefined');
        return [...new Set(text.match(/<\w+>/g))].sort();
      };
      expect(used('zh'), code).toEqual(used('en'));
    }
  });

  it('say what to do: each has a remedy after a semicolon or comma', () => {
    for (const code of problemCodes) {
      const sentence = { place: '', code, values: everyValue };
      expect(problemText(sentence, 'en'), code).toMatch(/[;,] /);
      expect(problemText(sentence, 'zh'), code).toMatch(/[；，]/);
    }
  });

  it('are Chinese in Chinese', () => {
    for (const code of problemCodes) {
      const sentence = problemText({ place: '', code, values: everyValue }, 'zh');
      const text = sentence.replaceAll(/"[^"]*"|<\w+>|\{ .* \}/g, '');
      expect(text.match(/\p{Script=Han}/gu)?.length ?? 0, code).toBeGreaterThan(4);
      expect(text, code).not.toMatch(/[;,:?] /);
    }
  });

  it('cannot be broken by what they quote', () => {
    const evil = {
      ...problem,
      place: `x\u202e${'y'.repeat(5000)}`,
      values: { culprit: '\u0007\n' },
    };
    const text = problemText(evil, 'en');
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.length).toBeLessThan(400);
  });
});
