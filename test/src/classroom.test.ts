/** What a class steps through, found in real runs of the board it is for. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RawValue } from '../../simulations/components/define.ts';
import { noteReport } from '../../simulations/noteReport.ts';
import { parseScenario } from '../../simulations/scenarios/parse.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { Recorder, sessionsFromStart } from '../../simulations/traces/recorder.ts';
import type { Trace } from '../../simulations/traces/trace.ts';
import { arranged, company } from '../../src/classroom/arranging.ts';
import { inOrder, placeOf, type Requests, requestsOf } from '../../src/classroom/course.ts';
import { byNumber, lanesOf } from '../../src/classroom/lanes.ts';
import { bytesText, saidAt } from '../../src/classroom/sentences.ts';
import { asUsual, chosen, settingsOf, withSetting } from '../../src/classroom/settings.ts';

const file = '../../simulations/lessons/zero-copy/start.topolab.json';
const start = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Scenario;
const lanes = lanesOf(start);
const untilMs = 6;

function set(kind: string, params: Readonly<Record<string, RawValue>>): Scenario {
  const components = start.components.map((component) =>
    component.kind === kind
      ? { ...component, params: { ...component.params, ...params } }
      : component,
  );
  return { ...start, components };
}

function traceOf(scenario: Scenario): Trace {
  const recorder = new Recorder({ from: 0, to: untilMs }, sessionsFromStart(scenario, untilMs));
  for (;;) {
    const answer = recorder.work(50_000);
    if (answer !== 'more') return answer!;
  }
}

/** When each of the two that answer had done so. */
function servedIn(scenario: Scenario): Map<string, number[]> {
  const session = new Session(scenario);
  session.network.notes.on = true;
  session.advance(untilMs);
  const served = new Map([
    ['copying-cpu', [] as number[]],
    ['zero-copy-cpu', [] as number[]],
  ]);
  const { notes } = session.network;
  for (let index = notes.oldest; index < notes.total; index++) {
    const { owner, code, time } = noteReport(session.network, index);
    if (code === 'served') served.get(owner.replace('kafka', 'cpu'))?.push(time);
  }
  return served;
}

function requestsIn(scenario: Scenario): Requests {
  return requestsOf(scenario, lanes, traceOf(scenario), servedIn(scenario));
}

/** Of the first request, or another, machine by machine. */
function numbers(requests: Requests, request = 0): Record<string, string[]> {
  const courses = requests[request] ?? [];
  return Object.fromEntries(
    courses.map(({ machine, steps }) => [machine, steps.map(({ number }) => number)]),
  );
}

describe('the steps of a board', () => {
  it('are those of the numbered links, machine by machine', () => {
    expect(lanes.map(({ machine, name }) => [machine, name])).toEqual([
      ['producing-cpu', 'producing'],
      ['copying-cpu', 'read + write'],
      ['zero-copy-cpu', 'sendfile'],
    ]);
    expect(numbers(requestsIn(start))).toEqual({
      'producing-cpu': ['1.1', '1.2', '1.3'],
      'copying-cpu': ['2.1', '2.2', '2.3', '2.4', '2.5'],
      'zero-copy-cpu': ['3.1', '3.2', '3.3'],
    });
  });

  it('set out one after the other, and each copy is counted once', () => {
    const [first = []] = requestsIn(start);
    for (const { steps } of first) {
      const times = steps.map(({ sentAt }) => sentAt);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const { sentAt, endedAt } of steps) expect(endedAt).toBeGreaterThan(sentAt);
    }
    const copies = Object.fromEntries(
      first.map(({ machine, steps }) => [machine, steps.map(({ copy }) => copy)]),
    );
    expect(copies['copying-cpu']).toEqual([1, 2, 3, 4, 0]);
    expect(copies['zero-copy-cpu']).toEqual([1, 2, 0]);
  });

  it('go through the process under TLS, and say what that replaces', () => {
    const requests = requestsIn(set('process', { tls: 'on' }));
    expect(numbers(requests)['zero-copy-cpu']).toEqual(['3.1', '2.2', '2.3', '2.4', '3.3']);
    const steps = inOrder(requests);
    const place = placeOf(steps, 0, '3.2');
    expect(steps[place]).toMatchObject({
      machine: 'zero-copy-cpu',
      number: '2.2',
      instead: [{ number: '3.2', why: 'encrypted' }],
    });
  });

  it('go through the socket buffer without gather DMA', () => {
    const requests = requestsIn(set('network-card', { gather: 'no' }));
    expect(numbers(requests)['zero-copy-cpu']).toEqual(['3.1', '3.2', '2.4', '3.3']);
    const step = inOrder(requests).find(({ number }) => number === '3.2');
    expect(step?.link.moves).toBe('cpu');
  });

  it('leave out the disk where the cache has the bytes', () => {
    const requests = requestsIn(set('page-cache', { readAhead: '1 MiB' }));
    expect(numbers(requests)['copying-cpu']?.[0]).toBe('2.1');
    expect(numbers(requests, 1)['copying-cpu']).toEqual(['2.2', '2.3', '2.4', '2.5']);
    const [, second = []] = requests;
    expect(second.map(({ leftOut }) => leftOut)).toEqual([
      [{ number: '2.1', why: 'cached' }],
      [{ number: '3.1', why: 'cached' }],
    ]);
    expect(placeOf(inOrder(requests), 1, '2')).toBe(placeOf(inOrder(requests), 1, '2.2'));
  });

  it('tell the rounds of a small buffer by the first and the end of the last', () => {
    const requests = requestsIn(set('process', { bufferSize: '16 KiB' }));
    const [, copying] = requests[0] ?? [];
    expect(copying?.steps.map(({ number, round, rounds }) => [number, round, rounds])).toEqual([
      ['2.1', 1, 1],
      ['2.2', 1, 4],
      ['2.3', 1, 4],
      ['2.4', 1, 4],
      ['2.5', 1, 4],
      ['2.5', 4, 4],
    ]);
    expect(copying?.steps[1]?.bytes).toBe(16_384);
  });

  it('are found by what is typed', () => {
    const steps = inOrder(requestsIn(start));
    expect(steps[placeOf(steps, 0, '2')]?.number).toBe('2.1');
    expect(steps[placeOf(steps, 0, '2.3')]?.number).toBe('2.3');
    expect(steps[placeOf(steps, 0, '3')]?.number).toBe('3.1');
    expect(placeOf(steps, 0, '7')).toBe(-1);
    expect(placeOf(steps, 0, '2.9')).toBe(-1);
  });

  it('do not exist where nothing is numbered', () => {
    const links = start.links.map(({ label: _, ...link }) => link);
    expect(lanesOf({ ...start, links })).toEqual([]);
  });

  it('are ordered by path, then by place', () => {
    expect(['2.10', '10.1', '2.9', '1.3'].sort(byNumber)).toEqual(['1.3', '2.9', '2.10', '10.1']);
  });
});

describe('what is said at a step', () => {
  const requests = requestsIn(start);
  const steps = inOrder(requests);
  const whole = { cpuCopies: 0, dmaCopies: 2, modeSwitches: 2, systemCalls: 1, cpuTime: 0.0144 };
  const about = { scenario: start, isFirst: false, whole, before: null } as const;
  const at = (number: string) => steps.find((step) => step.number === number)!;

  it('names who copies from where to where, and how far the copies are', () => {
    const said = saidAt(at('2.2'), { ...about, language: 'en' });
    expect(said.sentence).toBe('The CPU copies the 64 KiB from the OS cache into Kafka’s buffer.');
    expect(said.more).toContain('Second of four copies.');
    const zh = saidAt(at('2.2'), { ...about, language: 'zh' });
    expect(zh.sentence).toBe('CPU 把这 64 KiB 从页缓存拷贝到 Kafka 的缓冲区。');
    expect(zh.more).toContain('共 4 次拷贝，这是第 2 次。');
  });

  it('sums up with what was measured', () => {
    const before = { name: 'read + write', whole: { ...whole, cpuTime: 0.0179 } };
    const said = saidAt(at('3.3'), { ...about, before, language: 'en' });
    expect(said.more).toBe(
      'In all: two copies, two mode switches, 14.4 µs of CPU time. With read + write it was 17.9 µs.',
    );
  });

  it('says what a switch is, once', () => {
    const said = saidAt(at('2.1'), { ...about, isFirst: true, language: 'en' });
    expect(said.more).toContain('mode switches (many texts say context switches)');
    expect(saidAt(at('2.1'), { ...about, language: 'en' }).more).not.toContain('context');
  });

  it.each(['en', 'zh'] as const)('says why TLS leaves 3.2 out (%s)', (language) => {
    const scenario = set('process', { tls: 'on' });
    const all = inOrder(requestsIn(scenario));
    const step = all[placeOf(all, 0, '3.2')]!;
    const { more } = saidAt(step, { ...about, scenario, language });
    expect(more).toMatch(language === 'en' ? /^3\.2 does not occur: TLS/ : /^没有 3\.2：TLS/);
    expect(more).toContain('sendfile()');
  });

  it.each(['en', 'zh'] as const)('leaves no template unfilled (%s)', (language) => {
    for (const step of steps) {
      const { sentence, more } = saidAt(step, { ...about, language });
      expect(`${sentence} ${more}`).not.toMatch(/[{}]|undefined| {2}| [。，]/);
    }
  });

  it('writes sizes of memory in powers of two', () => {
    expect([bytesText(65_536), bytesText(1_048_576)]).toEqual(['64 KiB', '1 MiB']);
    expect(bytesText(1000)).not.toContain('KiB');
  });
});

describe('the switches', () => {
  it('are those of the kinds on the board, as they stand', () => {
    const settings = settingsOf(start);
    expect(settings.map(({ id }) => id)).toEqual(['tls', 'gather', 'cache', 'buffer']);
    for (const setting of settings) expect(chosen(start, setting)).toBe(asUsual(setting));
    expect(settingsOf({ ...start, components: [] })).toEqual([]);
  });

  it('set every component that has it', () => {
    const [tls] = settingsOf(start);
    const after = withSetting(start, tls!, 'on');
    expect(chosen(after, tls!)).toBe(1);
    const processes = after.components.filter(({ kind }) => kind === 'process');
    expect(processes.every(({ params }) => params?.tls === 'on')).toBe(true);
  });
});

describe('where things stand in class', () => {
  const board = arranged(start, lanes, 2.8);

  it('is still a board, and the same run', () => {
    expect(parseScenario(board).ok).toBe(true);
    const ends = [start, board].map((scenario) => {
      const session = new Session(scenario);
      session.advance(3);
      return session.hash;
    });
    expect(ends[0]).toBe(ends[1]);
  });

  it('bands lie one under the other within their machine, cards within their bands', () => {
    const frames = new Map((board.frames ?? []).map((frame) => [frame.id, frame]));
    for (const { at, in: around } of board.components) {
      const frame = around === undefined ? undefined : frames.get(around);
      if (!frame || !at) continue;
      expect(at[0]).toBeGreaterThanOrEqual(frame.at[0]);
      expect(at[1]).toBeGreaterThanOrEqual(frame.at[1]);
      expect(at[0] + 176).toBeLessThanOrEqual(frame.at[0] + frame.size[0]);
      expect(at[1] + 84).toBeLessThanOrEqual(frame.at[1] + frame.size[1]);
    }
  });

  it('machines whose paths end alike are looked at together', () => {
    expect(company(lanes, 'zero-copy-cpu').map(({ machine }) => machine)).toEqual([
      'copying-cpu',
      'zero-copy-cpu',
    ]);
    expect(company(lanes, 'producing-cpu')).toHaveLength(1);
    expect(company(lanes)).toHaveLength(2);
  });

  it('boards without such areas stay as they are', () => {
    const { frames: _, ...plain } = start;
    const scenario = { ...plain, components: start.components.map(({ in: __, ...one }) => one) };
    expect(arranged(scenario, lanesOf(scenario), 2)).toBe(scenario);
  });
});

describe('typing a number', () => {
  const went: string[] = [];
  let typeDigit: (key: string, now: number) => boolean;

  beforeEach(async () => {
    went.length = 0;
    vi.resetModules();
    const known = ['2', '2.1', '2.3', '3', '3.2'];
    vi.doMock('../../src/classroom/moves.ts', () => ({
      toNumber: (text: string) => known.includes(text) && went.push(text) > 0,
    }));
    ({ typeDigit } = await import('../../src/classroom/digits.ts'));
  });

  it('goes to a path, and soon after to a step of it', () => {
    typeDigit('2', 0);
    typeDigit('3', 900);
    expect(went).toEqual(['2', '2.3']);
  });

  it('takes the dot that people write', () => {
    for (const [key, now] of [
      ['3', 0],
      ['.', 300],
      ['2', 600],
    ] as const)
      expect(typeDigit(key, now)).toBe(true);
    expect(went).toEqual(['3', '3.2']);
  });

  it('begins anew after a while, and where there is no such step', () => {
    typeDigit('2', 0);
    typeDigit('3', 2000);
    typeDigit('3', 2400);
    expect(went).toEqual(['2', '3', '3']);
    expect(typeDigit('.', 9000)).toBe(false);
    expect(typeDigit('x', 9100)).toBe(false);
  });
});
