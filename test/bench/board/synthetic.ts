/**
 * Boards and frames of any size, made up: what the board costs is measured without an engine. The
 * frames have the shape of real ones; every mark moves in every frame, and so does every gauge.
 */
import '../../support/allKinds.ts';
import type { Definition } from '../../../simulations/components/define.ts';
import { definitionOf, type Kind } from '../../../simulations/components/index.ts';
import type { Frame, Table } from '../../../simulations/protocol.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../../simulations/scenarios/types.ts';

const column: readonly Kind[] = ['producer', 'queue', 'consumer', 'client', 'service'];
const next: Readonly<Partial<Record<Kind, Kind>>> = {
  producer: 'queue',
  queue: 'consumer',
  client: 'service',
  service: 'service',
};

/** Rows of producer → queue → consumer and client → service, ten components wide. */
export function boardOf(count: number): Scenario {
  const components: ScenarioComponent[] = [];
  const links: ScenarioLink[] = [];
  for (let index = 0; index < count; index++) {
    const kind = column[index % column.length];
    components.push({
      id: `${kind}-${index}`,
      kind,
      at: [(index % 10) * 260, Math.floor(index / 10) * 200],
      params: kind === 'consumer' || kind === 'service' ? { concurrency: 4 } : {},
    });
  }
  for (let index = 0; index < count; index++) {
    const { id, kind } = components[index];
    const wanted = next[kind as Kind];
    for (const step of [1, 10, 11]) {
      const other = components[(index + step) % count];
      if (
        other.kind === wanted ||
        (kind === 'service' && components[(index + 5) % count] === other)
      ) {
        links.push({ id: `link-${index}-${step}`, from: id, to: other.id });
      }
    }
    if (kind === 'service') {
      links.push({ id: `link-${index}-5`, from: id, to: components[(index + 5) % count].id });
    }
  }
  return { format: 'topolab', version: 1, components, links };
}

export function tableOf(scenario: Scenario): Table {
  return {
    revision: 1,
    components: scenario.components,
    links: scenario.links,
    metrics: [],
    types: ['order', 'refund', 'request', 'event', 'report'],
  };
}

/** Deterministic, cheap, good enough to look mixed. */
function mixed(number: number): number {
  return (Math.imul(number + 1, 2654435761) >>> 8) / 16777216;
}

export function frameAt(table: Table, marks: number, timeMs: number): Frame {
  const components = table.components.length;
  const gauges: number[] = [];
  const cells: number[] = [];
  for (const [index, { kind }] of table.components.entries()) {
    const definition: Definition | undefined = definitionOf(kind);
    for (const { gauge } of definition?.gauges ?? [])
      writeGauge(gauge, index, timeMs, gauges, cells);
  }
  const frame: Frame = {
    revision: table.revision,
    time: timeMs,
    events: Math.round(timeMs * 10),
    alive: marks,
    hash: '',
    playing: true,
    inputs: 0,
    branch: 0,
    reachedSpeed: 1,
    inFlight: marks,
    markShare: 1,
    markLink: new Uint32Array(marks),
    markProgress: new Float32Array(marks),
    markForm: new Uint8Array(marks),
    markType: new Uint8Array(marks),
    markBack: new Uint8Array(marks),
    markLost: new Uint8Array(marks),
    markId: new Float64Array(marks),
    markBytes: new Float32Array(marks),
    componentFlags: new Uint8Array(components),
    slowFactor: new Float32Array(components).fill(1),
    recoversAt: new Float64Array(components).fill(Number.NaN),
    linkFlags: new Uint8Array(table.links.length),
    gauges: new Float64Array(gauges),
    cells: new Uint8Array(cells),
  };
  for (let i = 0; i < marks; i++) writeMark(frame, table, i, timeMs);
  return frame;
}

function writeMark(frame: Frame, table: Table, i: number, timeMs: number): void {
  const pace = 1500 + 1500 * mixed(i * 7);
  const way = timeMs / pace + mixed(i);
  frame.markLink[i] = Math.floor(mixed(i * 3) * table.links.length);
  frame.markProgress[i] = way - Math.floor(way);
  frame.markBack[i] = i % 4 === 3 ? 1 : 0;
  frame.markForm[i] = i % 4 === 3 ? 2 + (i % 5) : i % 31 === 0 ? 8 : 0;
  frame.markType[i] = i % 5;
  frame.markLost[i] = i % 50 === 0 ? 1 : 0;
  frame.markId[i] = i + 1;
}

function writeGauge(
  gauge: string,
  index: number,
  timeMs: number,
  gauges: number[],
  cells: number[],
): void {
  const wave = 0.5 + 0.5 * Math.sin(timeMs / 1500 + index);
  if (gauge === 'stack') {
    const held = Math.round(40 * wave);
    gauges.push(held);
    cells.push(held);
    for (let i = 0; i < held; i++) cells.push((i + Math.floor(timeMs / 100)) % 5);
  } else if (gauge === 'slots') {
    gauges.push(4);
    cells.push(4);
    for (let i = 0; i < 4; i++) {
      const state = (timeMs / 4 + i * 60 + index * 17) % 260;
      cells.push(state > 200 ? 255 : Math.floor(state));
    }
  } else if (gauge === 'bar') gauges.push(wave);
  else if (gauge === 'count') gauges.push(Math.round(412 * wave));
  else gauges.push(Math.round((timeMs / 1000) * 20 + 5 * Math.sin(timeMs / 2000 + index)));
}
