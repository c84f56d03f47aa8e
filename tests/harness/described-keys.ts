import * as v from 'valibot';

/** What a schema demands of one key. */
export interface DescribedKey {
  readonly isOptional: boolean;
  readonly isNullable: boolean;
  /** The only values that it takes, as they are written. */
  readonly options: readonly string[];
  /** Longest and shortest, largest and smallest; 0 and 1 as a smallest go without saying. */
  readonly limits: readonly number[];
}

const NodeSchema = v.looseObject({ type: v.string(), pipe: v.optional(v.array(v.unknown())) });
const EntriesSchema = v.record(v.string(), v.unknown());
const CheckSchema = v.looseObject({ type: v.string(), requirement: v.optional(v.unknown()) });
const LIMITS = ['max_length', 'max_value', 'min_length', 'min_value'];

/**
 * The keys of all objects in a schema, by their paths: `settings.theme`, `messages[].text`. What
 * an object says only in one of several shapes counts as said.
 * @throws Error for a kind of schema that is not known here yet
 */
export function describedKeys(schema: unknown): ReadonlyMap<string, DescribedKey> {
  const keys = new Map<string, DescribedKey>();
  collect(schema, '', keys);
  return keys;
}

/** Adds the keys below a place; returns what the place itself takes. */
function collect(schema: unknown, at: string, keys: Map<string, DescribedKey>): DescribedKey {
  const node = v.parse(NodeSchema, schema);
  const plain = { isOptional: false, isNullable: false, options: [], limits: limitsOf(node.pipe) };
  switch (node.type) {
    case 'object':
      for (const [name, entry] of Object.entries(v.parse(EntriesSchema, node.entries))) {
        const path = at === '' ? name : `${at}.${name}`;
        keys.set(path, both(keys.get(path), collect(entry, path, keys)));
      }
      return plain;
    case 'array':
      return both(plain, collect(node.item, `${at}[]`, keys));
    case 'optional':
    case 'exact_optional':
      return { ...collect(node.wrapped, at, keys), isOptional: true };
    case 'nullable':
      return { ...collect(node.wrapped, at, keys), isNullable: true };
    case 'union':
      return v
        .parse(v.array(v.unknown()), node.options)
        .map((option) => collect(option, at, keys))
        .reduce(both);
    case 'lazy':
      return ['user', 'assistant']
        .map((role) => collect(v.parse(v.function(), node.getter)({ role }), at, keys))
        .reduce(both);
    case 'picklist':
      return { ...plain, options: v.parse(v.array(v.string()), node.options) };
    case 'literal':
      return { ...plain, options: [String(node.literal)] };
    case 'string':
    case 'number':
    case 'boolean':
    case 'record':
      return plain;
    default:
      throw new Error(`No keys are known of a schema of the type ${node.type} yet.`);
  }
}

function both(one: DescribedKey | undefined, other: DescribedKey): DescribedKey {
  if (one === undefined) return other;
  return {
    isOptional: one.isOptional || other.isOptional,
    isNullable: one.isNullable || other.isNullable,
    options: [...new Set([...one.options, ...other.options])],
    limits: [...new Set([...one.limits, ...other.limits])],
  };
}

function limitsOf(pipe: readonly unknown[] | undefined): number[] {
  return (pipe ?? []).flatMap((part) => {
    const check = v.safeParse(CheckSchema, part);
    if (!check.success || !LIMITS.includes(check.output.type)) return [];
    const { requirement } = check.output;
    return typeof requirement === 'number' && requirement > 1 ? [requirement] : [];
  });
}
