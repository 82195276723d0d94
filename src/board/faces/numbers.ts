/** Numbers as a card shows them: few digits, no jumping widths. */
import type { Unit } from '../../../simulations/components/define.ts';
import {
  showByteRate,
  showBytes,
  showDuration,
} from '../../../simulations/scenarios/quantities.ts';

/** A count, a number of bytes or a length of time. */
export function amountText(value: number, unit: Unit | undefined): string {
  if (unit === 'bytes') return showBytes(value);
  return unit === 'ms' ? showDuration(value) : countText(value);
}

/** 7, 412, 12,345, 1.2 M. */
export function countText(value: number): string {
  const whole = Math.round(value);
  if (Math.abs(whole) < 100_000) return whole.toLocaleString('en');
  if (Math.abs(whole) < 1_000_000) return `${Math.round(whole / 1000)} k`;
  return `${(whole / 1_000_000).toPrecision(3)} M`;
}

export function shareText(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Per simulated second: 0, 0.42, 20.1, 812, 12.3 k; 64.4 MB. */
export function rateText(perSecond: number, unit?: Unit): string {
  if (unit === 'bytes') return showByteRate(perSecond);
  if (perSecond >= 1_000_000) return `${(perSecond / 1_000_000).toPrecision(3)} M/s`;
  if (perSecond >= 10_000) return `${(perSecond / 1000).toPrecision(3)} k/s`;
  if (perSecond >= 100) return `${Math.round(perSecond)} /s`;
  if (perSecond >= 10) return `${perSecond.toFixed(1)} /s`;
  return perSecond === 0 ? '0 /s' : `${perSecond.toFixed(2)} /s`;
}

/** How long until `ms` more simulated milliseconds have gone by: 4.2 s, 350 ms, 3 min. */
export function waitText(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.ceil(ms / 10) * 10)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 3_600_000) return `${(ms / 60_000).toFixed(1)} min`;
  return `${(ms / 3_600_000).toFixed(1)} h`;
}

/** A numeric parameter as written in a file or typed by a person; null when it is absent or none. */
export function limitOf(raw: unknown): number | null {
  if (raw === null || raw === undefined || raw === 'none' || raw === '') return null;
  const value = typeof raw === 'number' ? raw : Number(String(raw).replace(/[,_\s]/g, ''));
  return Number.isFinite(value) ? value : null;
}
