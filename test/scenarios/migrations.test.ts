import { describe, expect, it } from 'vitest';
import { type Migrations, migrate } from '../../simulations/scenarios/migrations.ts';

/** Two steps that never were: `nodes` became `components`, then every component got a kind. */
const chain: Migrations = new Map([
  [1, ({ nodes, ...rest }) => ({ ...rest, components: nodes })],
  [2, (file) => ({ ...file, components: [file.components, 'with kinds'] })],
]);

describe('an older file', () => {
  it('is brought forward step by step', () => {
    expect(migrate({ format: 'topolab', version: 1, nodes: 'a' }, chain, 3)).toEqual({
      ok: true,
      value: { format: 'topolab', version: 3, components: ['a', 'with kinds'] },
    });
    expect(migrate({ format: 'topolab', version: 2, components: 'b' }, chain, 3)).toEqual({
      ok: true,
      value: { format: 'topolab', version: 3, components: ['b', 'with kinds'] },
    });
  });

  it('of the current version is left as it is', () => {
    const file = { format: 'topolab', version: 3, nodes: 'untouched' };
    expect(migrate(file, chain, 3)).toEqual({ ok: true, value: file });
  });

  it('is not itself changed', () => {
    const file = Object.freeze({ format: 'topolab', version: 1, nodes: 'a' });
    migrate(file, chain, 3);
    expect(file).toEqual({ format: 'topolab', version: 1, nodes: 'a' });
  });

  it('without a way forward is refused', () => {
    const file = { format: 'topolab', version: 1 };
    expect(migrate(file, new Map(), 3)).toMatchObject({
      problem: { place: 'version', code: 'olderVersion' },
    });
  });

  it('that is newer than the program is refused', () => {
    expect(migrate({ format: 'topolab', version: 4 }, chain, 3)).toMatchObject({
      problem: { code: 'newerVersion', values: { version: 4, current: 3 } },
    });
  });
});
