import type { BackupCounts } from '@/messaging/schemas/backup';
import type { englishBackup } from '../en-backup';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about backups, in Spanish. */
export function spanishBackup(format: Format): Translation<typeof englishBackup> {
  const some = (count: number, one: string, other: string) =>
    `${format.count(count)} ${format.plural(count, { one, many: `de ${other}`, other })}`;
  const conversationsOf = (count: number) => some(count, 'conversación', 'conversaciones');
  const messagesOf = (count: number) => some(count, 'mensaje', 'mensajes');
  const amount = ({ conversations, messages, drafts, settings }: BackupCounts) =>
    [
      conversationsOf(conversations),
      messagesOf(messages),
      ...(drafts > 0 ? [some(drafts, 'borrador', 'borradores')] : []),
      ...(settings > 0 ? [some(settings, 'ajuste', 'ajustes')] : []),
    ].join(', ');
  const news = ({ newConversations, newMessages }: BackupCounts) =>
    newConversations + newMessages === 0
      ? 'Todo estaba ya aquí.'
      : `Es nuevo aquí: ${conversationsOf(newConversations)}, ${messagesOf(newMessages)}.`;
  return {
    heading: 'Exportar e importar',
    intro:
      'Un solo archivo con todas las conversaciones, los borradores y los ajustes. Los modelos no se incluyen. El archivo no está cifrado: cualquiera que lo tenga puede leerlo.',
    export: 'Exportar todo',
    import: 'Importar…',
    choose: 'Un archivo exportado por Homebody',
    exporting: 'Reuniéndolo todo…',
    exported: (name, counts) => `Se guardó como ${name}: ${amount(counts)}.`,
    exportedTooLarge: (name, limit) =>
      trouble(
        `Guardado como ${name}. El archivo supera los ${format.bytes(limit)}: Homebody no puede volver a importarlo tal como está.`,
        'Elimine las conversaciones que no necesite y vuelva a exportar.',
      ),
    tooLarge: (name, limit) =>
      trouble(
        `${name} supera los ${format.bytes(limit)}: Homebody no importa archivos de ese tamaño. No se importó nada.`,
        'Elija un archivo más pequeño.',
      ),
    reading: (name) => `Leyendo ${name}…`,
    importing: 'Importando…',
    imported: (counts) => `Importación terminada: ${amount(counts)}. ${news(counts)}`,
    mirrorLeft: (address) =>
      trouble(
        `El origen de las descargas del archivo, ${address}, no se estableció: sigue el anterior.`,
        'Para usarlo, escríbalo en «Origen de las descargas».',
      ),
    canceled: 'No se importó nada.',
    confirm: {
      title: (name) => `¿Importar ${name}?`,
      holds: (counts) => `Contiene ${amount(counts)}.`,
      adds: ({ newConversations, newMessages }) =>
        newConversations + newMessages === 0
          ? 'Todas las conversaciones y los mensajes ya están aquí.'
          : `Se añadirá lo que todavía no está aquí: ${conversationsOf(newConversations)} y ${messagesOf(newMessages)}.`,
      keeps: 'Lo que ya está aquí se conserva.',
      settings: 'Los ajustes del archivo reemplazan a los de aquí.',
      mirror: (address) =>
        `Establece ${address} como origen de las descargas; es posible que el navegador pregunte si Homebody puede conectarse a esa dirección.`,
      keep: 'Cancelar',
      import: 'Importar',
    },
  };
}
