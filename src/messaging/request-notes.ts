import * as v from 'valibot';
import {
  REQUEST_ENDS,
  REQUEST_PURPOSES,
  type RequestNote,
  type TellRequest,
} from '@/core/request-note';
import { CountSchema, FiniteSchema } from './schemas/common';

/**
 * Whoever makes requests, in the host or in a worker, tells the host of them on this channel of
 * the extension's own origin. It does not wait for the host.
 */
export const REQUESTS_CHANNEL = 'homebody.requests';

const about = { id: v.string(), at: FiniteSchema };

const NoteSchema: v.GenericSchema<unknown, RequestNote> = v.variant('kind', [
  v.object({
    kind: v.literal('asked'),
    ...about,
    purpose: v.picklist(REQUEST_PURPOSES),
    model: v.nullable(v.string()),
    method: v.string(),
    host: v.string(),
    path: v.string(),
    hasBody: v.boolean(),
  }),
  v.object({ kind: v.literal('answered'), ...about, status: CountSchema, host: v.string() }),
  v.object({ kind: v.literal('received'), ...about, bytes: CountSchema }),
  v.object({
    kind: v.literal('ended'),
    ...about,
    bytes: CountSchema,
    end: v.picklist(REQUEST_ENDS),
  }),
]);

/** As much of a BroadcastChannel as is needed here. */
export interface RequestsChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** The side of whoever makes requests. Never throws; what cannot be told is a fault. */
export function tellRequests(
  channel: RequestsChannel,
  onFault: (error: unknown) => void,
): TellRequest {
  return (note) => {
    try {
      channel.postMessage(note);
    } catch (error) {
      onFault(error);
    }
  };
}

/** The host's side. What is no note is a fault, and left out. */
export function takeRequests(
  channel: RequestsChannel,
  take: (note: RequestNote) => void,
  onFault: (error: unknown) => void,
): void {
  channel.addEventListener('message', ({ data }) => {
    const note = v.safeParse(NoteSchema, data);
    if (note.success) take(note.output);
    else onFault(new v.ValiError(note.issues));
  });
}
