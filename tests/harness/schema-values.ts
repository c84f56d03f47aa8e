import fc from 'fast-check';
import * as v from 'valibot';

/** A schema as it looks at run time, as far as values are made from it. */
const NodeSchema = v.looseObject({ type: v.string() });
const ListSchema = v.array(v.unknown());
const EntriesSchema = v.record(v.string(), v.unknown());

/**
 * Values that a schema describes, made from the schema itself: whatever is added to the contract
 * is tested without anybody writing an example.
 * @throws Error for a kind of schema that is not known here yet
 */
export function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  const node = v.parse(NodeSchema, schema);
  switch (node.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(v.parse(EntriesSchema, node.entries)).map(([key, entry]) => [
            key,
            valuesOf(entry),
          ]),
        ),
      );
    case 'array':
      return fc.array(valuesOf(node.item), { maxLength: 3 });
    case 'record':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), valuesOf(node.value), { maxKeys: 3 });
    case 'union':
    case 'variant':
      return fc.oneof(...v.parse(ListSchema, node.options).map(valuesOf));
    case 'nullable':
      return fc.oneof(fc.constant(null), valuesOf(node.wrapped));
    case 'optional':
    case 'exact_optional':
      return valuesOf(node.wrapped);
    case 'picklist':
      return fc.constantFrom(...v.parse(ListSchema, node.options));
    case 'literal':
      return fc.constant(node.literal);
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'unknown':
      return fc.jsonValue();
    case 'string':
      return fitting(schema, fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl()));
    case 'number':
      return fitting(schema, fc.oneof(fc.nat(), fc.integer(), fc.double({ noNaN: true })));
    default:
      throw new Error(`No values are made for a schema of the type ${node.type} yet.`);
  }
}

/** Those values that the checks of the schema (a length, a range) let through. */
function fitting(schema: unknown, values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return values.filter((value) => v.is(schema as v.GenericSchema, value));
}

type Path = readonly (string | number)[];

/** Every way to spoil one place of a value: another type there, or nothing there at all. */
export function spoiled(schema: unknown, value: unknown): { at: Path; value: unknown }[] {
  return places(schema, value, []).flatMap(({ at, isRequired }) => {
    const wrong = oddInPlaceOf(valueAt(value, at)).map((odd) => ({
      at,
      value: replaced(value, at, odd),
    }));
    return isRequired ? [...wrong, { at, value: removed(value, at) }] : wrong;
  });
}

function places(
  schema: unknown,
  value: unknown,
  at: Path,
  isRequired = false,
): { at: Path; isRequired: boolean }[] {
  const node = v.parse(NodeSchema, schema);
  const here = { at, isRequired };
  if (node.type === 'unknown') return isRequired ? [] : [here];
  if (node.type === 'nullable' && value !== null)
    return places(node.wrapped, value, at, isRequired);
  if (node.type === 'array' && Array.isArray(value)) {
    return [here, ...value.flatMap((item, index) => places(node.item, item, [...at, index]))];
  }
  if (node.type === 'object') {
    const entries = Object.entries(v.parse(EntriesSchema, node.entries));
    const known = v.parse(EntriesSchema, value);
    return [
      here,
      ...entries
        .filter(([key]) => key in known)
        .flatMap(([key, entry]) => {
          const { type } = v.parse(NodeSchema, entry);
          return places(entry, known[key], [...at, key], !type.endsWith('optional'));
        }),
    ];
  }
  if (node.type === 'union' || node.type === 'variant') {
    const options = v.parse(ListSchema, node.options);
    const fits = options.find((option) => v.is(option as v.GenericSchema, value));
    return places(fits, value, at, isRequired);
  }
  return [here];
}

/** Values of every type that this one is not. */
function oddInPlaceOf(value: unknown): unknown[] {
  // In the place of null a value of any type might be right, so these two are of none.
  if (value === null) return [Symbol.for('odd'), () => 'odd'];
  return [7, 'odd', true, Symbol.for('odd'), ...(typeof value === 'object' ? [] : [{}, ['odd']])]
    .filter((odd) => typeof odd !== typeof value)
    .concat(Array.isArray(value) ? [{}] : []);
}

function valueAt(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return value;
  return valueAt(v.parse(v.looseObject({}), { ...Object(value) })[first], rest);
}

function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) {
    return value.with(Number(first), replaced(value[Number(first)], rest, by));
  }
  const known = v.parse(EntriesSchema, value);
  return { ...known, [first]: replaced(known[first], rest, by) };
}

function removed(value: unknown, path: Path): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  if (Array.isArray(value)) return value.with(Number(first), removed(value[Number(first)], rest));
  const known = v.parse(EntriesSchema, value);
  if (rest.length > 0) return { ...known, [first]: removed(known[first], rest) };
  return Object.fromEntries(Object.entries(known).filter(([key]) => key !== first));
}
