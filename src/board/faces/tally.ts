/**
 * The face of a machine: what the data path has cost so far, as a small table. Copies stand side by
 * side, each with a piece of the line that its links are drawn with.
 */
import type { Words } from '../../../simulations/components/define.ts';
import { showBytes, showDuration } from '../../../simulations/scenarios/quantities.ts';
import { bottleneckOf, bottleneckShort, latestMeans, tallyFrom } from '../../machine/index.ts';
import { useDocument } from '../../stores/document.ts';
import { useView } from '../../stores/view.ts';
import { element, type FaceContext } from './gauge.ts';
import { countText } from './numbers.ts';
import './tally.css';

const words = {
  calls: { en: 'System calls', zh: '系统调用' },
  switches: { en: 'Mode switches', zh: '用户态内核态切换' },
  copies: { en: 'Copies', zh: '拷贝' },
  byCpu: { en: 'by the CPU', zh: 'CPU' },
  byDma: { en: 'by DMA', zh: 'DMA' },
  times: { en: 'Times', zh: '次数' },
  bytes: { en: 'Bytes', zh: '字节' },
  perMiB: { en: 'CPU time per MiB', zh: '每 MiB 的 CPU 时间' },
  sent: { en: 'Sent', zh: '已发出' },
  bottleneck: { en: 'Bottleneck', zh: '瓶颈' },
} as const satisfies Record<string, Words>;

const nameEveryMs = 250;

export function createTally(host: Element, context: FaceContext, values: Float64Array) {
  const { definition } = context;
  const table = element('div', 'tally', host);
  const said: (() => string)[] = [];

  const cell = (className: string, of: Element): Text => {
    const node = document.createTextNode('0');
    element('b', className, of).append(node);
    return node;
  };
  const line = (label: Words): ((text: string) => void) => {
    const name = context.words(label);
    const row = element('div', 'tally-row', table);
    element('span', 'tally-label', row).textContent = name;
    const node = cell('', row);
    said.push(() => `${name} ${node.data}`);
    return (text) => write(node, text);
  };
  const pair = (label: Words): ((cpu: string, dma: string) => void) => {
    const name = context.words(label);
    element('span', 'tally-label', table).textContent = name;
    const [cpu, dma] = [cell('tally-cpu', table), cell('tally-dma', table)];
    said.push(
      () =>
        `${name} ${context.words(words.byCpu)} ${cpu.data}, ${context.words(words.byDma)} ${dma.data}`,
    );
    return (byCpu, byDma) => {
      write(cpu, byCpu);
      write(dma, byDma);
    };
  };

  const calls = line(words.calls);
  const switches = line(words.switches);
  heads(table, context);
  const times = pair(words.times);
  const bytes = pair(words.bytes);
  element('i', 'tally-rule', table);
  const perMiB = line(words.perMiB);
  const sent = line(words.sent);
  element('i', 'tally-rule', table);
  const bottleneck = line(words.bottleneck);
  let namedAt = Number.NEGATIVE_INFINITY;

  const places = new Map(
    definition.gauges.flatMap((gauge, index) => ('metric' in gauge ? [[gauge.metric, index]] : [])),
  );
  const gaugeOf = (_: string, metric: string) => values[places.get(metric) ?? -1] ?? Number.NaN;
  const show = () => {
    const tally = tallyFrom('', gaugeOf);
    calls(countText(tally.systemCalls));
    switches(countText(tally.modeSwitches));
    times(countText(tally.cpuCopies), countText(tally.dmaCopies));
    bytes(showBytes(tally.copiedBytes), showBytes(tally.dmaBytes));
    perMiB(showDuration(tally.cpuMsPerMiB));
    sent(showBytes(tally.sentBytes));
  };
  const name = (timeMs: number) => {
    const { scenario } = useDocument.getState();
    const found = bottleneckOf(context.component, scenario, latestMeans(timeMs));
    bottleneck(bottleneckShort(found, scenario, useView.getState().language));
  };
  const update = (timeMs: number, nowMs: number) => {
    show();
    // As often as there are new windows.
    if (Math.abs(nowMs - namedAt) < nameEveryMs) return;
    namedAt = nowMs;
    name(timeMs);
  };
  show();
  return { write: update, text: () => said.map((say) => say()).join(', ') };
}

/** What the two columns are: in words, and as their links are drawn. */
function heads(table: Element, context: FaceContext): void {
  element('span', 'tally-label tally-group', table).textContent = context.words(words.copies);
  for (const moves of ['cpu', 'dma'] as const) {
    const head = element('span', `tally-head tally-${moves}`, table);
    element('i', 'tally-line', head);
    head.append(moves.toUpperCase());
  }
}

function write(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}
