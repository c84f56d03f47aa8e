import { isOpen, type Message } from '@/core/conversation';

/** Nobody goes on elsewhere with an answer that was under way where a backup was written. */
export function ended(message: Message): Message {
  const isUnderWay = message.role === 'assistant' && isOpen(message.state);
  return isUnderWay ? { ...message, state: 'interrupted' } : message;
}
