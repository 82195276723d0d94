import { describe, expect, it } from 'vitest';
import { definitions } from '../../../simulations/components/all.ts';
import { networkNotes } from '../../../simulations/components/link.ts';
import { gallery } from '../../../simulations/scenarios/gallery/index.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { translate } from '../../../src/i18n/index.ts';
import type { Stop } from '../../../src/log/breakpoints.ts';
import { isThere, parseValue, stopText } from '../../../src/log/conditionText.ts';
import { strings } from '../../../src/log/strings.ts';
import { codesOf, metricsOf, nameOf } from '../../../src/log/words.ts';

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  components: [
    { id: 'shop', kind: 'producer', label: 'Shop' },
    { id: 'orders', kind: 'queue' },
    { id: 'worker', kind: 'consumer', label: 'Worker' },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders' },
    { id: 'deliver', from: 'orders', to: 'worker', label: 'deliveries' },
  ],
};

const say = (stop: Stop, language: 'en' | 'zh'): string =>
  stopText(stop, { t: (key, values) => translate(language, key, values), language, scenario });

describe('kinds of events', () => {
  it('have a name in both languages, each of one group another', () => {
    for (const { scenario: one } of gallery) {
      for (const { codes } of codesOf(one)) {
        for (const language of ['en', 'zh'] as const) {
          const names = codes.map(({ words }) => words[language]);
          expect(new Set(names).size, names.join(' | ')).toBe(names.length);
          for (const name of names) {
            expect(name.length, name).toBeGreaterThan(1);
            expect(name).not.toMatch(/[{}]/);
          }
        }
      }
    }
  });

  it('are those of the kinds on the board and of the network', () => {
    const [producer, queue, consumer, network] = codesOf(scenario);
    expect([producer?.kind, queue?.kind, consumer?.kind]).toEqual([
      'producer',
      'queue',
      'consumer',
    ]);
    expect(queue?.codes.map(({ code }) => code)).toEqual(Object.keys(definitions.queue.notes));
    expect(network?.codes.map(({ code }) => code)).toEqual(Object.keys(networkNotes));
  });
});

describe('a breakpoint in words', () => {
  it.each<[Stop, string, string]>([
    [
      { when: 'metric', owner: 'orders', metric: 'queueLength', is: 'above', value: 100 },
      'orders: Ready above 100 messages',
      'orders 的就绪消息高于 100 条消息',
    ],
    [
      { when: 'metric', owner: 'worker', metric: 'utilization', is: 'below', value: 0.5 },
      'Worker: Utilisation below 50%',
      'Worker 的利用率低于 50%',
    ],
    [{ when: 'loss' }, 'any message is lost', '有消息丢失'],
    [
      { when: 'note', owner: 'orders', tones: ['bad'] },
      'orders: anything bad',
      'orders：出错的事件',
    ],
    [{ when: 'note', message: 7 }, 'message 7 does anything', '消息 7 有动静'],
    [{ when: 'note', code: 'crashed' }, 'anywhere: crashed', '任何地方：崩溃'],
  ])('%j', (stop, en, zh) => {
    expect(say(stop, 'en')).toBe(en);
    expect(say(stop, 'zh')).toBe(zh);
  });

  it('says when what it watches is not there', () => {
    expect(isThere({ when: 'note', owner: 'publish' }, scenario)).toBe(true);
    expect(isThere({ when: 'note', owner: 'gone' }, scenario)).toBe(false);
    expect(isThere({ when: 'loss' }, scenario)).toBe(true);
  });

  it('calls links by their ends', () => {
    expect(nameOf('publish', scenario)).toBe('Shop → orders');
    expect(nameOf('deliver', scenario)).toBe('deliveries');
  });
});

describe('a value', () => {
  it.each([
    ['250ms', 'ms', 250],
    ['1.5s', 'ms', 1500],
    ['90%', 'ratio', 0.9],
    ['0.9', 'ratio', 0.9],
    ['1_000', 'messages', 1000],
    ['64kB', 'bytes', 64_000],
    ['2048', 'bytes', 2048],
    ['1 MB/s', 'bytesPerSecond', 1_000_000],
  ] as const)('%s of %s is %d', (text, unit, value) => {
    expect(parseValue(text, unit)).toEqual({ ok: true, value });
  });

  it.each([
    ['250', 'ms'],
    ['', 'messages'],
    ['many', 'messages'],
    ['150%', 'ratio'],
  ] as const)('“%s” of %s is refused with a reason', (text, unit) => {
    const read = parseValue(text, unit);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problem.code).not.toBe('');
  });

  it('can be set for levels and counters, not for distributions', () => {
    const names = metricsOf('orders', scenario).map(({ metric }) => metric);
    expect(names).toContain('queueLength');
    expect(names).toContain('rejected');
    expect(names).not.toContain('waiting');
    expect(metricsOf('publish', scenario).map(({ metric }) => metric)).toContain('lost');
    expect(metricsOf('nobody', scenario)).toEqual([]);
  });
});

describe('the words of the log', () => {
  it('name the same values in both languages', () => {
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();
    for (const [key, { en, zh }] of Object.entries(strings)) {
      expect(slots(zh), key).toEqual(slots(en));
    }
  });
});
