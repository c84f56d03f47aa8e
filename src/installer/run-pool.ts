/**
 * Does the work for every item in order, at most `parallel` at once. When one fails the others
 * are told through their signal, everything is waited for, and the first failure is thrown.
 */
export async function runPool<Item>(
  items: readonly Item[],
  parallel: number,
  outer: AbortSignal,
  work: (item: Item, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const controller = new AbortController();
  const signal = AbortSignal.any([outer, controller.signal]);
  const failures: unknown[] = [];
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (signal.aborted) return;
      try {
        await work(item, signal);
      } catch (thrown) {
        failures.push(thrown);
        controller.abort(thrown);
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  outer.throwIfAborted();
  if (failures.length > 0) throw failures[0];
}
