import fc from 'fast-check';
import { Session } from '../../simulations/session.ts';
import { faultsOf, take, walk } from './walks.ts';

const w = fc.sample(walk, { seed: 20260601, numRuns: Number(process.argv[2] ?? 90) });
const st = {
  events: 0,
  inputs: 0,
  refused: 0,
  created: 0,
  comps: 0,
  links: 0,
  busy: 0,
  fail: 0,
  acts: {} as Record<string, number>,
  max: 0,
  faults: 0,
  dropped: {} as any,
};
for (const { scenario, steps } of w) {
  const s = new Session(scenario);
  for (const step of steps) {
    const r = take(s, step);
    if (step.act) {
      if (r) {
        st.inputs++;
        st.acts[r.do] = (st.acts[r.do] ?? 0) + 1;
      } else st.refused++;
    }
    if (process.argv[3]) {
      const f = faultsOf(s);
      if (f.length) {
        st.faults++;
        console.log(JSON.stringify({ scenario, steps }).slice(0, 3000), f);
        break;
      }
    }
  }
  const r = s.report();
  st.events += s.events;
  st.created += r.messages.created;
  st.comps += Object.keys(r.components).length;
  st.links += Object.keys(r.links).length;
  if (r.messages.created > 20) st.busy++;
  if (s.failure) st.fail++;
  st.max = Math.max(st.max, s.events);
  for (const [k, v] of Object.entries(r.messages.dropped)) st.dropped[k] = (st.dropped[k] ?? 0) + v;
}
console.log(JSON.stringify(st));
