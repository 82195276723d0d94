import fc from 'fast-check';
import { randomCases } from './randomCases.ts';
import { compare, describeComparison } from './run.ts';

const filter = process.argv[4] ?? '';
for (const [family, arb] of Object.entries(randomCases)) {
  if (!family.includes(filter)) continue;
  for (const c of fc.sample(arb, {
    seed: Number(process.argv[3]),
    numRuns: Number(process.argv[2]),
  })) {
    const t = process.cpuUsage();
    try {
      const r = compare(c);
      const bad = r.filter((x) => !x.agrees);
      console.log(
        `${bad.length ? 'FAIL' : 'ok  '} ${(process.cpuUsage(t).user / 1e6).toFixed(1)}s ${r.length} ${family}: ${c.name}`,
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
}
