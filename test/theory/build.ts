/** Small scenarios in the words of queueing theory. Links have no parameters, so no time passes on them. */
import type { RawValue } from '../../simulations/components/define.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';

type Params = Readonly<Record<string, RawValue>>;

export function component(id: string, kind: string, params: Params = {}): ScenarioComponent {
  return { id, kind, params };
}

/** An open source of requests with exponential gaps: a Poisson process. */
export function poisson(id: string, arrivalRate: number, params: Params = {}): ScenarioComponent {
  return component(id, 'client', { interval: `exponential(${1 / arrivalRate}ms)`, ...params });
}

export function link(from: string, to: string, params?: Params): ScenarioLink {
  const id = `${from}-${to}`;
  return params === undefined ? { id, from, to } : { id, from, to, params };
}

/** `runMs` counts from the end of the warm-up. */
export function scenario(
  components: readonly ScenarioComponent[],
  links: readonly ScenarioLink[],
  runMs: number,
  warmUpMs: number,
): Scenario {
  return {
    format: 'topolab',
    version: 1,
    warmUp: warmUpMs,
    duration: warmUpMs + runMs,
    components,
    links,
  };
}
