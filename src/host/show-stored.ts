import type { Conversation, Message } from '@/core/conversation';
import type { Draft } from '@/core/draft';
import type { ConversationId } from '@/core/ids';
import type { LiveTopic } from '@/messaging/live-topic';
import type { ConversationChange, ConversationView } from '@/messaging/topics/conversation';
import { inParcels } from '@/messaging/topics/in-parcels';

/** What was stored of a thread by someone else; null where nothing changed. */
export interface StoredThread {
  readonly id: ConversationId;
  readonly conversation: Conversation | null;
  readonly messages: readonly Message[];
  readonly draft: Draft | null;
}

/** Shows it to whoever watches the thread, if it is at hand at all. */
export function showStored(
  live: LiveTopic<ConversationView, ConversationChange> | undefined,
  { conversation, messages, draft }: StoredThread,
): void {
  if (live === undefined) return;
  if (conversation !== null) live.publish({ kind: 'conversation', conversation });
  for (const parcel of inParcels(messages)) live.publish({ kind: 'messages', messages: parcel });
  if (draft === null) return;
  const { text, quote } = draft;
  live.publish({ kind: 'draft', draft: { text, quote } });
}
