/**
 * A machine: a number of equal processor cores that whatever stands in it shares, first come first
 * served, each job to its end on one core. It also counts, for all of them together, what the data
 * path costs: system calls (each switches from user to kernel mode and back), copies by the processor
 * and by DMA.
 *
 * A system call costs `callTime`, a copy its bytes at `copyRate`, and handing bytes to the network
 * stack (segmentation, checksums) its bytes at `protocolRate`; all of it is processor time. What DMA
 * moves costs the processor nothing, and is on its link for its bytes at `dmaRate`.
 *
 * Simplified: no preemption, no time slices, no processor caches, no interrupts; a core is a core.
 * Source of what is counted: Palaniappan and Nagaraja 2008.
 */
import { NONE } from '../../kernel/events.ts';
import type { ComponentOf, ModelOf } from '../define.ts';
import type { definition } from './definition.ts';

/** Who waits for a core, for how long, and what to set off then; the next first. */
export interface Jobs {
  component: number[];
  code: number[];
  message: number[];
  argument: number[];
  ms: number[];
}

interface HostState {
  busy: number;
  jobs: Jobs;
}

type D = typeof definition;
export type Host = ComponentOf<D, HostState>;

const FREE = 0;

export const model: ModelOf<D, HostState> = {
  purposes: [],

  create: freshState,

  start() {},

  message(c, _link, m) {
    c.refuse(m, c.reasons.refused);
  },

  signal() {},

  /** A core is free. */
  timer(c) {
    c.state.busy--;
    fill(c);
  },

  crash(c) {
    c.state = freshState();
    c.given(0).level(c.metrics.utilization);
  },

  recover() {},

  changed(c, name) {
    if (name === 'cores') fill(c);
  },

  linkUp() {},

  linkDown() {},

  work(c, member, code, message, argument) {
    const { jobs } = c.state;
    jobs.component.push(member.index);
    jobs.code.push(code);
    jobs.message.push(message);
    jobs.argument.push(argument);
    jobs.ms.push(c.events.delay);
    fill(c);
  },

  left({ state: { jobs } }, member) {
    for (let i = jobs.component.length - 1; i >= 0; i--)
      if (jobs.component[i] === member.index) takeJob(jobs, i);
  },
};

function freshState(): HostState {
  return { busy: 0, jobs: { component: [], code: [], message: [], argument: [], ms: [] } };
}

function takeJob(jobs: Jobs, at: number): void {
  for (const column of Object.values(jobs)) column.splice(at, 1);
}

/** Gives free cores to whoever waits longest. */
function fill(c: Host): void {
  const { state, params } = c;
  const { jobs } = state;
  while (jobs.component.length > 0 && state.busy < params.cores) {
    const member = c.network.components[jobs.component[0]];
    const span = jobs.ms[0] * c.slowness;
    member.timed(0).setTimer(jobs.code[0], jobs.message[0], jobs.argument[0]);
    takeJob(jobs, 0);
    state.busy++;
    c.statistics.counters[c.metrics.cpuTime] += span;
    c.timed(span).setTimer(FREE, NONE, 0);
  }
  c.given(Math.min(1, state.busy / params.cores)).level(c.metrics.utilization);
}
