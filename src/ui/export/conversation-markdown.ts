import type { Message, Quote } from '@/core/conversation';
import type { ModelId } from '@/core/ids';
import { NO_SITE } from '@/core/site';
import { shownThread } from '@/core/versions';
import type { ConversationView } from '@/messaging/topics/conversation';
import type { Text } from '../text/en';

/**
 * A conversation as Markdown: its title, where and when it was, and who said what in the thread
 * that is shown; then what other versions have, in the order in which it was said.
 */
export function conversationMarkdown(
  { conversation, messages }: ConversationView,
  text: Text,
  nameOf: (modelId: ModelId) => string,
): string {
  const { site, title, createdAt } = conversation;
  const place = site === NO_SITE ? text.header.noSite : site;
  const head = [
    `# ${oneLine(title || text.header.untitled)}`,
    `${place} · ${text.conversations.date(createdAt)}`,
  ];
  const thread = shownThread(messages, conversation.leafId);
  const shown = new Set(thread.map(({ id }) => id));
  const others = saidIn(messages.filter(({ id }) => !shown.has(id)));
  const tail = others.length > 0 ? [`# ${text.talk.otherVersions}`, ...others] : [];
  return `${[...head, ...saidIn(thread), ...tail].join('\n\n')}\n`;

  function saidIn(all: readonly Message[]): string[] {
    return all.filter((message) => message.text !== '').map((message) => saidBy(message));
  }

  function saidBy(message: Message): string {
    if (message.role === 'assistant') return `## ${nameOf(message.modelId)}\n\n${message.text}`;
    const quote = message.quote ? `${quoted(message.quote)}\n\n` : '';
    return `## ${text.thread.you}\n\n${quote}${message.text}`;
  }
}

function quoted({ text, pageTitle, pageUrl }: Quote): string {
  const lines = text.split('\n').map((line) => `> ${line}`);
  return [
    ...lines,
    '>',
    `> ${[oneLine(pageTitle), pageUrl].filter((one) => one !== '').join(' · ')}`,
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
