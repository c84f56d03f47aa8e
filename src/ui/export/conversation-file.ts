import type { ConversationView } from '@/messaging/topics/conversation';
import type { Text } from '../text/en';
import { conversationMarkdown } from './conversation-markdown';
import type { ExportKind } from './export-kinds';

/** A file to be saved: its name, and what is in it. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** One conversation as a file. The JSON has everything that is kept of it but what is typed. */
export function conversationFile(
  view: ConversationView,
  kind: ExportKind,
  text: Text,
  nameOf: (modelId: ConversationView['conversation']['targetModelId']) => string,
): ExportFile {
  const { conversation, messages } = view;
  const name = fileName(conversation.title || text.header.untitled);
  if (kind === 'markdown') {
    const content = conversationMarkdown(view, text, nameOf);
    return { name: `${name}.md`, type: 'text/markdown', content };
  }
  const file = { format: 'homebody-conversation', version: 1, conversation, messages };
  const content = `${JSON.stringify(file, null, 2)}\n`;
  return { name: `${name}.json`, type: 'application/json', content };
}

/** A title as a file's name: no character that a file system refuses, and not endless. */
function fileName(title: string): string {
  const safe = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  return (
    [...safe]
      .slice(0, 80)
      .join('')
      .replace(/[. …]+$/, '') || 'conversation'
  );
}
