/** More threads than this gain nothing: decoding is bound by memory, not by arithmetic. */
const MOST_THREADS = 8;

/**
 * Threads for the CPU engine. One core is left to the reader and the browser: with as many
 * threads as cores, each step waits for the thread that lost its core, and decoding falls to a
 * hundredth of its speed. Threads share memory, which only an isolated page may do.
 */
export function threadsFor(cores: number, isolated: boolean): number {
  if (!isolated || !Number.isFinite(cores)) return 1;
  return Math.min(MOST_THREADS, Math.max(1, Math.floor(cores) - 1));
}
