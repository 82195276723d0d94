/** What a scenario that says nothing means. */
export const scenarioDefaults = { seed: 1, warmUp: '0s', duration: '10m' } as const;
