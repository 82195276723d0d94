import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricRow } from '../../../simulations/protocol.ts';
import { gallery } from '../../../simulations/scenarios/gallery/index.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import type { Series } from '../../../src/engine/history.ts';
import { mermaidText } from '../../../src/exporting/mermaid.ts';
import { metricsCsv } from '../../../src/exporting/metricsCsv.ts';
import { anyScenario } from '../../scenarios/arbitraries.ts';

describe('a Mermaid flowchart', () => {
  const board: Scenario = {
    format: 'topolab',
    version: 1,
    components: [
      { id: 'shop', kind: 'producer', at: [0, 0] },
      { id: 'orders', kind: 'queue', at: [280, 0], in: 'hall', label: 'Orders "now"' },
      { id: 'worker', kind: 'consumer', at: [560, 0] },
      { id: 'parked', kind: 'queue', at: [560, 160] },
    ],
    links: [
      { id: 'publish', from: 'shop', to: 'orders', params: { latency: '1ms' } },
      { id: 'deliver', from: 'orders', to: 'worker' },
      { id: 'dead', from: 'orders', to: 'parked', label: 'given up' },
    ],
    frames: [
      { id: 'site', at: [200, -60], size: [700, 400], label: '机房' },
      { id: 'hall', at: [240, -40], size: [240, 200], in: 'site' },
    ],
    annotations: [{ id: 'hint', text: 'Watch\nthis', at: [0, 300] }],
  };

  it('has the components by their shapes, in their frames, with their links', () => {
    expect(mermaidText(board, 'My board', 'en')).toBe(`---
title: "My board"
---
flowchart LR
  c1(["shop<br>Producer"])
  c3["worker<br>Consumer"]
  c4[("parked<br>Queue")]
  subgraph f1 ["机房"]
    subgraph f2 ["hall"]
      c2[("Orders #34;now#34;<br>Queue")]
    end
  end
  c1 -->|"1ms"| c2
  c2 --> c3
  c2 -->|"given up"| c4
  n1>"Watch this"]
`);
  });

  it('is in the reader’s language', () => {
    expect(mermaidText(board, '订单', 'zh')).toContain('c2[("Orders #34;now#34;<br>队列")]');
  });

  it('goes from above to below where the board does', () => {
    const components = board.components.map((one, i) => ({ ...one, at: [0, i * 200] as const }));
    expect(mermaidText({ ...board, components }, '', 'en')).toContain('flowchart TB');
  });

  it('cannot be broken out of, whatever people have written', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '"]; click c1 "javascript:alert(1)"',
        "%%{init: {'securityLevel':'loose'}}%%",
        '<img src=x onerror=alert(1)>',
        '`**bold**`',
        'end',
        '---\ntitle: x',
        '#quot;]',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (label, title) => {
        const components = board.components.map((one) => ({ ...one, label }));
        const links = board.links.map((one) => ({ ...one, label }));
        const frames = board.frames?.map((one) => ({ ...one, label }));
        const annotations = [{ id: 'hint', text: label, at: [0, 0] as const }];
        const text = mermaidText(
          { ...board, components, links, frames, annotations } as Scenario,
          title,
          'en',
        );
        const [head = '', , ...lines] = text.split('---\n').slice(1).join('---\n').split('\n');
        expect(head).toMatch(/^title: "[\p{L}\p{M}\p{N} ,.:;()!?'-]*"$/u);
        const word = String.raw`(?:[\p{L}\p{M}\p{N} ,]|#\d+;)*`;
        const shape = new RegExp(
          String.raw`^(flowchart (LR|TB)| *(c\d+(\(\[|\[\(|\[)"${word}<br>${word}"(\]\)|\)\]|\])|subgraph f\d+ \["${word}"\]|end|c\d+ -->(\|"${word}"\|)? c\d+|n\d+>"${word}"\])|)$`,
          'u',
        );
        for (const line of lines) expect(line).toMatch(shape);
      }),
      { numRuns: 300 },
    );
  });

  it('can be made of any board', () => {
    for (const { scenario } of gallery) {
      const text = mermaidText(scenario, '', 'en');
      expect(text.match(/ -->/g)).toHaveLength(scenario.links.length);
    }
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(mermaidText(scenario, '', 'zh')).not.toContain('undefined');
      }),
      { numRuns: 100 },
    );
  });
});

describe('a table of metrics', () => {
  const rows: readonly MetricRow[] = [
    { owner: '', of: 'board', name: 'alive', stat: 'level', offset: 0 },
    { owner: 'worker', of: 'component', name: 'completed', stat: 'counter', offset: 3 },
    { owner: '-1', of: 'component', name: 'waiting', stat: 'distribution', offset: 5 },
    { owner: 'gone', of: 'component', name: 'sent', stat: 'counter', offset: 11 },
  ];
  const seriesOf = (owner: string): Series | null =>
    owner === 'gone'
      ? null
      : {
          start: Float64Array.of(0, 500),
          end: Float64Array.of(500, 1000),
          length: 2,
          stat: 'level',
          value: (i, column) => (owner === '-1' && i === 1 ? Number.NaN : i * 10 + column + 0.25),
        };

  it('has a row for each window and a column for each number, with gaps where nothing was', () => {
    expect(metricsCsv(rows, seriesOf)).toBe(
      [
        "\ufeffstart_ms,end_ms,board.alive.mean,board.alive.max,board.alive.last,worker.completed,worker.completed.total,'-1.waiting.count,'-1.waiting.mean,'-1.waiting.p50,'-1.waiting.p95,'-1.waiting.p99,'-1.waiting.max",
        '0,500,0.25,1.25,2.25,0.25,1.25,0.25,1.25,2.25,3.25,4.25,5.25',
        '500,1000,10.25,11.25,12.25,10.25,11.25,,,,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('is empty but for its head where nothing has been measured', () => {
    expect(metricsCsv([], seriesOf)).toBe('\ufeffstart_ms,end_ms\r\n');
  });
});
