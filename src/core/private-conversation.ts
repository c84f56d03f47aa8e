import { asId, type ConversationId } from './ids';

const PRIVATE = 'private-';

/** The id of a conversation of a private window, which says so wherever it goes. */
export function privateId(made: string): ConversationId {
  return asId<'conversation'>(`${PRIVATE}${made}`);
}

/** Whether it is a conversation of a private window: nothing of it is ever stored. */
export function isPrivate(id: ConversationId): boolean {
  return id.startsWith(PRIVATE);
}
