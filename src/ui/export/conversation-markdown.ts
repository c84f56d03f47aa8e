import type { Message, Quote } from '@/core/conversation';
import type { ModelId } from '@/core/ids';
import { NO_SITE } from '@/core/site';
import type { ConversationView } from '@/messaging/topics/conversation';
import type { Text } from '../text/en';

/** A conversation as Markdown: its title, where and when it was, and who said what. */
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
  const said = messages.filter((message) => message.text !== '').map((message) => saidBy(message));
  return `${[...head, ...said].join('\n\n')}\n`;

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
