import { existsSync } from 'node:fs';
import { type Plugin, runnerImport } from 'vite';

const source = './simulations/scenarios/jsonSchema.ts';

/** Emits the JSON Schema of the scenario file, derived from the same definitions as everything. */
export function scenarioSchema(): Plugin {
  return {
    name: 'topolab:scenario-schema',
    apply: 'build',
    async generateBundle() {
      if (!existsSync(source)) {
        this.warn(`${source} does not exist, so topolab.schema.json is left out`);
        return;
      }
      const { module } = await runnerImport<{ scenarioJsonSchema(): object }>(source);
      this.emitFile({
        type: 'asset',
        fileName: 'topolab.schema.json',
        source: `${JSON.stringify(module.scenarioJsonSchema(), null, 2)}\n`,
      });
    },
  };
}
