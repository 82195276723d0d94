/** Service times as a scenario file writes them, with the moments that theory needs of them. */
import type { Moments } from '../../simulations/theory/index.ts';
import {
  constantMoments,
  erlangMoments,
  exponentialMoments,
  momentsFromCv,
  paretoMoments,
  uniformMoments,
} from '../../simulations/theory/index.ts';
import { normalCdf } from './specialFunctions.ts';

export interface ServiceTime extends Moments {
  readonly text: string;
}

export function constant(meanMs: number): ServiceTime {
  return { text: `${meanMs}ms`, ...constantMoments(meanMs) };
}

export function exponential(meanMs: number): ServiceTime {
  return { text: `exponential(${meanMs}ms)`, ...exponentialMoments(meanMs) };
}

export function uniform(fromMs: number, toMs: number): ServiceTime {
  return { text: `uniform(${fromMs}ms, ${toMs}ms)`, ...uniformMoments(fromMs, toMs) };
}

/** Conditioned on not being negative: moments of the truncated normal distribution. */
export function normal(meanMs: number, deviationMs: number): ServiceTime {
  const cut = -meanMs / deviationMs;
  const hazard = Math.exp((-cut * cut) / 2) / Math.sqrt(2 * Math.PI) / (1 - normalCdf(cut));
  return {
    text: `normal(${meanMs}ms, ${deviationMs}ms)`,
    meanMs: meanMs + deviationMs * hazard,
    varianceMs2: deviationMs ** 2 * (1 + cut * hazard - hazard ** 2),
  };
}

export function lognormal(meanMs: number, cv: number): ServiceTime {
  return { text: `lognormal(${meanMs}ms, ${cv})`, ...momentsFromCv(meanMs, cv) };
}

export function erlang(phases: number, meanMs: number): ServiceTime {
  return { text: `erlang(${phases}, ${meanMs}ms)`, ...erlangMoments(phases, meanMs) };
}

export function hyperexponential(meanMs: number, cv: number): ServiceTime {
  return { text: `hyperexponential(${meanMs}ms, ${cv})`, ...momentsFromCv(meanMs, cv) };
}

export function pareto(minMs: number, alpha: number): ServiceTime {
  return { text: `pareto(${minMs}ms, ${alpha})`, ...paretoMoments(minMs, alpha) };
}
