import { describe, expect, test } from 'vitest';
import type { Input, Scenario } from '../../../simulations/scenarios/types.ts';
import { addWords, translate } from '../../../src/i18n/index.ts';
import type { Language } from '../../../src/stores/view.ts';
import { movedTo, withInput, withoutInputs } from '../../../src/timeline/inputEdits.ts';
import { everOnBoard, inputBrief, inputName, inputText } from '../../../src/timeline/inputWords.ts';
import { strings } from '../../../src/timeline/laterStrings.ts';
import { parseThreshold } from '../../../src/timeline/threshold.ts';

addWords(strings);

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  components: [
    { id: 'queue-1', kind: 'queue', label: 'orders' },
    { id: 'worker', kind: 'consumer' },
  ],
  links: [{ id: 'link-1', from: 'queue-1', to: 'worker' }],
};
const say = (input: Input, language: Language = 'en', on = scenario) => {
  const t = (key: Parameters<typeof translate>[1], values?: Parameters<typeof translate>[2]) =>
    translate(language, key, values);
  return [inputName, inputText].map((words) => words(input, { t, language, scenario: on }));
};

describe('an input in words', () => {
  test.each<[Input, string, string]>([
    [{ at: 0, do: 'crash', target: 'worker' }, 'worker crash', 'worker 崩溃'],
    [{ at: 0, do: 'slow', target: 'worker', by: 4 }, 'worker slow ×4', 'worker 慢 4 倍'],
    [{ at: 0, do: 'cut', target: 'link-1' }, 'orders → worker cut', 'orders → worker 切断'],
    [
      { at: 0, do: 'set', target: 'queue-1', param: 'capacity', to: 20 },
      'orders capacity = 20',
      'orders 容量 = 20',
    ],
    [
      { at: 0, do: 'set', target: 'queue-1', param: 'capacity', to: null },
      'orders capacity = none',
      'orders 容量 = 无',
    ],
    [{ at: 0, do: 'send', target: 'queue-1', count: 3 }, 'orders sends 3', 'orders 发送 3 条'],
    [{ at: 0, do: 'remove', target: 'worker' }, 'worker removed', '移除 worker'],
  ])('%j', (input, en, zh) => {
    expect(say(input)[0]).toBe(en);
    expect(say(input, 'zh')[0]).toBe(zh);
  });

  test('says only what was done where there is little room', () => {
    const t = (key: Parameters<typeof translate>[1], values?: Parameters<typeof translate>[2]) =>
      translate('en', key, values);
    const brief = (input: Input) => inputBrief(input, { t, language: 'en', scenario });
    expect(brief({ at: 0, do: 'crash', target: 'worker' })).toBe('crash');
    expect(brief({ at: 0, do: 'set', target: 'queue-1', param: 'capacity', to: 20 })).toBe(
      'capacity = 20',
    );
    expect(brief({ at: 0, do: 'send', target: 'worker' })).toBe('sends 1');
  });

  test('says how long it lasts where there is room', () => {
    const input: Input = { at: 0, do: 'crash', target: 'worker', for: '10s' };
    expect(say(input)).toEqual(['worker crash', 'worker crash, for 10 s']);
  });

  test('of something that is no longer there still has its name', () => {
    const added: Input = {
      at: 0,
      do: 'add',
      component: { id: 'x', kind: 'queue', label: 'spare' },
    };
    const on = everOnBoard(scenario, [added]);
    expect(say({ at: 5, do: 'crash', target: 'x' }, 'en', on)[0]).toBe('spare crash');
    expect(say({ at: 5, do: 'set', target: 'gone', param: 'p', to: 'v' })[0]).toBe('gone p = v');
  });
});

describe('inputs changed on the strip', () => {
  const inputs: readonly Input[] = [
    { at: 100, events: 7, do: 'crash', target: 'worker' },
    { at: 200, events: 12, do: 'recover', target: 'worker' },
  ];

  test('moved: at another time, and no longer after so many events', () => {
    expect(movedTo(inputs[0] as Input, 150.00049)).toEqual({
      at: 150,
      do: 'crash',
      target: 'worker',
    });
    expect(movedTo(inputs[0] as Input, -5)).toMatchObject({ at: 0 });
  });

  test('one is changed, or some are left out; the list that was stays as it was', () => {
    const moved = movedTo(inputs[0] as Input, 300);
    expect(withInput(inputs, 0, moved)).toEqual([moved, inputs[1]]);
    expect(withoutInputs(inputs, [0])).toEqual([inputs[1]]);
    expect(withoutInputs(inputs, [0, 1])).toEqual([]);
    expect(inputs).toHaveLength(2);
  });
});

test('a value to look for is read in its own unit', () => {
  expect(parseThreshold('100', 'messages')).toBe(100);
  expect(parseThreshold('250ms', 'ms')).toBe(250);
  expect(parseThreshold('2s', 'ms')).toBe(2000);
  expect(parseThreshold('90%', 'ratio')).toBe(0.9);
  expect(parseThreshold('1 kB', 'bytes')).toBe(1000);
  expect(parseThreshold('many', 'messages')).toBeNull();
  expect(parseThreshold('', 'messages')).toBeNull();
});
