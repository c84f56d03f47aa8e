import type { BackupCounts } from '@/messaging/schemas/backup';
import type { englishBackup } from '../en-backup';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { counted } from './counted';

/** What the options page says about backups, in French. */
export function frenchBackup(format: Format): Translation<typeof englishBackup> {
  const conversationsOf = (count: number) =>
    counted(format, count, 'conversation', 'conversations');
  const messagesOf = (count: number) => counted(format, count, 'message', 'messages');
  const amount = ({ conversations, messages, drafts, settings }: BackupCounts) =>
    [
      conversationsOf(conversations),
      messagesOf(messages),
      ...(drafts > 0 ? [counted(format, drafts, 'brouillon', 'brouillons')] : []),
      ...(settings > 0 ? [counted(format, settings, 'paramètre', 'paramètres')] : []),
    ].join(', ');
  const news = ({ newConversations, newMessages }: BackupCounts) =>
    newConversations + newMessages === 0
      ? 'Tout s’y trouvait déjà.'
      : `Nouveautés : ${conversationsOf(newConversations)}, ${messagesOf(newMessages)}.`;
  return {
    heading: 'Exporter et importer',
    intro:
      'Un seul fichier avec toutes les conversations, tous les brouillons et tous les paramètres. Les modèles n’y sont pas. Le fichier n’est pas chiffré : quiconque le possède peut le lire.',
    export: 'Tout exporter',
    import: 'Importer…',
    choose: 'Un fichier exporté par Homebody',
    exporting: 'Rassemblement des données…',
    exported: (name, counts) => `Enregistré sous ${name} : ${amount(counts)}.`,
    exportedTooLarge: (name, limit) =>
      trouble(
        `Enregistré sous ${name}. Le fichier dépasse ${format.bytes(limit)}\u00a0: Homebody ne peut pas le réimporter tel quel.`,
        'Supprimez les conversations dont vous n’avez pas besoin, puis exportez à nouveau.',
      ),
    tooLarge: (name, limit) =>
      trouble(
        `${name} dépasse ${format.bytes(limit)}\u00a0: Homebody n’importe pas de fichiers de cette taille. Rien n’a été importé.`,
        'Choisissez un fichier plus petit.',
      ),
    reading: (name) => `Lecture du fichier ${name}…`,
    importing: 'Importation…',
    imported: (counts) => `Importé : ${amount(counts)}. ${news(counts)}`,
    mirrorLeft: (address) =>
      trouble(
        `La source de téléchargement du fichier, ${address}, n’a pas été définie : la précédente reste en place.`,
        'Pour l’utiliser, saisissez-la sous « Source des téléchargements ».',
      ),
    canceled: 'Rien n’a été importé.',
    confirm: {
      title: (name) => `Importer ${name} ?`,
      holds: (counts) => `Le fichier contient : ${amount(counts)}.`,
      adds: ({ newConversations, newMessages }) =>
        newConversations + newMessages === 0
          ? 'Toutes les conversations et tous les messages se trouvent déjà ici.'
          : `Seront ajoutés, car absents d’ici : ${conversationsOf(newConversations)} et ${messagesOf(newMessages)}.`,
      keeps: 'Ce qui se trouve déjà ici est conservé.',
      settings: 'Les paramètres du fichier remplacent ceux d’ici.',
      mirror: (address) =>
        `Le fichier définit ${address} comme source de téléchargement ; le navigateur demandera peut-être si Homebody a le droit de s’y connecter.`,
      keep: 'Annuler',
      import: 'Importer',
    },
  };
}
