/** One request at a time, note by note: the numbered moves of the bytes, in order, and their captions. */
import { describe, expect, it } from 'vitest';
import { captionOf, captionText } from '../../simulations/captions.ts';
import { noteReport } from '../../simulations/noteReport.ts';
import type { NoteReport } from '../../simulations/protocol.ts';
import type { Language } from '../../simulations/scenarios/quantities.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { dataPath, type Path } from '../support/dataPath.ts';
import { begin } from '../support/network.ts';

const copying = {
  publish: '1.1',
  append: '1.2',
  'write-back': '1.3',
  load: '2.1',
  'copy-in': '2.2',
  'copy-out': '2.3',
  fetch: '2.4',
  'to-c1': '2.5',
};
const zeroCopy = { ...copying, load: '3.1', gather: '3.2', buffer: '3.2', 'to-c1': '3.3' };
const names: Readonly<Record<string, string>> = {
  kafka: 'Kafka',
  cache: 'OS cache',
  disk: 'disk',
  socket: 'socket buffer',
  card: 'network card',
  c1: 'consumer',
};

function labelled(path: Path, labels: Readonly<Record<string, string>>): Scenario {
  const scenario = dataPath(path);
  return {
    ...scenario,
    components: scenario.components.map((one) => ({ ...one, label: names[one.id] ?? one.id })),
    links: scenario.links.map((one) => ({ ...one, label: labels[one.id] ?? one.id })),
  };
}

/** What is told on the way, step by step: a step may tell of one move at most. */
function told(scenario: Scenario): NoteReport[] {
  const session = begin(scenario);
  const notes: NoteReport[] = [];
  for (let from = 0; session.stepNote(session.durationMs); from = session.network.notes.total) {
    const step: NoteReport[] = [];
    for (let i = from; i < session.network.notes.total; i++)
      step.push(noteReport(session.network, i));
    expect(step.filter((note) => captionOf(note, 'en', scenario).step).length).toBeLessThan(2);
    notes.push(...step);
  }
  return notes;
}

/** The captions, each with its number in front if it has one. */
function captions(path: Path, labels: Readonly<Record<string, string>>, language: Language = 'en') {
  const scenario = labelled(path, labels);
  return told(scenario).map((note) => {
    const caption = captionOf(note, language, scenario);
    return caption.step ? `${caption.step} ${captionText(caption)}` : captionText(caption);
  });
}
const numbers = (path: Path, labels: Readonly<Record<string, string>>) =>
  captions(path, labels).flatMap((text) => text.match(/^\d\.\d/)?.[0] ?? []);

const sendfile = { transfer: 'sendfile' };

describe('stepping through one request', () => {
  it('by read and write tells 2.1 to 2.5', () => {
    expect(numbers({}, copying)).toEqual(['2.1', '2.2', '2.3', '2.4', '2.5']);
  });

  it('by sendfile tells 3.1 to 3.3', () => {
    expect(numbers({ process: sendfile }, zeroCopy)).toEqual(['3.1', '3.2', '3.3']);
  });

  it('finds the bytes in memory and leaves out the first', () => {
    const inMemory = { disk: null };
    expect(numbers(inMemory, copying)).toEqual(['2.2', '2.3', '2.4', '2.5']);
    expect(numbers({ ...inMemory, process: sendfile }, zeroCopy)).toEqual(['3.2', '3.3']);
  });

  it('by sendfile to a card that cannot gather goes through the socket buffer', () => {
    const path = { process: sendfile, card: { gather: 'no' } };
    expect(numbers(path, zeroCopy)).toEqual(['3.1', '3.2', '2.4', '3.3']);
  });

  it('by sendfile under TLS takes the copying way', () => {
    const path = { process: { ...sendfile, tls: 'on' } };
    expect(numbers(path, zeroCopy)).toEqual(['3.1', '2.2', '2.3', '2.4', '3.3']);
  });

  it('of several rounds tells each round’s', () => {
    const path = { process: { backlog: '128 KiB', fetchSize: '128 KiB' } };
    const round = ['2.1', '2.2', '2.3', '2.4', '2.5'];
    // The card sends the first while the second is on its way.
    expect(numbers(path, copying).sort()).toEqual([...round, ...round].sort());
  });

  it('of a producer tells 1.1 to 1.3', () => {
    const producer = { interval: '1h', size: '64 KiB' };
    const scenario = labelled({ process: { backlog: '0 B' }, producer, consumers: 0 }, copying);
    const sending = {
      ...scenario,
      duration: '10s',
      inputs: [{ at: 0, do: 'send', target: 'shop' }] as const,
    };
    const found = told(sending).flatMap((note) => captionOf(note, 'en', sending).step ?? []);
    expect(found).toEqual(['1.1', '1.2', '1.3']);
  });
});

describe('the captions', () => {
  it('say what is copied by whom, and how many copies there are', () => {
    const text = captions({}, copying);
    expect(text[0]).toMatch(/^Kafka calls read\(\) for 64 KiB: .* context switches$/);
    expect(text).toContain('The OS cache does not have the 64 KiB and asks the disk');
    expect(text).toContain(
      '2.2 The CPU copies the 64 KiB from the OS cache into Kafka’s buffer: second of four copies',
    );
    expect(text).toContain(
      '2.3 read() is back, and Kafka calls write() (switches two and three): the CPU copies the 64 KiB into the socket buffer, third of four copies',
    );
    expect(text).toContain(
      '2.4 The card fetches the 64 KiB from the socket buffer by DMA: last of 4 copies',
    );
    expect(text).toContain(
      '2.5 The network card sends the 64 KiB over the network to its consumer',
    );
  });

  it('count from what was found in memory', () => {
    const text = captions({ disk: null }, copying);
    expect(text).toContain(
      '2.2 The CPU copies the 64 KiB from the OS cache into Kafka’s buffer: first of three copies, as the disk was not needed',
    );
    expect(
      text.some((one) => one.startsWith('2.3') && one.endsWith('second of three copies')),
    ).toBe(true);
    expect(text).toContain(
      '2.4 The card fetches the 64 KiB from the socket buffer by DMA: last of 3 copies',
    );
  });

  it('explain the switch the first time only', () => {
    const path = { process: { ...sendfile, backlog: '192 KiB' } };
    const calls = captions(path, zeroCopy).filter((text) => text.includes('calls sendfile()'));
    expect(calls.map((text) => text.includes('context switches'))).toEqual([true, false, false]);
  });

  it('say why sendfile is not used under TLS', () => {
    const path = { process: { ...sendfile, tls: 'on' } };
    expect(captions(path, zeroCopy)[0]).toBe(
      'Kafka cannot use sendfile(): TLS encrypts in user space, so these 64 KiB have to come here. It calls read()',
    );
    expect(captions(path, zeroCopy, 'zh')[0]).toBe(
      'Kafka 用不了 sendfile()：TLS 在用户态加密，这 64 KiB 必须先进到这里，于是调用 read()',
    );
  });

  it('keep the name of whoever is meant apart, and know it without labels too', () => {
    const scenario = dataPath({});
    const note = told(scenario).find(({ code }) => code === 'copied') as NoteReport;
    const namesIn = (with_?: Scenario) =>
      captionOf(note, 'en', with_)
        .parts.filter((part) => part.isName)
        .map((part) => part.text);
    expect(namesIn(labelled({}, copying))).toEqual(['OS cache', 'Kafka']);
    expect(namesIn()).toEqual(['cache', 'kafka']);
    expect(note.link).toBe('copy-in');
    expect(captionOf(note, 'en').step).toBeUndefined();
    // A label that is no number is no step.
    expect(captionOf(note, 'en', labelled({}, { 'copy-in': 'v2.2' })).step).toBeUndefined();
  });
});
