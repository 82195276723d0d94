/** An example of the gallery as a run to be asked about: over which stretch, which metric. */
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import { Session } from '../../simulations/session.ts';

export function run(id: string): Run {
  return new Run(id);
}

export class Run {
  private readonly session: Session;

  constructor(id: string) {
    const entry = gallery.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(`no example ${id}`);
    this.session = new Session(entry.scenario);
  }

  /** Advances to `seconds` of the run; from there on metrics start afresh. */
  from(seconds: number): this {
    this.session.advance(seconds * 1000);
    this.session.network.statistics.discard(this.session.time);
    return this;
  }

  to(seconds: number): this {
    this.session.advance(seconds * 1000);
    return this;
  }

  /** Nothing arrives at a source any more. */
  quiet(source: string): this {
    this.session.apply({ do: 'set', target: source, param: 'interval', to: '10h' });
    return this;
  }

  get messages() {
    return this.session.report().messages;
  }

  count(component: string, metric: string): number {
    const value = this.metric(component, metric);
    if (typeof value !== 'number') throw new Error(`${component}.${metric} is not a counter`);
    return value;
  }

  mean(component: string, metric: string): number {
    const value = this.metric(component, metric);
    if (typeof value === 'number') throw new Error(`${component}.${metric} is a counter`);
    return value.mean;
  }

  p50(component: string, metric: string): number {
    const value = this.metric(component, metric);
    if (typeof value === 'number' || !('p50' in value)) throw new Error(`${component}.${metric}`);
    return value.p50;
  }

  max(component: string, metric: string): number {
    const value = this.metric(component, metric);
    if (typeof value === 'number') throw new Error(`${component}.${metric} is a counter`);
    return value.max;
  }

  now(component: string, metric: string): number {
    const value = this.metric(component, metric);
    if (typeof value === 'number' || !('last' in value)) throw new Error(`${component}.${metric}`);
    return value.last;
  }

  private metric(component: string, metric: string) {
    const value = this.session.report().components[component]?.[metric];
    if (value === undefined) throw new Error(`no ${component}.${metric}`);
    return value;
  }
}
