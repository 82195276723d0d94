/** A lesson's text: steps, directives, predictions, quoted numbers. */
import { describe, expect, it } from 'vitest';
import { readDirective } from '../../simulations/lessons/directives.ts';
import { quotedNumber, withSettings } from '../../simulations/lessons/figures.ts';
import { lessonProblemText } from '../../simulations/lessons/problems.ts';
import { parseMarkdown, predictParts, readText, textOf } from '../../simulations/lessons/text.ts';
import type { Directive } from '../../simulations/lessons/types.ts';
import { board, good, ofText } from './samples.ts';

const only = (markdown: string): Directive | undefined =>
  readText(markdown).directives[0]?.directive;
const problem = (markdown: string): string =>
  readText(markdown)
    .problems.map((one) => lessonProblemText(one, 'en'))
    .join('\n');

describe('steps', () => {
  it('begin at headings of the second level', () => {
    const { steps } = readText('Hello.\n\n## One\nText\n\n### Part\n\n## Two *b*\nMore');
    expect(steps).toEqual([
      { title: '', markdown: 'Hello.' },
      { title: 'One', markdown: 'Text\n\n### Part' },
      { title: 'Two b', markdown: 'More' },
    ]);
  });

  it('are not found in code', () => {
    expect(readText('```\n## no\n```').steps).toHaveLength(1);
  });
});

describe('a directive', () => {
  it.each([
    [
      ':set[x]{worker.concurrency=2 a-b.serviceTime="exponential(50ms)"}',
      {
        is: 'set',
        settings: [
          { target: 'worker', param: 'concurrency', to: '2' },
          { target: 'a-b', param: 'serviceTime', to: 'exponential(50ms)' },
        ],
      },
    ],
    [':highlight[x]{orders 订单}', { is: 'highlight', ids: ['orders', '订单'] }],
    [':run[x]{to=1m30s}', { is: 'run', restart: false, toMs: 90_000 }],
    [
      ':run[x]{restart until="orders.queueLength > 100"}',
      {
        is: 'run',
        restart: true,
        until: { when: 'metric', owner: 'orders', metric: 'queueLength', is: 'above', value: 100 },
      },
    ],
    [
      ':do[x]{crash=worker for=10s}',
      { is: 'do', input: { do: 'crash', target: 'worker', for: '10s' } },
    ],
    [':do[x]{slow=worker by=8}', { is: 'do', input: { do: 'slow', target: 'worker', by: 8 } }],
    [':fidelity[x]{queue}', { is: 'fidelity', kind: 'queue' }],
    ['::goal{keep-up}', { is: 'goal', goal: 'keep-up' }],
    [
      '::chart{orders.waiting publish.lost}',
      {
        is: 'chart',
        series: [
          { owner: 'orders', metric: 'waiting' },
          { owner: 'publish', metric: 'lost' },
        ],
      },
    ],
    [
      ':value[1]{of="a.b" at=60s in=solution with="a.b=uniform(1ms, 2ms); c.d=3"}',
      {
        is: 'value',
        figure: {
          of: 'a.b',
          at: '60s',
          in: 'solution',
          with: [
            { target: 'a', param: 'b', to: 'uniform(1ms, 2ms)' },
            { target: 'c', param: 'd', to: '3' },
          ],
        },
      },
    ],
  ])('%s', (markdown, directive) => expect(only(markdown)).toEqual(directive));

  it.each([
    [':sett[x]{a.b=1}', /did you mean "set"/],
    ['::set[x]{a.b=1}', /wrong number of colons/],
    [':goal[x]{keep-up}', /write ::goal/],
    [':set[x]{concurrency=2}', /write for example :set/],
    [':set{a.b=2}', /write for example/],
    [':run[x]{to=60}', /no unit/],
    [':run[x]{to=60s until="a.b > 1"}', /write for example/],
    [':run[x]{to=60s loudly}', /"loudly" is not known here/],
    [':run[x]{until="a.b.c > 1"}', /write for example/],
    [':run[x]{until="a.b = 1"}', /write for example/],
    [':do[x]{remove=worker}', /"remove" is not known here/],
    [':do[x]{crash=a cut=b}', /write for example/],
    [':do[x]{crash=a by=3}', /write for example/],
    [':do[x]{slow=a}', /write for example/],
    [':value[1]{of="a.b" in=middle}', /write for example/],
    ['::goal{a b}', /write for example/],
    [':::predict{id=a}\nx\n:::', /write for example/],
    [':::predict{id=a answer=1}\nx\n:::', /a question, a list/],
    [':::predict{id=a answer=1}\nx\n- a\n- b\n:::', /a question, a list/],
    [':::predict{id=a answer=3}\nx\n- a\n- b\n\nc\n:::', /only 2 choices/],
    ['<script>alert(1)</script>', /is HTML/],
    ['a <b>c</b>', /is HTML/],
    ['![x](http://a.b/c.png)', /no pictures/],
    ['![x][y]\n\n[y]: https://a.b', /no pictures/],
    ['[x](javascript:alert(1))', /not an address of a web page/],
    ['[x](data:text/html,1)', /not an address/],
    ['[x][y]\n\n[y]: javascript:alert(1)', /not an address/],
  ])('%s is refused', (markdown, words) => expect(problem(markdown)).toMatch(words));

  it('is not seen in times, ratios and smileys', () => {
    const { directives, problems } = readText('At 10:30, 3:1, 时间:秒 and :smile.');
    expect([directives, problems]).toEqual([[], []]);
  });

  it('without attributes at all does not throw', () => {
    const bare = { type: 'textDirective', name: 'set', children: [1] } as const;
    expect(readDirective(bare).ok).toBe(false);
  });
});

describe('what a directive speaks of', () => {
  it.each([
    [':set[x]{wroker.concurrency=2}', /did you mean "worker"/],
    [':set[x]{worker.concurency=2}', /did you mean "concurrency"/],
    [':set[x]{worker.concurrency=0}', /out of range/],
    [':highlight[x]{order}', /no "order" on the board; did you mean "orders"/],
    [':do[x]{cut=worker}', /cannot be told to cut/],
    [':run[x]{until="orders.waiting > 1s"}', /names nothing/],
    ['::chart{orders.length}', /names nothing/],
    [':fidelity[x]{pigeon}', /names nothing/],
    ['::goal{keepup}', /no goal "keepup"; did you mean "keep-up"/],
    [
      ':value[38]{of="orders.waiting.mean" with="worker.concurency=2"}',
      /did you mean "concurrency"/,
    ],
    [':value[many]{of="orders.rejected"}', /no number/],
    [':value[3]{of="orders.params.ack"}', /no number/],
    [':value[3]{of="orders.rejected" at=soon}', /not a time/],
  ])('%s is looked up: %s', (markdown, words) => {
    expect(ofText(`## A\n\n${markdown}`).join('\n')).toMatch(words);
  });

  it('is found at its line', () => {
    expect(ofText('## A\n\nText\n\n:highlight[x]{y}')).toEqual([
      'text.en:5: there is no "y" on the board; there is shop, orders, worker, publish, deliver',
    ]);
  });
});

describe('a prediction', () => {
  it('has a question, choices, something to look at, and what is revealed', () => {
    const { children } = parseMarkdown('Q\n\n- a\n- b\n\nlook\n\n---\n\nshow');
    const parts = predictParts(children);
    expect(parts && [parts.question, parts.look, parts.reveal].map(textOf)).toEqual([
      'Q',
      'look',
      'show',
    ]);
    expect(parts?.choices.children).toHaveLength(2);
  });

  it('without a rule reveals all that follows', () => {
    const parts = predictParts(parseMarkdown('Q\n\n- a\n- b\n\nshow').children);
    expect(parts && [parts.look, parts.reveal].map(textOf)).toEqual(['', 'show']);
  });
});

describe('a quoted number', () => {
  it.each([
    ['38 ms', 38, 1],
    ['about 2.4 s', 2400, 100],
    ['1.25 秒左右', 1250, 10],
    ['38 毫秒', 38, 1],
    ['97 %', 0.97, 0.01],
    ['97%', 0.97, 0.01],
    ['1,200 orders', 1200, 100],
    ['2,000 次', 2000, 100],
    ['300 单', 300, 10],
    ['20', 20, 1],
    ['0 ms', 0, 1],
    ['3 倍', 3, 1],
    ['2 min', 120_000, 60_000],
  ])('%s', (label, value, step) => {
    const quoted = quotedNumber(label);
    expect(quoted?.value).toBeCloseTo(value, 9);
    expect(quoted?.step).toBeCloseTo(step, 9);
  });

  it('is not there in words alone', () => expect(quotedNumber('many')).toBeNull());
});

it('settings make another board and leave the first as it was', () => {
  const changed = withSettings(board, [{ target: 'worker', param: 'concurrency', to: '7' }]);
  expect(changed.components[2]?.params).toEqual({ serviceTime: '200ms', concurrency: '7' });
  expect(board.components[2]?.params).toEqual({ serviceTime: '200ms' });
  expect(changed.components[0]).toBe(board.components[0]);
  expect(readText(good.text.en ?? '').problems).toEqual([]);
});
