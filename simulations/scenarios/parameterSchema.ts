/** What an editor is told of a parameter: JSON Schema keywords derived from its definition. */
import type { Parameter, ParameterTable } from '../components/define.ts';
import { exampleOf, shapes } from './distributionText.ts';

/** Label and help, where somebody has words for them. */
export interface Described {
  readonly title?: string;
  readonly description?: string;
}
export type JsonSchema = Readonly<Record<string, unknown>>;

const duration = String.raw`^\s*0\s*$|^\s*([\d._]+(e[+-]?\d+)?\s*[a-zA-Zµμ]+\s*)+$`;
const bandwidth = String.raw`^\s*0\s*$|^\s*[\d._]+(e[+-]?\d+)?\s*[a-zA-Z]+\s*(/|per)\s*[a-zA-Z]+\s*$`;
const bytes = String.raw`^\s*0\s*$|^\s*[\d._]+(e[+-]?\d+)?\s*[a-zA-Z]+\s*$`;
const numberText = String.raw`^\s*[+-]?[\d._]+(e[+-]?\d+)?\s*$`;

/** A time anywhere in the file. */
export const jsonOfTime: JsonSchema = {
  anyOf: [
    { type: 'number', minimum: 0 },
    { type: 'string', pattern: duration },
  ],
};

/** Texts count as numbers when they are written so; bounds are checked for plain numbers. */
export function jsonOfParameter(parameter: Parameter, words: Described = {}): JsonSchema {
  const described = { ...words, default: parameter.default };
  switch (parameter.type) {
    case 'choice':
      return { ...described, enum: parameter.options };
    case 'text':
      return { ...described, type: 'string', maxLength: parameter.maxLength };
    case 'probability':
      return {
        ...described,
        anyOf: [
          { type: 'number', minimum: 0, maximum: 1 },
          { type: 'string', pattern: String.raw`^\s*[\d._]+(e[+-]?\d+)?\s*%?\s*$` },
        ],
      };
    case 'distribution':
      return {
        ...described,
        anyOf: [{ type: 'number', minimum: 0 }, { type: 'string' }],
        examples: shapes.map((shape) => exampleOf(shape, parameter.of)),
      };
    case 'records':
      return {
        ...described,
        type: 'array',
        maxItems: parameter.maxLength,
        items: jsonOfTable(parameter.fields),
      };
    default:
      return { ...described, anyOf: measure(parameter) };
  }
}

function measure(parameter: Extract<Parameter, { min: number }>): JsonSchema[] {
  const { type, min: minimum, max: maximum, none } = parameter;
  const numeric = { type: type === 'integer' ? 'integer' : 'number', minimum, maximum };
  const patterns = { duration, bandwidth, bytes, integer: numberText, number: numberText };
  const pattern = patterns[type];
  const forms: JsonSchema[] = [numeric, { type: 'string', pattern }];
  return none === undefined ? forms : [...forms, { enum: [null, 'none'] }];
}

export function jsonOfTable(
  table: ParameterTable,
  words: (name: string) => Described = () => ({}),
): JsonSchema {
  const properties = Object.entries(table).map(([name, parameter]) => [
    name,
    jsonOfParameter(parameter, words(name)),
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}
