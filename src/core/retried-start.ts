/**
 * Starts something once and gives everybody the same; a start that failed is tried again by the
 * next who asks, who then gets what came of it.
 */
export function retriedStart<Started>(start: () => Promise<Started>): () => Promise<Started> {
  let under: Promise<Started> | null = null;
  return () => {
    under ??= start().catch((error: unknown) => {
      under = null;
      throw error;
    });
    return under;
  };
}
