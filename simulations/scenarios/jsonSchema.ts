/**
 * The JSON Schema of a scenario file, for editors: emitted by the build, from the same zod schema
 * that reads files, with the definitions' ranges, choices, defaults and words. It knows the structure
 * and each value; whether the network hangs together only `parseScenario` can tell.
 */
import * as z from 'zod/mini';
import { definitions, help, strings } from '../components/all.ts';
import type { ParameterTable, Words } from '../components/define.ts';
import { linkHelp, linkHelpByPort } from '../components/help.ts';
import { definitionOf } from '../components/index.ts';
import { type Kind, kinds } from '../components/kinds.ts';
import { linkParameters } from '../components/link.ts';
import { linkWords } from '../components/strings.ts';
import { countRange, factorRange } from './compileInput.ts';
import { type Described, type JsonSchema, jsonOfTable, jsonOfTime } from './parameterSchema.ts';
import { fastest, hashPattern, speedRange } from './run.ts';
import { buildSchema, type Role } from './schema.ts';

/** Without letter classes, which not every editor's patterns know: no space, no ASCII mark but - and _. */
const idForEditors = '^[^\\s!-,./:-@\\[-^`{-~]{1,64}$';

type WordTable = Readonly<Record<string, { readonly label: Words; readonly help: Words }>>;

function described(words: WordTable | undefined): (name: string) => Described {
  return (name) => {
    const found = words && Object.hasOwn(words, name) ? words[name] : undefined;
    return found ? { title: found.label.en, description: found.help.en } : {};
  };
}

/** A link may have the parameters of whatever port it is attached to. */
function linkTables(): { readonly table: ParameterTable; readonly words: WordTable } {
  const tables: ParameterTable[] = [linkParameters];
  const words: WordTable[] = [linkHelp];
  for (const kind of kinds) {
    for (const port of Object.values(definitionOf(kind)?.ports ?? {})) {
      if (port.linkParameters) tables.push(port.linkParameters);
    }
    words.push(...Object.values(linkHelpByPort(kind)));
  }
  return { table: Object.assign({}, ...tables), words: Object.assign({}, ...words) };
}

function keywordsOf(role: Role): JsonSchema {
  switch (role.is) {
    case 'scenario':
      return { title: 'Topolab scenario' };
    case 'link':
      return { title: linkWords.name.en, description: linkWords.summary.en };
    case 'frame':
      return {
        title: 'Frame',
        description:
          'A labelled area that holds components and moves with them. No run depends on it.',
      };
    case 'annotation':
      return { title: 'Annotation', description: 'A text on the board. No run depends on it.' };
    case 'locked':
      return {
        description: 'On the board it is not moved, changed or removed until it is unlocked.',
      };
    case 'time':
      return {
        description: 'A time: "45ms", "1.5s", "1m 30s", or a number of milliseconds.',
        ...jsonOfTime,
      };
    case 'id':
      return { pattern: idForEditors };
    case 'seed':
      return { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case 'factor':
      return { minimum: factorRange.min, maximum: factorRange.max };
    case 'count':
      return { type: 'integer', minimum: countRange.min, maximum: countRange.max };
    case 'speed':
      return {
        description: 'Simulated milliseconds per millisecond on the wall.',
        anyOf: [
          { type: 'number', minimum: speedRange.min, maximum: speedRange.max },
          { const: fastest },
        ],
      };
    case 'hash':
      return { pattern: hashPattern.source };
    case 'run':
      return {
        title: 'A run of the scenario',
        description:
          'What people did, and the moment that is looked at. Left out: a fresh run from the start.',
      };
    case 'addition':
      return { oneOf: [{ required: ['component'] }, { required: ['link'] }] };
    case 'component': {
      const words = strings[role.kind as Kind];
      return { title: words.name.en, description: words.summary.en };
    }
    case 'params': {
      const kind = role.kind as Kind;
      const words: WordTable = help[kind].parameters;
      return jsonOfTable(definitions[kind].parameters, described(words));
    }
    case 'linkParams': {
      const { table, words } = linkTables();
      return jsonOfTable(table, described(words));
    }
    default:
      return {};
  }
}

/** Plain JSON, draft 2020-12. */
export function scenarioJsonSchema(): JsonSchema {
  const { scenario, roles } = buildSchema();
  return z.toJSONSchema(scenario, {
    // What zod cannot express (checks in code) has a role, whose keywords come from the definitions.
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      const role = roles.get(zodSchema);
      if (role) Object.assign(jsonSchema, keywordsOf(role));
    },
  });
}
