import type * as v from 'valibot';

/**
 * Something a surface can watch: it takes a snapshot, then changes, each with the next
 * revision. `apply` is the one place that says what a change does to a value; host and
 * surface both use it.
 */
export interface Topic<Value, Change> {
  /** Unique name; for a topic about one thing it ends in that thing's id. */
  readonly name: string;
  readonly value: v.GenericSchema<unknown, Value>;
  readonly change: v.GenericSchema<unknown, Change>;
  /**
   * The value after the change, or `null` where the change does not fit the value, which
   * means that something was missed and a new snapshot is needed.
   */
  apply(value: Value, change: Change): Value | null;
  /** What the host gives a new watcher where that is not the whole value; changes bring the rest. */
  opening?(value: Value): Value;
}

export type ValueOf<T> = T extends Topic<infer Value, never> ? Value : never;

/** A topic whose changes are whole new values: right where the value is small. */
export function wholeValueTopic<Value>(
  name: string,
  value: v.GenericSchema<unknown, Value>,
): Topic<Value, Value> {
  return { name, value, change: value, apply: (_old, change) => change };
}
