import type { englishErase } from '../en-erase';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about erasing everything, in Spanish. */
export function spanishErase(format: Format): Translation<typeof englishErase> {
  const some = (count: number, one: string, other: string) =>
    `${format.count(count)} ${format.plural(count, { one, many: `de ${other}`, other })}`;
  return {
    heading: 'Borrar todo',
    intro:
      'Elimina todas las conversaciones, los borradores, los ajustes y los modelos que Homebody guarda en este navegador. Antes se detienen las respuestas y las descargas en curso.',
    open: 'Borrar todo…',
    confirm: {
      title: '¿Borrar todo?',
      loss: 'Las conversaciones, los borradores, los ajustes y los modelos se perderán para siempre. Expórtelos antes si es posible que quiera recuperarlos.',
      word: 'borrar',
      label: (word) => `Escriba «${word}» para confirmar`,
      keep: 'Conservar todo',
      erase: 'Borrar todo',
    },
    erasing: 'Deteniendo lo que está en curso y borrando…',
    removed: ({ conversations, messages, models, bytes }) =>
      `Se eliminaron ${some(conversations, 'conversación', 'conversaciones')}, ${some(messages, 'mensaje', 'mensajes')}, ${some(models, 'modelo', 'modelos')} (${format.bytes(bytes)} en archivos) y todos los ajustes.`,
    nothingLeft: 'Se comprobó después: no queda nada en este navegador.',
    left: (names) =>
      trouble(
        `No se pudo eliminar: ${names.join(', ')}.`,
        'Cierre las demás ventanas de Homebody y vuelva a borrar.',
      ),
  };
}
