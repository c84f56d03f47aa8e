/**
 * `work`, done once per key in this process; later calls are given the same result. What failed
 * is tried again by the next call.
 */
export function oncePerKey<Key extends string, Value>(
  work: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const done = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    const begun = work(key);
    done.set(key, begun);
    begun.catch(() => done.delete(key));
    return begun;
  };
}
