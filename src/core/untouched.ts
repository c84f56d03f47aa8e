import type { Conversation, Message } from './conversation';
import type { Draft } from './draft';

/** Whether nothing was said, begun or chosen in a conversation: a person only came by its site. */
export function isUntouched(
  conversation: Conversation,
  messages: readonly Message[],
  draft: Draft | null,
): boolean {
  const { title, pinned, systemPrompt = '', targetRevision } = conversation;
  return (
    title === '' &&
    !pinned &&
    systemPrompt === '' &&
    targetRevision === 0 &&
    messages.length === 0 &&
    (draft === null || (draft.text === '' && draft.quote === null))
  );
}
