import type { Message } from './conversation';
import type { MessageId } from './ids';

/** What is known of a message that was not loaded: its place in the thread, and how long it is. */
export interface MessageOutline {
  readonly id: MessageId;
  readonly order: number;
  readonly role: Message['role'];
  readonly parentId?: MessageId | null;
  /** Of its text, in UTF-16 code units: a hint at the room that it takes. */
  readonly length: number;
}

export function outlineOf({ id, order, role, parentId, text }: Message): MessageOutline {
  const place = { id, order, role, length: text.length };
  return parentId === undefined ? place : { ...place, parentId };
}
