import { describe, expect, it } from 'vitest';
import { problemCodes, problemText } from '../../simulations/scenarios/problems.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';

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

  it('use every value there is, in both languages alike', () => {
    // What the values of every code are is known to the compiler; here each answers with its name.
    for (const code of problemCodes) {
      const used = (language: 'en' | 'zh') => {
        const seen = new Set<string>();
        const values = new Proxy(
          { meant: 'duration', expected: 'object', direction: 'in', what: 'links', is: 'link' },
          {
            // One look at each value is enough to know that the sentence speaks of it.
            get: (target, name) => {
              seen.add(String(name));
              return Reflect.get(target, name) ?? `<${String(name)}>`;
            },
            ownKeys: () => ['culprit', 'meant', 'expected', 'direction', 'what', 'is', ...names],
            getOwnPropertyDescriptor: (_, name) => ({
              configurable: true,
              enumerable: true,
              value: String(name),
            }),
          },
        );
        const text = problemText({ place: '', code, values }, language);
        expect(text, code).not.toContain('undefined');
        return text.match(/<\w+>/g)?.sort().filter((name, i, all) => name !== all[i - 1]);
      };
      expect(used('zh'), code).toEqual(used('en'));
    }
  });

  it('say what to do: each has a remedy after a semicolon or comma', () => {
    for (const code of problemCodes) {
      const values = Object.fromEntries(names.map((name) => [name, 'x']));
      const fixed = { meant: 'duration', expected: 'object', direction: 'in', what: 'links', is: 'link' };
      const all = { ...values, ...fixed };
      expect(problemText({ place: '', code, values: all }, 'en'), code).toMatch(/[;:,] |; /);
      expect(problemText({ place: '', code, values: all }, 'zh'), code).toMatch(/[；：，]/);
    }
  });

  it('are Chinese in Chinese', () => {
    for (const code of problemCodes) {
      const values = { meant: 'duration', expected: 'list', direction: 'out', what: 'inputs', is: 'component' };
      const text = problemText({ place: '', code, values }, 'zh').replaceAll(/"[^"]*"|undefined/g, '');
      expect(text.match(/\p{Script=Han}/gu)?.length ?? 0, code).toBeGreaterThan(4);
      expect(text, code).not.toMatch(/[;,:?] /);
    }
  });

  it('cannot be broken by what they quote', () => {
    const evil = { ...problem, place: `x\u202e${'y'.repeat(5000)}`, values: { culprit: '\u0007\n' } };
    const text = problemText(evil, 'en');
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.length).toBeLessThan(400);
  });
});

const names = [
  ...['culprit', 'example', 'bare', 'unit', 'units', 'bytes', 'bits', 'min', 'max', 'length', 'most'],
  ...['nearest', 'known', 'shape', 'usage', 'argument', 'count', 'megabytes', 'line', 'column', 'key'],
  ...['current', 'version', 'reason', 'id', 'param', 'owner', 'component', 'port', 'kind', 'from', 'to'],
  ...['group', 'warmUp', 'duration', 'target', 'action', 'components', 'held'],
];
