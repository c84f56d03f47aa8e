import type { BackupCounts } from '@/messaging/schemas/backup';
import type { englishBackup } from '../en-backup';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about backups, in German. */
export function germanBackup(format: Format): Translation<typeof englishBackup> {
  const some = (count: number, one: string, other: string) =>
    `${format.count(count)} ${format.plural(count, { one, other })}`;
  const amount = ({ conversations, messages, drafts, settings }: BackupCounts) =>
    [
      some(conversations, 'Unterhaltung', 'Unterhaltungen'),
      some(messages, 'Nachricht', 'Nachrichten'),
      ...(drafts > 0 ? [some(drafts, 'Entwurf', 'Entwürfe')] : []),
      ...(settings > 0 ? [some(settings, 'Einstellung', 'Einstellungen')] : []),
    ].join(', ');
  const news = ({ newConversations, newMessages }: BackupCounts) =>
    newConversations + newMessages === 0
      ? 'Alles davon war schon hier.'
      : `Neu hier: ${some(newConversations, 'Unterhaltung', 'Unterhaltungen')}, ${some(newMessages, 'Nachricht', 'Nachrichten')}.`;
  return {
    heading: 'Exportieren und importieren',
    intro:
      'Eine Datei mit allen Unterhaltungen, Entwürfen und Einstellungen. Modelle sind nicht enthalten. Die Datei ist nicht verschlüsselt: Wer sie hat, kann sie lesen.',
    export: 'Alles exportieren',
    import: 'Importieren …',
    choose: 'Eine von Homebody exportierte Datei',
    exporting: 'Alles wird zusammengestellt …',
    exported: (name, counts) => `Als ${name} gespeichert: ${amount(counts)}.`,
    exportedTooLarge: (name, limit) =>
      trouble(
        `Als ${name} gespeichert. Die Datei ist größer als ${format.bytes(limit)}: So kann Homebody sie nicht wieder importieren.`,
        'Löschen Sie Unterhaltungen, die Sie nicht brauchen, und exportieren Sie noch einmal.',
      ),
    tooLarge: (name, limit) =>
      trouble(
        `${name} ist größer als ${format.bytes(limit)}: So große Dateien importiert Homebody nicht. Es wurde nichts importiert.`,
        'Wählen Sie eine kleinere Datei.',
      ),
    reading: (name) => `${name} wird gelesen …`,
    importing: 'Wird importiert …',
    imported: (counts) => `Importiert: ${amount(counts)}. ${news(counts)}`,
    mirrorLeft: (address) =>
      trouble(
        `Die Download-Quelle der Datei, ${address}, wurde nicht übernommen: Die bisherige bleibt.`,
        'Um sie zu verwenden, tragen Sie sie unter „Download-Quelle“ ein.',
      ),
    canceled: 'Es wurde nichts importiert.',
    confirm: {
      title: (name) => `${name} importieren?`,
      holds: (counts) => `Die Datei enthält: ${amount(counts)}.`,
      adds: ({ newConversations, newMessages }) =>
        newConversations + newMessages === 0
          ? 'Alle Unterhaltungen und Nachrichten sind schon hier.'
          : `Neu hinzu kommen ${some(newConversations, 'Unterhaltung', 'Unterhaltungen')} und ${some(newMessages, 'Nachricht', 'Nachrichten')}.`,
      keeps: 'Was schon hier ist, bleibt erhalten.',
      settings: 'Einstellungen aus der Datei ersetzen die hiesigen.',
      mirror: (address) =>
        `Die Datei legt ${address} als Download-Quelle fest; der Browser fragt dann womöglich, ob Homebody Verbindung dorthin aufnehmen darf.`,
      keep: 'Abbrechen',
      import: 'Importieren',
    },
  };
}
