import type { Validator } from '@/core/install-record';
import { bodyReader } from './body-reader';
import { HostRefusedError } from './errors/host-refused-error';
import { InstallCanceledError } from './errors/install-canceled-error';
import type { InstallContext } from './errors/install-error';
import { NetworkError } from './errors/network-error';
import { OfflineError } from './errors/offline-error';
import { SourceChangedError } from './errors/source-changed-error';
import { StalledError } from './errors/stalled-error';
import { TruncatedBodyError } from './errors/truncated-body-error';
import { type LanePorts, RequestRefused } from './ports';
import { type FileRequest, meaningOf } from './range-response';
import type { StagedFile } from './staged-file';

/** Silence longer than this ends the request. */
export const STALL_MS = 30_000;

export interface RestRequest {
  readonly url: string;
  /** The page on which a person asks for access to the repository. */
  readonly page: string;
  /** Size of the whole file. */
  readonly bytes: number;
  readonly context: InstallContext;
  readonly signal: AbortSignal;
  onCommit(): void;
}

/**
 * Makes one request for what is missing of a file and appends what comes. Resolves when the
 * response has been taken in to its end, which need not be the end of the file.
 * @throws InstallError; InstallCanceledError when the signal aborted
 */
export async function fetchRest(
  staged: StagedFile,
  request: RestRequest,
  ports: LanePorts,
): Promise<void> {
  if (staged.size > 0 && staged.validator === null) await staged.restart();
  const watch = new StallWatch(ports, request.signal);
  try {
    await exchange(staged, request, ports, watch);
  } catch (thrown) {
    // The rest of an answer that was refused, or cannot be stored, would come all the same.
    watch.abort();
    if (request.signal.aborted) throw request.signal.reason ?? new InstallCanceledError();
    if (watch.stalled) throw new StalledError(request.context, STALL_MS);
    throw thrown;
  } finally {
    watch.end();
  }
}

async function exchange(
  staged: StagedFile,
  request: RestRequest,
  ports: LanePorts,
  watch: StallWatch,
): Promise<void> {
  const { context } = request;
  const asked: FileRequest = {
    context,
    offset: staged.size,
    validator: staged.validator,
    bytes: request.bytes,
    page: request.page,
  };
  const response = await ask(request.url, asked, context, ports, watch.signal);
  watch.alive();
  const meaning = meaningOf(asked, response, ports.clock.now());
  if (meaning.kind === 'failed') throw meaning.error;
  if (meaning.kind === 'whole') return watch.abort();
  if (meaning.kind === 'from-start' && staged.size > 0) await staged.restart();
  staged.validator = meaning.validator;
  const end = meaning.kind === 'append' ? staged.size + meaning.length : request.bytes;
  await takeBody(staged, response, end, request, ports, watch);
}

async function ask(
  url: string,
  { offset, validator }: FileRequest,
  context: InstallContext,
  ports: LanePorts,
  signal: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = offset > 0 ? rangeHeaders(offset, validator) : {};
  let response: Response;
  try {
    response = await ports.fetch(url, {
      headers,
      signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
    });
  } catch (cause) {
    if (cause instanceof RequestRefused) throw new HostRefusedError(context, null);
    throw connectionFailure(context, cause, ports);
  }
  const from = new URL(response.url);
  if (!ports.mayContact(from)) throw new HostRefusedError(context, from.host);
  return response;
}

function rangeHeaders(offset: number, validator: Validator | null): Record<string, string> {
  const range = { Range: `bytes=${offset}-` };
  return validator === null ? range : { ...range, 'If-Range': validator.value };
}

async function takeBody(
  staged: StagedFile,
  response: Response,
  end: number,
  request: RestRequest,
  ports: LanePorts,
  watch: StallWatch,
): Promise<void> {
  const { context } = request;
  const reader = response.body ? bodyReader(response.body) : null;
  const onCommit = (): void => {
    if (!request.signal.aborted) request.onCommit();
  };
  while (reader) {
    const value = await reader.read(staged.room()).catch((cause: unknown) => {
      if (!ports.network.isOnline()) throw new OfflineError(context, cause);
      throw new TruncatedBodyError(context, end, staged.size, cause);
    });
    // A chunk that was already under way when the signal aborted must not be written.
    watch.signal.throwIfAborted();
    watch.alive();
    const { length } = value;
    const room = end - staged.size;
    if (length > room) {
      watch.abort();
      await staged.append(value.subarray(0, room), onCommit);
      throw new SourceChangedError(context, 'size', request.bytes, `more than ${end}`);
    }
    await staged.append(value, onCommit);
    if (length === 0) break;
  }
  if (staged.size < end) throw new TruncatedBodyError(context, end, staged.size);
}

function connectionFailure(context: InstallContext, cause: unknown, ports: LanePorts): Error {
  const isOnline = ports.network.isOnline();
  return isOnline ? new NetworkError(context, cause) : new OfflineError(context, cause);
}

/** Ends a request that has gone silent. */
class StallWatch {
  readonly #clock: LanePorts['clock'];
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal;
  readonly #onOuter = (): void => this.#controller.abort(this.#outer.reason);
  #cancel: () => void;
  stalled = false;

  constructor({ clock }: LanePorts, outer: AbortSignal) {
    this.#clock = clock;
    this.#outer = outer;
    if (outer.aborted) this.#onOuter();
    outer.addEventListener('abort', this.#onOuter, { once: true });
    this.#cancel = this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  alive(): void {
    this.#cancel();
    this.#cancel = this.#start();
  }

  /** Ends the request because its body is not wanted. */
  abort(): void {
    this.#controller.abort();
  }

  end(): void {
    this.#cancel();
    this.#outer.removeEventListener('abort', this.#onOuter);
  }

  #start(): () => void {
    return this.#clock.after(STALL_MS, () => {
      this.stalled = true;
      this.#controller.abort();
    });
  }
}
