import { disciplines } from '/work/main/test/theory/disciplines.ts';
import { closedNetworks, openNetworks, queues } from '/work/main/test/theory/networkCases.ts';
import { compare, describeComparison } from '/work/main/test/theory/run.ts';
import { singleStations } from '/work/main/test/theory/singleStations.ts';

const all = {
  singleStations,
  disciplines: [...disciplines],
  openNetworks,
  closedNetworks,
  queues,
};
const filter = process.argv[2] ?? '';
for (const [family, cases] of Object.entries(all))
  for (const c of cases) {
    if (!`${family} ${c.name}`.includes(filter)) continue;
    const t = performance.now();
    try {
      const r = await compare(c);
      const bad = r.filter((x) => !x.agrees);
      const main = r.filter((x) => /residence|population|latency|rejected \//.test(x.what));
      const widest = Math.max(
        ...main.map((x) => (100 * x.interval.halfWidth) / Math.abs(x.interval.mean)),
      );
      console.log(
        `${bad.length ? 'FAIL' : 'ok  '} ${(process.cpuUsage(t).user / 1e6).toFixed(1)}s widest ${widest.toFixed(1)}% ${family} ${c.name}`,
      );
      for (const b of bad) console.log('     ', describeComparison(b));
    } catch (e) {
      console.log(
        'ERR ',
        family,
        c.name,
        e instanceof Error ? e.stack?.split('\n').slice(0, 4).join(' ') : e,
      );
    }
  }
