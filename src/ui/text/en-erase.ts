import type { Erased } from '@/messaging/commands/erase';
import type { Format } from './format';
import { trouble } from './trouble';

/** What the options page says about erasing everything, in English. */
export function englishErase(format: Format) {
  const some = (count: number, one: string, other: string) =>
    `${format.count(count)} ${format.plural(count, { one, other })}`;
  return {
    heading: 'Erase everything',
    intro:
      'Removes every conversation, draft, setting and model that Homebody keeps in this browser. Answers and downloads under way are stopped first.',
    open: 'Erase everything…',
    confirm: {
      title: 'Erase everything?',
      loss: 'Conversations, drafts, settings and models are gone for good. Export them first if you may want them again.',
      word: 'erase',
      label: (word: string) => `Type “${word}” to confirm`,
      keep: 'Keep everything',
      erase: 'Erase everything',
    },
    erasing: 'Stopping what is under way and erasing…',
    removed: ({ conversations, messages, models, bytes }: Erased) =>
      `Removed: ${some(conversations, 'conversation', 'conversations')}, ${some(messages, 'message', 'messages')}, ${some(models, 'model', 'models')} (${format.bytes(bytes)} of files), and all settings.`,
    nothingLeft: 'Looked afterwards: nothing is left in this browser.',
    left: (names: readonly string[]) =>
      trouble(
        `Could not be removed: ${names.join(', ')}.`,
        'Close other windows of Homebody and erase again.',
      ),
  };
}
