/** Quantities as people write and read them, in one place to import from. */
export {
  type DistributionOf,
  exampleOf,
  formatDistribution,
  parseDistribution,
  shapeArguments,
  shapes,
  usageOf,
} from './distributionText.ts';
export {
  formatBandwidth,
  formatBytes,
  formatDuration,
  formatProbability,
  parseBandwidth,
  parseBytes,
  parseDuration,
  parseInteger,
  parseNumber,
  parseProbability,
} from './measures.ts';
export type { Result } from './result.ts';
export {
  type Language,
  showByteRate,
  showBytes,
  showDuration,
  showNumber,
  showQuantity,
} from './showQuantity.ts';
