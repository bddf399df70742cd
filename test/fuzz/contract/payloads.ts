import { z } from 'zod';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { hostileJson } from '../mutate/json.ts';
import { HOSTILE_TEXTS } from '../mutate/words.ts';
import type { Random } from '../random.ts';
import { likelyText, type Pools } from './likely.ts';

/** The part of JSON Schema that zod writes. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export interface Maker {
  readonly random: Random;
  readonly pools: Pools;
  /** Values that JSON has no word for, where what carries the message can. */
  readonly isBeyondJson: boolean;
}

/** While one payload is made. */
interface Making extends Maker {
  /** How often something is not what it should be, at each place. */
  readonly wrong: number;
  /** The field at hand. */
  readonly name: string;
}

const beyondJson = (random: Random): unknown => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  return random.pick<unknown>([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    10n ** 30n,
    undefined,
    new Date(Number.NaN),
    new Map([['a', 1]]),
    new Uint8Array(3),
    /a/,
    cycle,
    JSON.parse('{"__proto__":{"polluted":1}}'),
  ]);
};
const hostile = ({ random, isBeyondJson }: Making): unknown =>
  isBeyondJson && random.chance(0.2) ? beyondJson(random) : hostileJson(random);

/** Most payloads are nearly right, so that they get far; some are wrong all over. */
const WRONGS = [0, 0.01, 0.04, 0.15];
const LIKELY = 0.7;

const textOf = ({ maxLength }: Schema, { random, pools, name }: Making): string => {
  const likely = random.chance(LIKELY) ? likelyText(name, random, pools) : null;
  if (likely !== null) return likely;
  if (maxLength !== undefined && random.chance(0.05))
    return 'x'.repeat(Math.min(200_000, maxLength + random.below(2)));
  const way = random.below(6);
  if (way === 0 && pools.tokens.length > 0) return random.pick(pools.tokens);
  if (way <= 2 && pools.ids.length > 0) return random.pick(pools.ids);
  return way === 3
    ? random.pick(['name', 'Fonds', '2026-03-01', 'siren', 'fr', 'a'])
    : random.pick(HOSTILE_TEXTS);
};
const numberOf = ({ type, minimum = -10, maximum = 1e9 }: Schema, { random }: Making): number => {
  const way = random.below(5);
  if (way === 0) return minimum;
  if (way === 1) return maximum;
  const value = Math.min(maximum, Math.max(minimum, random.below(200) - 5));
  return type === 'integer' || way === 2 ? Math.round(value) : value + 0.25;
};

const objectOf = (schema: Schema, maker: Making, root: Schema): unknown => {
  const { random, wrong } = maker;
  const made: Record<string, unknown> = {};
  const required = new Set(schema.required);
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const isThere = required.has(name) ? !random.chance(wrong / 2) : random.chance(0.4);
    if (isThere) made[name] = makeValue(property, { ...maker, name }, root);
  }
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object') {
    for (let turn = random.below(3); turn > 0; turn--) {
      const wanted = schema.propertyNames ? makeValue(schema.propertyNames, maker, root) : null;
      const key = typeof wanted === 'string' ? wanted : textOf({}, maker);
      Object.defineProperty(made, key, {
        value: makeValue(additionalProperties, maker, root),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  if (random.chance(wrong))
    Object.defineProperty(made, random.pick(HOSTILE_TEXTS), { value: hostile(maker), enumerable: true });
  return made;
};
const listOf = (schema: Schema, maker: Making, root: Schema): unknown[] => {
  const { random } = maker;
  if (schema.prefixItems) return schema.prefixItems.map((item) => makeValue(item, maker, root));
  const { items, minItems = 0, maxItems = 50 } = schema;
  if (typeof items !== 'object') return [];
  const count = random.chance(0.03) ? maxItems + 1 : minItems + random.below(3);
  return Array.from({ length: Math.min(count, 1_100) }, () => makeValue(items, maker, root));
};

const makeValue = (schema: Schema, maker: Making, root: Schema): unknown => {
  const { random, wrong } = maker;
  if (random.chance(wrong)) return hostile(maker);
  if (schema.$ref) return makeValue(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, maker, root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return makeValue(random.pick(choices), maker, root);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => makeValue(one, maker, root)));
  if (Array.isArray(schema.type))
    return makeValue({ ...schema, type: random.pick(schema.type) }, maker, root);
  if (schema.type === 'object') return objectOf(schema, maker, root);
  if (schema.type === 'array') return listOf(schema, maker, root);
  if (schema.type === 'string') return textOf(schema, maker);
  if (schema.type === 'number' || schema.type === 'integer') return numberOf(schema, maker);
  if (schema.type === 'boolean') return random.chance(0.5);
  return schema.type === 'null' ? null : hostile(maker);
};

/** What a schema asks for, as it is written before it is read. */
export const schemaOf = (type: z.ZodType): Schema =>
  z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema;

/** A value as a schema asks, but for what is wrong in it here and there. */
export const madeOf = (schema: Schema, maker: Maker): unknown => {
  const making = { ...maker, wrong: maker.random.pick(WRONGS), name: '' };
  return maker.random.chance(0.03) ? hostile(making) : makeValue(schema, making, schema);
};

const SCHEMAS: ReadonlyMap<OperationName, Schema> = new Map(
  (Object.keys(contract) as OperationName[]).map((name) => [name, schemaOf(contract[name].input)]),
);
/** A payload of an operation. */
export const payloadOf = (operation: OperationName, maker: Maker): unknown =>
  madeOf(SCHEMAS.get(operation) ?? {}, maker);
