/** What a scenario file may hold, and how many of its problems are told. */
export const limits = {
  characters: 20_000_000,
  components: 2000,
  links: 10_000,
  frames: 1000,
  annotations: 1000,
  inputs: 100_000,
  branches: 50,
  /** Selected. */
  ids: 1000,
  problems: 50,
} as const;
