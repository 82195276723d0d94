/**
 * A process that runs what it is sent. The test runner wraps every import of the modules it loads,
 * which makes the engine three times slower; here it runs as it does in the terminal.
 */
import '../../simulations/components/all.ts';
import type { Report } from '../../simulations/report.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';

export interface Order {
  readonly number: number;
  readonly scenario: Scenario;
}

export type Outcome =
  | { readonly number: number; readonly report: Report }
  | { readonly number: number; readonly error: string };

/** The report of one run to its end. */
function simulate(scenario: Scenario): Report {
  const session = new Session(scenario);
  session.advance(session.durationMs);
  if (session.failure !== null) throw new Error(`the run stopped: ${session.failure.code}`);
  return session.report();
}

process.on('message', ({ number, scenario }: Order) => {
  let outcome: Outcome;
  try {
    outcome = { number, report: simulate(scenario) };
  } catch (error) {
    outcome = { number, error: String(error) };
  }
  process.send?.(outcome);
});
