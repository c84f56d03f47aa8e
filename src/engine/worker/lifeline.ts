/**
 * Notices that a worker is gone. A worker that ends by itself, runs out of memory or is ended
 * from outside fires no event, and a worker that is busy cannot answer a ping, so neither
 * events nor pings tell the two apart. A lock does: the browser process keeps it for as long as
 * the worker lives, however busy it is, and gives it to the next in line within milliseconds of
 * the worker's end.
 */
export interface Lifeline {
  /** In the worker: takes `name` for as long as the worker lives; resolves once it is held. */
  hold(name: string): Promise<void>;
  /** Resolves when the holder of `name` is gone; never, once `signal` has aborted. */
  watch(name: string, signal: AbortSignal): Promise<void>;
}

/** The part of `navigator.locks` that is used. */
export interface Locks {
  request(name: string, callback: () => Promise<void>): Promise<unknown>;
  request(
    name: string,
    options: { signal: AbortSignal },
    callback: () => Promise<void>,
  ): Promise<unknown>;
}

/** A lifeline over Web Locks; names must be unique within the origin. */
export function lockLifeline(locks: Locks): Lifeline {
  return {
    hold(name) {
      return new Promise((held, refused) => {
        const forever = () =>
          new Promise<void>(() => {
            held();
          });
        locks.request(name, forever).catch(refused);
      });
    },
    watch(name, signal) {
      return new Promise((gone, failed) => {
        locks
          .request(name, { signal }, async () => gone())
          .catch((error: unknown) => {
            if (!signal.aborted) failed(error);
          });
      });
    },
  };
}
