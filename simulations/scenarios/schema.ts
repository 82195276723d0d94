/**
 * The structure of a scenario file, with zod. Which kinds there are, `kinds.ts` knows;
 * what their parameters may be, and whether the network hangs together, `compile.ts` checks, whose
 * words are better. Only `parse.ts` and `jsonSchema.ts` import this file: the page loads it when a
 * file is opened.
 */
import * as z from 'zod/mini';
import { kinds } from '../components/kinds.ts';
import { isPlainObject } from './compileParameters.ts';
import { frameTints } from './types.ts';

const longestLabel = 200;
const longestNotes = 20_000;
const longestText = 5000;
const longestEngine = 40;
const farthest = 1_000_000;
/** On the board: less could be neither seen nor taken hold of. */
const shortestSide = 20;

/** Parts of the schema about which an editor is told more than zod knows; see `jsonSchema.ts`. */
export type Role =
  | { readonly is: 'scenario' | 'link' | 'time' | 'linkParams' | 'setting' | 'addition' | 'run' }
  | { readonly is: 'frame' | 'annotation' | 'locked' }
  | { readonly is: 'id' | 'seed' | 'factor' | 'count' | 'speed' | 'hash' }
  | { readonly is: 'component' | 'params'; readonly kind: string };

/** The schema, and what its parts are for. */
export function buildSchema() {
  const roles = new Map<unknown, Role>();
  const as = <T>(role: Role, schema: T): T => {
    roles.set(schema, role);
    return schema;
  };
  const id = as({ is: 'id' }, z.string());
  const label = z.optional(z.string().check(z.maxLength(longestLabel)));
  const notes = z.optional(z.string().check(z.maxLength(longestNotes)));
  const time = as({ is: 'time' }, z.union([z.string(), z.number()]));
  const params = (role: Role) =>
    z.optional(as(role, z.custom<Record<string, unknown>>(isPlainObject)));
  const coordinate = z.number().check(z.gte(-farthest), z.lte(farthest));
  const side = z.number().check(z.gte(shortestSide), z.lte(farthest));
  const at = z.tuple([coordinate, coordinate]);
  const locked = z.optional(as({ is: 'locked' }, z.literal(true)));
  const group = z.optional(z.string());

  const componentOf = (kind: string) =>
    as(
      { is: 'component', kind },
      z.strictObject({
        id,
        kind: z.literal(kind),
        label,
        at: z.optional(at),
        in: group,
        locked,
        notes,
        params: params({ is: 'params', kind }),
      }),
    );
  const [firstKind = '', ...otherKinds] = kinds;
  const component = z.discriminatedUnion('kind', [
    componentOf(firstKind),
    ...otherKinds.map(componentOf),
  ]);
  const link = as(
    { is: 'link' },
    z.strictObject({
      id,
      from: z.string(),
      to: z.string(),
      label,
      params: params({ is: 'linkParams' }),
    }),
  );

  const frame = as(
    { is: 'frame' },
    z.strictObject({
      id,
      label,
      at,
      size: z.tuple([side, side]),
      tint: z.optional(z.enum(frameTints)),
      in: group,
      locked,
    }),
  );
  const annotation = as(
    { is: 'annotation' },
    z.strictObject({
      id,
      text: z.string().check(z.maxLength(longestText)),
      at,
      width: z.optional(side),
      in: group,
      locked,
    }),
  );

  const when = { at: time, events: z.optional(z.int().check(z.gte(0))) };
  const target = z.string();
  const lasting = { ...when, target, for: z.optional(time) };
  const setting = as(
    { is: 'setting' },
    z.custom<NonNullable<unknown> | null>((value) => value !== undefined),
  );
  const act = <A extends string>(action: A) =>
    z.strictObject({ ...when, do: z.literal(action), target });
  const actFor = <A extends string>(action: A) =>
    z.strictObject({ ...lasting, do: z.literal(action) });
  const addition = as(
    { is: 'addition' },
    z
      .strictObject({
        ...when,
        do: z.literal('add'),
        component: z.optional(component),
        link: z.optional(link),
      })
      .check(z.refine((add) => (add.component === undefined) !== (add.link === undefined))),
  );
  const input = z.discriminatedUnion('do', [
    z.strictObject({ ...lasting, do: z.literal('set'), param: z.string(), to: setting }),
    actFor('crash'),
    act('recover'),
    z.strictObject({ ...lasting, do: z.literal('slow'), by: as({ is: 'factor' }, z.number()) }),
    act('unslow'),
    actFor('cut'),
    act('heal'),
    addition,
    act('remove'),
    z.strictObject({
      ...when,
      do: z.literal('send'),
      target,
      count: z.optional(as({ is: 'count' }, z.number())),
    }),
  ]);

  const count = z.int().check(z.gte(0));
  const moment = z.strictObject({ time, events: z.optional(count), inputs: z.optional(count) });
  const exactly = z.optional(z.strictObject({ time, events: count, inputs: count }));
  const branch = z.strictObject({
    name: label,
    parent: z.optional(count),
    forkedAt: exactly,
    end: exactly,
    inputs: z.array(input),
  });
  const run = as(
    { is: 'run' },
    z.strictObject({
      engine: z.optional(z.string().check(z.maxLength(longestEngine))),
      hash: z.optional(as({ is: 'hash' }, z.string())),
      moment,
      speed: z.optional(as({ is: 'speed' }, z.union([z.number(), z.string()]))),
      selection: z.optional(z.array(z.string())),
      message: z.optional(count),
      current: z.optional(count),
      branches: z.optional(z.array(branch)),
    }),
  );

  const scenario = as(
    { is: 'scenario' },
    z.strictObject({
      $schema: z.optional(z.string().check(z.maxLength(2000))),
      format: z.literal('topolab'),
      version: z.literal(1),
      name: label,
      notes,
      seed: z.optional(as({ is: 'seed' }, z.number())),
      warmUp: z.optional(time),
      duration: z.optional(time),
      components: z.array(component),
      links: z.array(link),
      frames: z.optional(z.array(frame)),
      annotations: z.optional(z.array(annotation)),
      inputs: z.optional(z.array(input)),
      run: z.optional(run),
    }),
  );
  return { scenario, component, link, frame, annotation, input, run, branch, moment, roles };
}

export type ScenarioSchema = ReturnType<typeof buildSchema>;
