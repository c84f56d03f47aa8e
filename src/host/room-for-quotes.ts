import type { Message, Quote } from '@/core/conversation';
import type { ConversationId } from '@/core/ids';
import { ConversationFullError } from './errors/conversation-full-error';

/**
 * Most that the quotes of one conversation take together, in bytes of UTF-8. A surface gets them
 * in one message, and browsers carry no message above 64 MB; escaping can make them larger.
 */
export const MOST_QUOTED_BYTES = 32 * 1024 * 1024;

/** The most bytes that one UTF-16 code unit takes in UTF-8. */
const MOST_BYTES_A_UNIT = 3;

/** @throws ConversationFullError where a conversation with these messages has no room for the quote */
export function checkRoomForQuote(
  conversationId: ConversationId,
  messages: readonly Message[],
  quote: Quote | null,
): void {
  if (quote === null) return;
  const texts = [quote.text];
  for (const message of messages) {
    if (message.role === 'user' && message.quote !== null) texts.push(message.quote.text);
  }
  // Counting is for the few that may be too long.
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  if (units * MOST_BYTES_A_UNIT <= MOST_QUOTED_BYTES) return;
  const encoder = new TextEncoder();
  const bytes = texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
  if (bytes > MOST_QUOTED_BYTES) {
    throw new ConversationFullError(conversationId, bytes, MOST_QUOTED_BYTES);
  }
}
