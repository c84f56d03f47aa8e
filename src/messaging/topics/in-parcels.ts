import type { Message } from '@/core/conversation';

/** Most text of a parcel, in UTF-16 code units; a single message may be longer. */
const PARCEL = 512 * 1024;

/** Messages in their order, in parts that can be sent without a stall: pages that were quoted may be long. */
export function inParcels(messages: readonly Message[]): Message[][] {
  const parcels: Message[][] = [];
  let room = 0;
  for (const message of messages) {
    const quoted = message.role === 'user' ? (message.quote?.text.length ?? 0) : 0;
    const size = message.text.length + quoted;
    if (size > room || parcels.length === 0) {
      parcels.push([]);
      room = PARCEL;
    }
    parcels.at(-1)?.push(message);
    room -= size;
  }
  return parcels;
}
