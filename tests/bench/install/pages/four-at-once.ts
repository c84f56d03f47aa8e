/** As many as the installer, and WebLLM, fetch at once. */
const PARALLEL = 4;

/** Works through all of them in their order, four at a time. */
export async function fourAtOnce<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const left = [...items.entries()];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
}
