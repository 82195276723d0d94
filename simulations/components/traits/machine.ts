/**
 * What things cost the processor of the machine in which a component stands, and the tally that the
 * machine keeps for all of them (`host/model.ts`). A component that stands in none pays nothing.
 */
import type { Component } from '../../network/component.ts';

/** One call from user space into the kernel and back, in ms: two switches of mode. */
export function callMs({ host }: Component): number {
  return host === null ? 0 : host.params.callTime;
}

/** The processor copies bytes from one place in memory to another. */
export function copyMs({ host }: Component, bytes: number): number {
  return host === null ? 0 : (bytes * 1000) / host.params.copyRate;
}

/** The network stack takes bytes over: segments, checksums, headers. */
export function protocolMs({ host }: Component, bytes: number): number {
  return host === null ? 0 : (bytes * 1000) / host.params.protocolRate;
}

/** A device fetches bytes from memory by itself, or puts them there. */
export function dmaMs({ host }: Component, bytes: number): number {
  return host === null ? 0 : (bytes * 1000) / host.params.dmaRate;
}

/** Encryption, in user space. */
export function cipherMs({ host }: Component, bytes: number): number {
  return host === null ? 0 : (bytes * 1000) / host.params.cipherRate;
}

/** How many times longer than normal everything takes on this machine. */
export function slownessOf({ host }: Component): number {
  return host === null ? 1 : host.slowness;
}

/** A call from user space begins: the processor switches to kernel mode. */
export function enterKernel(c: Component): void {
  add(c, 'systemCalls', 1);
  add(c, 'modeSwitches', 1);
}

/** The call returns: it switches back. */
export function leaveKernel(c: Component): void {
  add(c, 'modeSwitches', 1);
}

export function countCopy(c: Component, by: 'cpu' | 'dma', bytes: number): void {
  add(c, by === 'cpu' ? 'cpuCopies' : 'dmaCopies', 1);
  add(c, by === 'cpu' ? 'copiedBytes' : 'dmaBytes', bytes);
}

export function countSent(c: Component, bytes: number): void {
  add(c, 'sentBytes', bytes);
}

function add({ host, statistics }: Component, metric: string, amount: number): void {
  if (host !== null) statistics.counters[host.metrics[metric]] += amount;
}
