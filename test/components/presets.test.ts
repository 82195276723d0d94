import { describe, expect, it } from 'vitest';
import { definitions } from '../../simulations/components/all.ts';
import { fittedCosts } from '../../simulations/components/host/costs.ts';
import { presetStrings } from '../../simulations/components/presetStrings.ts';
import { presets } from '../../simulations/components/presets.ts';
import { compileParameter } from '../../simulations/scenarios/compileParameters.ts';
import { Session } from '../../simulations/session.ts';
import { counterOf, dataPath } from '../support/dataPath.ts';

function meanBusy(session: Session, id: string): number {
  const level = session.report().components[id]?.utilization;
  return typeof level === 'object' && 'mean' in level ? level.mean : Number.NaN;
}

describe('presets', () => {
  it('are three, with words in both languages', () => {
    expect(presets.map(({ id }) => id)).toEqual(['server-2008', 'server-nvme', 'laptop']);
    expect(Object.keys(presetStrings)).toEqual(presets.map(({ id }) => id));
    for (const { name, summary } of Object.values(presetStrings)) {
      expect(name.en.length).toBeLessThanOrEqual(22);
      expect([...name.zh].length).toBeLessThanOrEqual(12);
      for (const words of [name, summary]) {
        expect(words.en).toMatch(/\w/);
        expect(words.zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s sets what there is to set, each value with its source',
    (_, { params, sources }) => {
      const set = Object.entries(params).flatMap(([kind, values]) => {
        const table = definitions[kind as keyof typeof definitions].parameters;
        return Object.entries(values).map(([name, value]) => {
          const parameter = (table as Record<string, Parameters<typeof compileParameter>[0]>)[name];
          expect(parameter, `${kind}.${name}`).toBeDefined();
          if (parameter)
            expect(compileParameter(parameter, value).ok, `${kind}.${name}`).toBe(true);
          return `${kind}.${name}`;
        });
      });
      expect(sources.flatMap((source) => source.of).sort()).toEqual(set.sort());
      for (const { title } of sources) expect(title.length).toBeGreaterThan(20);
    },
  );

  it('set the same of each machine, so that one can follow another', () => {
    const named = presets.map(({ params }) =>
      Object.entries(params).map(([kind, values]) => [kind, Object.keys(values).sort()]),
    );
    expect(named[1]).toEqual(named[0]);
    expect(named[2]).toEqual(named[0]);
    expect(named[0]?.map(([kind]) => kind)).toEqual(['host', 'page-cache', 'disk', 'network-card']);
  });

  it('of today use the costs that were measured', () => {
    for (const { id, params } of presets.slice(1)) {
      expect(params.host, id).toMatchObject({
        callTime: `${fittedCosts.callMicroseconds}us`,
        copyRate: `${fittedCosts.copyGBps} GB/s`,
        protocolRate: `${fittedCosts.protocolGBps} GB/s`,
        cipherRate: definitions.host.parameters.cipherRate.default,
      });
    }
  });

  it('tell which way the bytes are held up', () => {
    const busiest = presets.map(({ params }) => {
      const session = new Session(
        dataPath({
          host: params.host ?? {},
          cache: params['page-cache'] ?? {},
          disk: params.disk ?? {},
          card: params['network-card'] ?? {},
          process: {
            transfer: 'sendfile',
            backlog: '1 GB',
            fetchSize: '1 MiB',
            bufferSize: '1 MiB',
          },
          consumer: { concurrency: 4, serviceTime: '0ms', pollInterval: '0.05ms' },
          duration: '0.5s',
        }),
      );
      session.advance(session.durationMs);
      expect(counterOf(session, 'c1', 'completed')).toBeGreaterThan(10);
      return meanBusy(session, 'disk') > meanBusy(session, 'card') ? 'disk' : 'card';
    });
    expect(busiest[0]).toBe('disk');
    expect(busiest[2]).toBe('card');
  });
});
