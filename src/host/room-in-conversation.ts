import type { Message, Question } from '@/core/conversation';
import type { ConversationId } from '@/core/ids';
import { ConversationFullError } from './errors/conversation-full-error';

/**
 * Most text of one conversation, quotes with it, in bytes of UTF-8. The host has all of it in
 * memory while it is open, and a surface what was shown of it. What is said there stays; what is
 * asked next belongs into another one.
 */
export const MOST_TEXT_BYTES = 32 * 1024 * 1024;

/** The most bytes that one UTF-16 code unit takes in UTF-8. */
const MOST_BYTES_A_UNIT = 3;

/** @throws ConversationFullError where a conversation with these messages has no room for the question */
export function checkRoomFor(
  conversationId: ConversationId,
  messages: readonly Message[],
  { text, quote }: Pick<Question, 'text' | 'quote'>,
): void {
  const texts = [text, quote?.text ?? ''];
  for (const message of messages) {
    texts.push(message.text);
    if (message.role === 'user' && message.quote !== null) texts.push(message.quote.text);
  }
  // Counting is for the few that may be too long.
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  if (units * MOST_BYTES_A_UNIT <= MOST_TEXT_BYTES) return;
  const encoder = new TextEncoder();
  const bytes = texts.reduce((sum, one) => sum + encoder.encode(one).length, 0);
  if (bytes > MOST_TEXT_BYTES) {
    throw new ConversationFullError(conversationId, bytes, MOST_TEXT_BYTES);
  }
}
