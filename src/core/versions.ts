import type { Conversation, Message } from './conversation';
import type { MessageId } from './ids';

/**
 * A question that was edited, or an answer that was written anew, stands beside the earlier one;
 * what followed the earlier one stays behind it. So the messages of a conversation are a tree:
 *
 *     Q1 ── A1 ─┬─ Q2  ── A2 ── Q3 ── A3
 *               └─ Q2′ ─┬─ A2′
 *                       └─ A2″              shown: Q1 A1 Q2′ A2″
 *
 * They are kept in one list in their order, which is the order in which they were said.
 * `Message.parentId` says what one follows; where it says nothing, and where it names none that
 * was said before, that is the one before it in the list. A thread in which nothing was replaced
 * therefore says nothing anywhere.
 */
type Placed = Pick<Message, 'id' | 'role' | 'order' | 'parentId'>;
type Said = readonly Placed[];

/** For each message the place of the one that it follows; -1 where it begins the thread. */
function parents(messages: Said): readonly number[] {
  const at = new Map(messages.map(({ id }, index) => [id, index]));
  return messages.map(({ parentId }, index) => {
    if (parentId === null) return -1;
    const parent = parentId === undefined ? undefined : at.get(parentId);
    return parent !== undefined && parent < index ? parent : index - 1;
  });
}

/** For each message the one that it follows; null for those that begin the thread. */
export function parentsIn(messages: Said): ReadonlyMap<MessageId, MessageId | null> {
  const before = parents(messages);
  return new Map(messages.map(({ id }, index) => [id, messages[before[index] ?? -1]?.id ?? null]));
}

/** The message that this one follows; null where it begins the thread, or is not there. */
export function parentOf<One extends Placed>(messages: readonly One[], id: MessageId): One | null {
  const index = messages.findIndex((message) => message.id === id);
  return messages[parents(messages)[index] ?? -1] ?? null;
}

/** The messages from the first one to this one; none where it is not there. */
export function threadTo<One extends Placed>(
  messages: readonly One[],
  id: MessageId,
): readonly One[] {
  const index = messages.findIndex((message) => message.id === id);
  if (messages.every(({ parentId }) => parentId === undefined)) return messages.slice(0, index + 1);
  const before = parents(messages);
  const thread: One[] = [];
  for (let at = index; at >= 0; at = before[at] ?? -1) {
    const message = messages[at];
    if (message) thread.push(message);
  }
  return thread.reverse();
}

/**
 * The thread that is shown.
 * @param leafId its last message; what was said last where that is none
 */
export function shownThread<One extends Placed>(
  messages: readonly One[],
  leafId: MessageId | undefined,
): readonly One[] {
  const chosen = messages.find(({ id }) => id === leafId) ?? messages.at(-1);
  return chosen ? threadTo(messages, chosen.id) : [];
}

/** What was said last in the threads that lead through this message. */
export function newestThrough(messages: Said, id: MessageId): MessageId {
  const before = parents(messages);
  const through = new Set([messages.findIndex((message) => message.id === id)]);
  let newest = id;
  for (const [index, message] of messages.entries()) {
    if (!through.has(before[index] ?? -1)) continue;
    through.add(index);
    newest = message.id;
  }
  return newest;
}

/** All versions, in the order of their making, of each message that has more than one. */
export function versionsIn(messages: Said): ReadonlyMap<MessageId, readonly MessageId[]> {
  const versions = new Map<MessageId, readonly MessageId[]>();
  if (messages.every(({ parentId }) => parentId === undefined)) return versions;
  const before = parents(messages);
  const groups = new Map<string, MessageId[]>();
  for (const [index, { id, role }] of messages.entries()) {
    const key = `${role} ${before[index]}`;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  for (const group of groups.values()) {
    if (group.length > 1) for (const id of group) versions.set(id, group);
  }
  return versions;
}

/** Where a new message goes that follows this one; null begins the thread. */
export function placeAfter(
  messages: Said,
  parentId: MessageId | null,
): Pick<Message, 'order' | 'parentId'> {
  const last = messages.at(-1);
  const order = (last?.order ?? -1) + 1;
  return (last?.id ?? null) === parentId ? { order } : { order, parentId };
}

/** The conversation with another thread shown; the newest where none is named. */
export function withLeaf(
  { leafId: _before, ...conversation }: Conversation,
  leafId: MessageId | undefined,
): Conversation {
  return leafId === undefined ? conversation : { ...conversation, leafId };
}
