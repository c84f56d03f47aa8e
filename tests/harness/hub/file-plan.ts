import { type ByteRange, ifRangeHolds, rangeOf, type Validators } from './byte-range';
import type { Headers } from './exchange';
import { faultOf, type RequestFault } from './faults';

/** A piece of a body: bytes as they are, or a span of the file. */
export type BodyPiece = Buffer | ByteRange;

/** How a file will be answered. */
export interface FilePlan {
  readonly status: 200 | 206 | 416;
  readonly headers: Headers;
  readonly body: readonly BodyPiece[];
  /** Of the whole body. */
  readonly bytes: number;
}

export interface FileRequest {
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
}

/** A file as its server knows it. */
export interface ServedFile {
  readonly bytes: number;
  readonly contentType: string;
  readonly validators: Validators;
}

const BOUNDARY = '3d6b6a416f9b5';

/** Status, headers and body of a file's answer, with the header faults worked in. */
export function planFile(
  file: ServedFile,
  request: FileRequest,
  faults: readonly RequestFault[],
): FilePlan {
  const bytes = Math.max(0, file.bytes + (faultOf(faults, 'resize')?.by ?? 0));
  const validators = validatorsOf(file, faults);
  const said = { ...validatorHeaders(validators), ...framingHeaders(faults) };
  const type = file.contentType;
  if (faultOf(faults, 'unsatisfiable')) return unsatisfiable(bytes, said);
  if (faultOf(faults, 'ignore-range')) return whole(bytes, { ...said, 'Content-Type': type });

  const wrong = faultOf(faults, 'wrong-part');
  const ranges = { ...said, 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  if (wrong === undefined && !ifRangeHolds(request.ifRange, validators))
    return whole(bytes, ranges);
  const range = rangeOf(request.range, bytes);
  if (range === 'whole') return whole(bytes, ranges);
  if (range === 'none') return unsatisfiable(bytes, said);

  const start = Math.min(Math.max(0, range.start + (wrong?.startShift ?? 0)), range.end - 1);
  const part = { start, end: range.end };
  const contentRange = `bytes ${start}-${range.end - 1}/${wrong?.total ?? bytes}`;
  if (faultOf(faults, 'multipart')) return multipart(part, contentRange, type, said);
  return framed(206, [part], {
    ...ranges,
    ...(wrong?.etag === undefined ? {} : { ETag: wrong.etag }),
    'Content-Range': contentRange,
  });
}

function whole(bytes: number, headers: Headers): FilePlan {
  return framed(200, [{ start: 0, end: bytes }], headers);
}

function unsatisfiable(bytes: number, headers: Headers): FilePlan {
  const page = '<!doctype html><title>416</title><p>The range asked for is not in this file.</p>';
  return framed(416, [Buffer.from(page)], {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Range': `bytes */${bytes}`,
  });
}

function multipart(
  part: ByteRange,
  contentRange: string,
  contentType: string,
  headers: Headers,
): FilePlan {
  const head = `\r\n--${BOUNDARY}\r\nContent-Type: ${contentType}\r\nContent-Range: ${contentRange}\r\n\r\n`;
  const body = [Buffer.from(head), part, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)];
  const type = `multipart/byteranges; boundary=${BOUNDARY}`;
  return framed(206, body, { ...headers, 'Accept-Ranges': 'bytes', 'Content-Type': type });
}

/** Adds the length, unless a fault has chosen a framing that tells none. */
function framed(status: FilePlan['status'], body: BodyPiece[], headers: Headers): FilePlan {
  const bytes = body.reduce((sum, piece) => sum + pieceBytes(piece), 0);
  const lengthless = 'Transfer-Encoding' in headers || headers.Connection === 'close';
  const length = lengthless ? {} : { 'Content-Length': String(bytes) };
  return { status, body, bytes, headers: { ...headers, ...length } };
}

function pieceBytes(piece: BodyPiece): number {
  return Buffer.isBuffer(piece) ? piece.length : piece.end - piece.start;
}

function validatorsOf(file: ServedFile, faults: readonly RequestFault[]): Validators {
  const { etag, lastModified } = faultOf(faults, 'validators') ?? {};
  return {
    etag: etag === undefined ? file.validators.etag : etag,
    lastModified: lastModified === undefined ? file.validators.lastModified : lastModified,
  };
}

function validatorHeaders(validators: Validators): Headers {
  const { etag, lastModified } = validators;
  return {
    ...(etag === null ? {} : { ETag: etag }),
    ...(lastModified === null ? {} : { 'Last-Modified': lastModified }),
  };
}

function framingHeaders(faults: readonly RequestFault[]): Headers {
  const fault = faultOf(faults, 'no-length');
  if (fault === undefined) return {};
  return fault.framing === 'chunked' ? { 'Transfer-Encoding': 'chunked' } : { Connection: 'close' };
}
