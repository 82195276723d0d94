/** Breakpoints as people say them, and the values they type. */
import type { Unit } from '../../simulations/components/define.ts';
import {
  parseBandwidth,
  parseBytes,
  parseDuration,
  parseNumber,
  parseProbability,
  type Result,
  showQuantity,
} from '../../simulations/scenarios/quantities.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Translate } from '../i18n/index.ts';
import type { Language } from '../stores/view.ts';
import type { Stop } from './breakpoints.ts';
import { codeWords, metricsOf, nameOf } from './words.ts';

export interface Reader {
  readonly t: Translate;
  readonly language: Language;
  readonly scenario: Scenario;
}

export function stopText(stop: Stop, { t, language, scenario }: Reader): string {
  if (stop.when === 'loss') return t('log.stop.loss');
  if (stop.when === 'followed') return t('log.stop.followed');
  if (stop.when === 'metric') {
    const metric = metricsOf(stop.owner, scenario).find((one) => one.metric === stop.metric);
    return t(stop.is === 'above' ? 'log.stop.above' : 'log.stop.below', {
      metric: metric?.words[language] ?? stop.metric,
      name: nameOf(stop.owner, scenario),
      value: showQuantity(stop.value, metric?.unit ?? 'number', language),
    });
  }
  if (stop.message !== undefined) return t('log.stop.message', { message: stop.message });
  const name = stop.owner === undefined ? t('log.anywhere') : nameOf(stop.owner, scenario);
  if (stop.code !== undefined) {
    return t('log.stop.code', { name, code: codeWords(stop.code, scenario)[language] });
  }
  const [tone] = stop.tones ?? [];
  return tone === undefined
    ? t('log.stop.any', { name })
    : t('log.stop.tone', { name, tone: t(`log.toneWord.${tone}`) });
}

/** Whether what it watches is on the board. */
export function isThere(stop: Stop, { components, links }: Scenario): boolean {
  const owner = 'owner' in stop ? stop.owner : undefined;
  return owner === undefined || [...components, ...links].some(({ id }) => id === owner);
}

/** What was typed for a metric of this unit; a bare number of bytes or ms needs no unit here. */
export function parseValue(text: string, unit: Unit): Result<number> {
  const trimmed = text.trim();
  const bare = /^[+-]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
  switch (unit) {
    case 'ms':
      return parseDuration(trimmed);
    case 'bytes':
      return parseBytes(bare);
    case 'bytesPerSecond':
      return parseBandwidth(bare);
    case 'ratio':
      return parseProbability(trimmed);
    default:
      return parseNumber(trimmed);
  }
}
