/** Closed forms beside the simulation: what a run must agree with, where their conditions hold. */
export * from './birthDeath.ts';
export * from './closedNetworks.ts';
export * from './generalService.ts';
export * from './littlesLaw.ts';
export * from './networks.ts';
export * from './priorities.ts';
export * from './processorSharing.ts';
export type { StationMeans } from './station.ts';
