/** A promise with its end in hand. */
export interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
}

/** `Promise.withResolvers` for a Node.js that does not have it yet. */
export function defer(): Deferred {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
