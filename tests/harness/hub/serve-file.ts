import { readContent } from './content';
import { type Exchange, sendHead } from './exchange';
import type { FaultSet, FaultStage } from './fault-set';
import { faultOf, type RequestFault } from './faults';
import { type BodyPiece, planFile, type ServedFile } from './file-plan';
import type { StoredFile } from './repository';
import { sendBody, transportOf } from './send-body';

/** Answers with a file, or the part of it that was asked for, with the faults that apply. */
export async function serveFile(
  exchange: Exchange,
  faultSet: FaultSet,
  file: StoredFile,
  served: ServedFile,
  extraHeaders: Readonly<Record<string, string>>,
): Promise<void> {
  const { request, response } = exchange;
  const { range } = request.headers;
  const ifRange = request.headers['if-range'];
  const stages: FaultStage[] = ['file'];
  if (range !== undefined) stages.push('ranged-file');
  if (request.method === 'GET') stages.push('file-body');
  const faults = faultSet.take(exchange, stages);

  const plan = planFile(served, { range, ifRange: ifRange?.toString() }, faults);
  const headers = { ...extraHeaders, ...plan.headers };
  if (headers.Connection === 'close') response.useChunkedEncodingByDefault = false;
  sendHead(exchange, plan.status, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const chunks = bodyOf(plan.body, file, faults);
  await sendBody(exchange, chunks, transportOf(faults, plan.bytes));
}

async function* bodyOf(
  pieces: readonly BodyPiece[],
  file: StoredFile,
  faults: readonly RequestFault[],
): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (Buffer.isBuffer(piece)) {
      yield piece;
      continue;
    }
    let at = piece.start;
    for await (const chunk of readContent(file.content, piece.start, piece.end)) {
      yield damaged(chunk, at, faults);
      at += chunk.length;
    }
  }
}

/** The bytes at offset `at` of the file as the content faults have them. */
function damaged(chunk: Uint8Array, at: number, faults: readonly RequestFault[]): Uint8Array {
  const flip = faultOf(faults, 'flip');
  const flipped = flip !== undefined && flip.at >= at && flip.at < at + chunk.length;
  const wrong = faultOf(faults, 'wrong-bytes') !== undefined;
  if (!flipped && !wrong) return chunk;
  // A Buffer's own slice() would share the file's memory and damage it for good.
  const copy = new Uint8Array(chunk);
  if (wrong) for (const [index, byte] of chunk.entries()) copy[index] = byte ^ 0x5a;
  if (flipped) copy[flip.at - at] = (copy[flip.at - at] ?? 0) ^ 1;
  return copy;
}
