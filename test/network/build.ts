/** Small networks for tests, and what is told of a run. */
import { captionOf, captionText } from '../../simulations/captions.ts';
import type { RawValue } from '../../simulations/components/define.ts';
import { noteReport } from '../../simulations/noteReport.ts';
import type {
  Input,
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';

import type { Session } from '../../simulations/session.ts';

type Params = Readonly<Record<string, RawValue>>;

export function component(id: string, kind: string, params: Params = {}): ScenarioComponent {
  return { id, kind, params };
}

export function link(from: string, to: string, params: Params = {}): ScenarioLink {
  return { id: `${from}-${to}`, from, to, params };
}

export function scenario(
  components: readonly ScenarioComponent[],
  links: readonly ScenarioLink[],
  inputs: readonly Input[] = [],
  durationMs = 10_000,
): Scenario {
  return { format: 'topolab', version: 1, duration: durationMs, components, links, inputs };
}

/** A producer that sends only when it is told to. */
export function silent(id: string, params: Params = {}): ScenarioComponent {
  return component(id, 'producer', { interval: '1h', ...params });
}

/** Runs to `untilMs` and gives `time owner code` of every note on the way. */
export function log(session: Session, untilMs: number): string[] {
  return notesOf(session, untilMs).map(({ time, owner, code }) => `${time} ${owner} ${code}`);
}

export function captions(session: Session, untilMs: number): string[] {
  return notesOf(session, untilMs).map((note) => captionText(captionOf(note, 'en')));
}

function notesOf(session: Session, untilMs: number) {
  const { notes } = session.network;
  notes.on = true;
  const told = notes.total;
  session.advance(untilMs);
  return Array.from({ length: notes.total - told }, (_, i) =>
    noteReport(session.network, told + i),
  );
}
