/** Runs A B A B …, so that whatever slows the machine for a while slows both sides. */
export async function inPairs<A, B>(
  runs: number,
  ours: (run: number) => Promise<A>,
  baseline: (run: number) => Promise<B>,
): Promise<readonly { readonly ours: A; readonly baseline: B }[]> {
  const pairs: { ours: A; baseline: B }[] = [];
  for (let run = 0; run < runs; run++) {
    pairs.push({ ours: await ours(run), baseline: await baseline(run) });
  }
  return pairs;
}
