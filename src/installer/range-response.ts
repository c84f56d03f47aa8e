import type { Validator } from '@/core/install-record';
import { GatedError } from './errors/gated-error';
import { HttpError } from './errors/http-error';
import type { InstallContext, InstallError } from './errors/install-error';
import { NotAModelError } from './errors/not-a-model-error';
import { ProtocolError } from './errors/protocol-error';
import { SourceChangedError } from './errors/source-changed-error';
import { retryTime } from './retry-after';
import { validatorOf } from './validator';

/** What was asked for. */
export interface FileRequest {
  readonly context: InstallContext;
  /** Where the wanted part starts; 0 asks for the whole file, without `Range`. */
  readonly offset: number;
  /** Sent as `If-Range`; always there where `offset` is not 0. */
  readonly validator: Validator | null;
  /** The manifest's size of the whole file. */
  readonly bytes: number;
  /** The page on which a person asks for access to the repository. */
  readonly page: string;
}

/** The part of a Response that matters here. */
export interface FileResponse {
  readonly status: number;
  readonly redirected: boolean;
  readonly headers: Pick<Headers, 'get'>;
}

/** What the response means for the staged file. */
export type Meaning =
  /** The body is the whole file: cut the staged one to nothing and write from its start. */
  | { readonly kind: 'from-start'; readonly validator: Validator | null }
  /** The body goes on where the staged file ends, and has this many bytes. */
  | { readonly kind: 'append'; readonly length: number; readonly validator: Validator | null }
  /** Nothing is missing: verify what is staged. */
  | { readonly kind: 'whole' }
  /** The body is not to be read. */
  | { readonly kind: 'failed'; readonly error: InstallError };

/** What the answer to a request for a file, or for its rest, means. `now` is epoch milliseconds. */
export function meaningOf(request: FileRequest, response: FileResponse, now: number): Meaning {
  const { context } = request;
  const { status, headers } = response;
  if (status === 206) return partMeaning(request, response);
  if (status === 200) return wholeMeaning(request, response);
  if (status === 416) return unsatisfiedMeaning(request, response);
  if ((status === 401 || status === 403) && !response.redirected) {
    return failed(new GatedError(context, status, request.page));
  }
  const retryAt = retryTime(headers.get('retry-after'), headers.get('date'), now);
  return failed(new HttpError(context, { status, retryAt, redirected: response.redirected }));
}

function wholeMeaning({ context, bytes }: FileRequest, { headers }: FileResponse): Meaning {
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) return failed(new NotAModelError(context, type));
  // Joined by a proxy, or no number at all, it says nothing.
  const length = /^\d+$/.exec(headers.get('content-length') ?? '')?.[0];
  // With a content encoding the length is that of the compressed body.
  const isPlain = (headers.get('content-encoding') ?? 'identity') === 'identity';
  if (length !== undefined && isPlain && Number(length) !== bytes) {
    return failed(new SourceChangedError(context, 'size', bytes, Number(length)));
  }
  return { kind: 'from-start', validator: validatorOf(headers) };
}

function partMeaning(request: FileRequest, { headers }: FileResponse): Meaning {
  const { context, offset, bytes } = request;
  const problem = (text: string, expected: string | number, actual: string | number | null) =>
    failed(new ProtocolError(context, text, expected, actual));
  if (offset === 0) return problem('A part came where the whole file was asked for', 200, 206);
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('multipart/')) {
    return problem('Several parts came where one was asked for', 'one part', type);
  }
  const header = headers.get('content-range');
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(header ?? '');
  if (!range) return problem('The part does not say where it belongs', 'Content-Range', header);
  const [start, end] = [Number(range[1]), Number(range[2])];
  if (start !== offset) return problem('The part starts elsewhere', offset, start);
  if (range[3] !== '*' && Number(range[3]) !== bytes) {
    return failed(new SourceChangedError(context, 'size', bytes, Number(range[3])));
  }
  if (end < start || end >= bytes) return problem('The part ends elsewhere', bytes - 1, end);
  const validator = validatorOf(headers);
  const asked = request.validator;
  if (asked?.kind === 'etag' && validator?.kind === 'etag' && asked.value !== validator.value) {
    return failed(new SourceChangedError(context, 'etag', asked.value, validator.value));
  }
  return { kind: 'append', length: end - start + 1, validator: asked };
}

function unsatisfiedMeaning(request: FileRequest, { headers }: FileResponse): Meaning {
  const { context, offset, bytes } = request;
  const total = /^bytes \*\/(\d+)$/i.exec(headers.get('content-range') ?? '')?.[1];
  const isWhole = offset === bytes && (total === undefined || Number(total) === bytes);
  if (isWhole) return { kind: 'whole' };
  if (total !== undefined && Number(total) !== bytes) {
    return failed(new SourceChangedError(context, 'size', bytes, Number(total)));
  }
  return failed(new ProtocolError(context, 'The server has no such part', offset, 416));
}

function failed(error: InstallError): Meaning {
  return { kind: 'failed', error };
}
