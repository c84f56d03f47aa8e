import type { BackupCounts } from '@/messaging/schemas/backup';
import type { Format } from './format';
import { trouble } from './trouble';

/** What the options page says about backups, in English. */
export function englishBackup(format: Format) {
  const some = (count: number, one: string, other: string) =>
    `${format.count(count)} ${format.plural(count, { one, other })}`;
  const amount = ({ conversations, messages, drafts, settings }: BackupCounts) =>
    [
      some(conversations, 'conversation', 'conversations'),
      some(messages, 'message', 'messages'),
      ...(drafts > 0 ? [some(drafts, 'draft', 'drafts')] : []),
      ...(settings > 0 ? [some(settings, 'setting', 'settings')] : []),
    ].join(', ');
  const news = ({ newConversations, newMessages }: BackupCounts) =>
    newConversations + newMessages === 0
      ? 'All of it was here already.'
      : `New here: ${some(newConversations, 'conversation', 'conversations')}, ${some(newMessages, 'message', 'messages')}.`;
  return {
    heading: 'Export and import',
    intro:
      'One file with every conversation, draft and setting. Models are not in it. The file is not encrypted: whoever has it can read it.',
    export: 'Export everything',
    import: 'Import…',
    choose: 'A file that Homebody exported',
    exporting: 'Collecting everything…',
    exported: (name: string, counts: BackupCounts) => `Saved as ${name}: ${amount(counts)}.`,
    exportedTooLarge: (name: string, limit: number) =>
      trouble(
        `Saved as ${name}. It is larger than ${format.bytes(limit)}: Homebody cannot import it again as it is.`,
        'Delete conversations that you do not need and export again.',
      ),
    tooLarge: (name: string, limit: number) =>
      trouble(
        `${name} is larger than ${format.bytes(limit)}: Homebody does not import files of that size. Nothing was imported.`,
        'Choose a smaller file.',
      ),
    reading: (name: string) => `Reading ${name}…`,
    importing: 'Importing…',
    imported: (counts: BackupCounts) => `Imported: ${amount(counts)}. ${news(counts)}`,
    mirrorLeft: (address: string) =>
      trouble(
        `The download source of the file, ${address}, was not set: the one used before stays.`,
        'To use it, enter it under Download source.',
      ),
    canceled: 'Nothing was imported.',
    confirm: {
      title: (name: string) => `Import ${name}?`,
      holds: (counts: BackupCounts) => `It has ${amount(counts)}.`,
      adds: ({ newConversations, newMessages }: BackupCounts) =>
        newConversations + newMessages === 0
          ? 'All conversations and messages are here already.'
          : `${some(newConversations, 'conversation', 'conversations')} and ${some(newMessages, 'message', 'messages')} are not here yet and are added.`,
      keeps: 'What is here stays.',
      settings: 'Settings in the file take the place of those here.',
      mirror: (address: string) =>
        `It sets ${address} as the download source; the browser may ask whether Homebody may contact it.`,
      keep: 'Cancel',
      import: 'Import',
    },
  };
}
