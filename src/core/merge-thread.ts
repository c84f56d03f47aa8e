import { type Conversation, isOpen, type Message } from './conversation';
import { parentsIn, shownThread, withLeaf } from './versions';

/** A conversation with what was said in it, in its order. */
export interface Thread {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
}

/** What has to be written so that a thread has all that another copy of it has. */
export interface ThreadMerge {
  /** The conversation as it is afterwards; null where it stays as it is. */
  readonly conversation: Conversation | null;
  /** Messages that are new, or newer than they were. */
  readonly messages: readonly Message[];
}

/**
 * Brings another copy of a thread into this one. Nothing that is here goes away; a message that
 * both have is there once, as its newest attempt has it; what only the other copy has comes
 * after what is here, in its order. Where messages were replaced in either, what comes stands
 * behind the message that it follows there, as another version where there is one already.
 * Doing it again changes nothing.
 *
 * @param here null where there is no such conversation yet
 */
export function mergeThread(here: Thread | null, there: Thread): ThreadMerge {
  if (here === null) return there;
  const known = new Map(here.messages.map((message) => [message.id, message]));
  const messages: Message[] = [];
  const all = [...here.messages, ...there.messages];
  const isBranched = all.some(({ parentId }) => parentId !== undefined);
  const parents = isBranched ? parentsIn(there.messages) : null;
  let order = here.messages.at(-1)?.order ?? -1;
  for (const message of there.messages) {
    const mine = known.get(message.id);
    if (mine === undefined) {
      order = Math.max(order + 1, message.order);
      const place = parents === null ? {} : { parentId: parents.get(message.id) ?? null };
      messages.push({ ...message, order, ...place });
    } else if (isNewer(message, mine)) {
      messages.push(inPlaceOf(mine, message));
    }
  }
  const conversation = mergeConversation(here.conversation, there.conversation);
  const hasTheSay = there.conversation.updatedAt > here.conversation.updatedAt;
  if (!isBranched || messages.length === 0 || hasTheSay) return { conversation, messages };
  // What is shown here stays shown: what came is another version.
  const leafId = shownThread(here.messages, here.conversation.leafId).at(-1)?.id;
  return { conversation: withLeaf(conversation ?? here.conversation, leafId), messages };
}

/** The other copy's message, standing where this one stands. */
function inPlaceOf({ order, parentId }: Message, { parentId: _there, ...newer }: Message): Message {
  return { ...newer, order, ...(parentId === undefined ? {} : { parentId }) };
}

function isNewer(message: Message, mine: Message): boolean {
  if (message.role !== 'assistant' || mine.role !== 'assistant') return false;
  return message.attempt > mine.attempt && !isOpen(mine.state);
}

/** The copy in which something was said last has the say; one that was deleted here comes back. */
function mergeConversation(here: Conversation, there: Conversation): Conversation | null {
  if (there.updatedAt <= here.updatedAt) {
    return here.deletedAt === null ? null : { ...here, deletedAt: null };
  }
  const isOther = there.targetModelId !== here.targetModelId;
  const targetRevision = here.targetRevision + (isOther ? 1 : 0);
  return { ...there, targetRevision, createdAt: here.createdAt, deletedAt: null };
}
