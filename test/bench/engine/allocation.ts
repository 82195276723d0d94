/**
 * Minor collections while one model processes ten million events, counted in a process of its own.
 * Arguments: model, events, `sites` to look for the functions that allocate when there are many.
 * Prints one JSON object.
 */
import '../../support/allKinds.ts';
import { Session as Inspector } from 'node:inspector/promises';
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Session } from '../../../simulations/session.ts';
import { type ModelName, modelOf } from './models.ts';

export interface AllocationMeasurement {
  readonly events: number;
  readonly minor: number;
  readonly major: number;
  /** Who allocates, by bytes an event, most first; empty when nobody was looked for. */
  readonly sites: readonly { readonly site: string; readonly bytesPerEvent: number }[];
}

type Profile = Awaited<ReturnType<typeof stopSampling>>['profile'];
type ProfileNode = Profile['head'];

const warmUpEvents = 3_000_000;
const [name, eventCount, looksForSites] = process.argv.slice(2);
const events = Number(eventCount);
const session = new Session(modelOf(name as ModelName).scenario);
const inspector = new Inspector();

function advance(count: number): void {
  session.advance(Number.MAX_VALUE, count);
  if (session.failure) throw new Error(`the run stopped: ${session.failure.code}`);
}

async function countCollections(work: () => void): Promise<{ minor: number; major: number }> {
  const count = { minor: 0, major: 0 };
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { kind } = (entry as unknown as { readonly detail: { readonly kind: number } }).detail;
      if (kind === constants.NODE_PERFORMANCE_GC_MINOR) count.minor++;
      else count.major++;
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  // Entries come in a later turn: let those of before go by, and wait for the last.
  await pause(100);
  count.minor = 0;
  count.major = 0;
  work();
  await pause(100);
  observer.disconnect();
  return count;
}

function stopSampling() {
  return inspector.post('HeapProfiler.stopSampling');
}

/** Samples what is allocated, with what is collected meanwhile, and adds it up by function. */
async function findSites(): Promise<AllocationMeasurement['sites']> {
  inspector.connect();
  await inspector.post('HeapProfiler.startSampling', {
    samplingInterval: 4096,
    includeObjectsCollectedByMinorGC: true,
    includeObjectsCollectedByMajorGC: true,
  });
  const sampled = Math.min(events, 1_000_000);
  advance(sampled);
  const { profile } = await stopSampling();
  inspector.disconnect();
  const bytes = new Map<string, number>();
  const add = (node: ProfileNode, caller: string) => {
    const { functionName, url } = node.callFrame;
    const site = `${functionName || '(anonymous)'} ${url.replace(/^.*\/simulations\//, '')}`;
    if (node.selfSize > 0) {
      const key = `${site} ← ${caller}`;
      bytes.set(key, (bytes.get(key) ?? 0) + node.selfSize);
    }
    for (const child of node.children) add(child, functionName);
  };
  add(profile.head, '');
  return [...bytes]
    .map(([site, size]) => ({ site, bytesPerEvent: size / sampled }))
    .filter(({ bytesPerEvent }) => bytesPerEvent > 0.05)
    .sort((a, b) => b.bytesPerEvent - a.bytesPerEvent)
    .slice(0, 12);
}

advance(warmUpEvents);
const { minor, major } = await countCollections(() => advance(events));
const sites = looksForSites === 'sites' && minor > 5 ? await findSites() : [];
const measurement: AllocationMeasurement = { events, minor, major, sites };
console.log(JSON.stringify(measurement));
