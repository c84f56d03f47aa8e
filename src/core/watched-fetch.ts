import type { RequestEnd, RequestPurpose, TellRequest } from './request-note';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface WatchOptions {
  readonly purpose: RequestPurpose;
  /** Name of the model it is for; null where it is not known here. */
  readonly model: string | null;
  readonly tell: TellRequest;
  makeId(): string;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** While a body comes, what came is told after so long, or so much, whichever is sooner. */
const TOLD_EVERY_MS = 1_000;
const TOLD_EVERY_BYTES = 8_000_000;

/**
 * A fetch that tells of every request: before it is made, when it is answered, and how it ended.
 * What is read by `getReader`, `arrayBuffer`, `bytes`, `json` or `text` is counted, chunk by
 * chunk as it is handed over and without a copy.
 */
export function watchedFetch(fetch: Fetch, options: WatchOptions): Fetch {
  return async (url, init) => {
    const watch = new Watch(url, init, options);
    try {
      const response = await fetch(url, init);
      watch.answered(response);
      count(response, watch);
      return response;
    } catch (thrown) {
      watch.end('failed');
      throw thrown;
    }
  };
}

/** Tells of one request. */
class Watch {
  readonly #id: string;
  readonly #options: WatchOptions;
  readonly #signal: AbortSignal | null;
  readonly #onAbort = () => this.end('canceled');
  readonly #askedHost: string;
  #untold = 0;
  #toldAt: number;
  #hasEnded = false;

  constructor(url: string, { method = 'GET', body, signal = null }: RequestInit, to: WatchOptions) {
    const { host, pathname } = new URL(url);
    this.#options = to;
    this.#id = to.makeId();
    this.#askedHost = host;
    this.#toldAt = to.now();
    const { purpose, model } = to;
    const hasBody = body !== undefined && body !== null;
    const asked = { host, path: pathname, method, hasBody, purpose, model };
    to.tell({ kind: 'asked', id: this.#id, at: this.#toldAt, ...asked });
    this.#signal = signal;
    signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  answered({ status, url }: Response): void {
    const host = URL.parse(url)?.host ?? this.#askedHost;
    this.#tell({ kind: 'answered', status, host });
  }

  received(bytes: number): void {
    this.#untold += bytes;
    const at = this.#options.now();
    if (at - this.#toldAt < TOLD_EVERY_MS && this.#untold < TOLD_EVERY_BYTES) return;
    this.#toldAt = at;
    this.#tell({ kind: 'received', bytes: this.#taken() });
  }

  end(end: RequestEnd): void {
    if (this.#hasEnded) return;
    this.#signal?.removeEventListener('abort', this.#onAbort);
    const how = end === 'whole' || !this.#signal?.aborted ? end : 'canceled';
    this.#tell({ kind: 'ended', bytes: this.#taken(), end: how });
    this.#hasEnded = true;
  }

  #taken(): number {
    const bytes = this.#untold;
    this.#untold = 0;
    return bytes;
  }

  #tell(
    note:
      | { kind: 'answered'; status: number; host: string }
      | { kind: 'received'; bytes: number }
      | { kind: 'ended'; bytes: number; end: RequestEnd },
  ): void {
    if (this.#hasEnded) return;
    this.#options.tell({ ...note, id: this.#id, at: this.#options.now() });
  }
}

type Read = (...given: unknown[]) => Promise<ReadableStreamReadResult<Uint8Array>>;
type Reader = { read: Read; cancel: (reason?: unknown) => Promise<void> };

/** Counts what is read of a response, however it is read. */
function count(response: Response, watch: Watch): void {
  const { body, ok } = response;
  // Nobody reads what a refusal says.
  if (!ok || body === null) {
    watch.end('whole');
    return;
  }
  const own = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, configurable: true, writable: true });

  const getReader = body.getReader;
  own(body, 'getReader', (...given: unknown[]) => {
    const reader: Reader = Reflect.apply(getReader, body, given);
    const { read, cancel } = reader;
    own(reader, 'read', (...memory: unknown[]) =>
      Reflect.apply(read, reader, memory).then(
        (result) => {
          if (result.value) watch.received(result.value.byteLength);
          if (result.done) watch.end('whole');
          return result;
        },
        (thrown: unknown) => {
          watch.end('broken');
          throw thrown;
        },
      ),
    );
    own(reader, 'cancel', (reason: unknown) => {
      watch.end('canceled');
      return Reflect.apply(cancel, reader, [reason]);
    });
    return reader;
  });

  const arrayBuffer = response.arrayBuffer;
  const whole = async (): Promise<ArrayBuffer> => {
    try {
      const buffer: ArrayBuffer = await Reflect.apply(arrayBuffer, response, []);
      watch.received(buffer.byteLength);
      watch.end('whole');
      return buffer;
    } catch (thrown) {
      watch.end('broken');
      throw thrown;
    }
  };
  const text = async () => new TextDecoder().decode(await whole());
  own(response, 'arrayBuffer', whole);
  own(response, 'bytes', async () => new Uint8Array(await whole()));
  own(response, 'text', text);
  own(response, 'json', async (): Promise<unknown> => JSON.parse(await text()));
}
