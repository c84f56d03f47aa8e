import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from './exchange';
import { type BodyShare, faultOf, type RequestFault } from './faults';

/** How a body travels. */
export interface Transport {
  /** Where it ends before its end, and how; null where it does not. */
  readonly cut: { readonly after: number; readonly how: 'close' | 'reset' | 'stall' } | null;
  /** So many bytes at a time; null for as fast as the client reads. */
  readonly pace: { readonly bytes: number; readonly everyMs: number } | null;
}

const THROTTLE_STEP_MS = 50;

/** What the transport faults make of a body of `bytes` bytes. */
export function transportOf(faults: readonly RequestFault[], bytes: number): Transport {
  const drop = faultOf(faults, 'drop');
  const stall = faultOf(faults, 'stall');
  const drip = faultOf(faults, 'drip');
  const throttle = faultOf(faults, 'throttle');
  let cut: Transport['cut'] = null;
  if (drop) cut = { after: amount(drop.after, bytes), how: drop.how ?? 'close' };
  else if (stall) cut = { after: amount(stall.after, bytes), how: 'stall' };
  let pace: Transport['pace'] = null;
  if (drip) pace = { bytes: drip.bytes, everyMs: drip.everyMs };
  else if (throttle) {
    const bytes = Math.ceil((throttle.bytesPerSecond * THROTTLE_STEP_MS) / 1000);
    pace = { bytes, everyMs: Math.round((bytes * 1000) / throttle.bytesPerSecond) };
  }
  return { cut, pace };
}

function amount(share: BodyShare, bytes: number): number {
  if (typeof share === 'number') return share;
  return Math.floor((bytes * Number.parseFloat(share)) / 100);
}

/**
 * Writes a body whose head is sent, never reading ahead of the client. Resolves when the
 * answer is complete, or its connection is gone.
 */
export async function sendBody(
  exchange: Exchange,
  chunks: AsyncIterable<Uint8Array>,
  transport: Transport,
): Promise<void> {
  const { response } = exchange;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  let left = transport.cut?.after ?? Number.POSITIVE_INFINITY;
  if (left <= 0) response.flushHeaders();
  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length && left > 0) {
      const size = Math.min(chunk.length - at, left, transport.pace?.bytes ?? chunk.length);
      if (!(await write(exchange, chunk.subarray(at, at + size)))) return;
      at += size;
      left -= size;
      if (transport.pace && !(await waited(transport.pace.everyMs, gone.signal))) return;
    }
    if (left <= 0) break;
  }
  if (transport.cut === null || left > 0) response.end();
  else await cutConnection(exchange, transport.cut.how);
}

/** Resolves to false when the client has gone. */
function write(exchange: Exchange, bytes: Uint8Array): Promise<boolean> {
  const { response, entry } = exchange;
  if (response.destroyed) return Promise.resolve(false);
  entry.bytesSent += bytes.length;
  return new Promise((resolve) => {
    const onClose = () => resolve(false);
    response.once('close', onClose);
    response.write(bytes, (error) => {
      response.off('close', onClose);
      resolve(error == null);
    });
  });
}

async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return sleep(ms, true, { signal }).catch(() => false);
}

async function cutConnection(exchange: Exchange, how: 'close' | 'reset' | 'stall'): Promise<void> {
  const { socket } = exchange.response;
  if (how === 'reset') socket?.resetAndDestroy();
  if (how === 'close') socket?.destroySoon();
  if (exchange.response.destroyed) return;
  await new Promise<void>((resolve) => {
    exchange.response.once('close', () => resolve());
  });
}
