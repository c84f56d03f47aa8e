import { type Conversation, isOpen, type Message } from './conversation';

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
 * after what is here, in its order. Doing it again changes nothing.
 *
 * @param here null where there is no such conversation yet
 */
export function mergeThread(here: Thread | null, there: Thread): ThreadMerge {
  if (here === null) return there;
  const known = new Map(here.messages.map((message) => [message.id, message]));
  const messages: Message[] = [];
  let order = here.messages.at(-1)?.order ?? -1;
  for (const message of there.messages) {
    const mine = known.get(message.id);
    if (mine === undefined) {
      order = Math.max(order + 1, message.order);
      messages.push({ ...message, order });
    } else if (isNewer(message, mine)) {
      messages.push({ ...message, order: mine.order });
    }
  }
  const conversation = mergeConversation(here.conversation, there.conversation);
  return { conversation, messages };
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
