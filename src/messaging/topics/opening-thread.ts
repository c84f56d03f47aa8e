import { isOpen, type Message } from '@/core/conversation';
import type { MessageId } from '@/core/ids';
import { type MessageOutline, outlineOf } from '@/core/message-outline';
import { shownThread } from '@/core/versions';
import { inParcels } from './in-parcels';

/** Messages at the end of the shown thread that are sent whole. */
const AT_FIRST = 64;

/**
 * What a surface is given first: the end of the thread that is shown, as much of it as one parcel
 * holds, and every answer that may still grow; of all others an outline.
 */
export function openingThread(
  messages: readonly Message[],
  leafId: MessageId | undefined,
  atFirst = AT_FIRST,
): { readonly messages: readonly Message[]; readonly outlines: readonly MessageOutline[] } {
  const end = shownThread(messages, leafId).slice(-atFirst);
  const [first = []] = inParcels(end.toReversed());
  const sent = new Set<MessageId>(first.map(({ id }) => id));
  const isSent = (message: Message) =>
    sent.has(message.id) || (message.role === 'assistant' && isOpen(message.state));
  return {
    messages: messages.filter(isSent),
    outlines: messages.filter((message) => !isSent(message)).map(outlineOf),
  };
}
