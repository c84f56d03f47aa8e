import type { englishErrors } from '../en-errors';
import type { FieldReader, SayError } from '../error-text';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { spanishBackupErrors } from './es-backup-errors';
import { spanishEngineErrors } from './es-engine-errors';
import { spanishInstallErrors } from './es-install-errors';
import { spanishStorageErrors } from './es-storage-errors';

/** The sentences for every error, in Spanish: what happened, what was kept, what to do. */
export function spanishErrors(format: Format): Translation<typeof englishErrors> {
  const say: SayError = (happened, kept, next) => ({
    happened,
    kept,
    next,
  });
  const tokens = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'token', many: 'de tokens', other: 'tokens' })}`;
  const size = (fields: FieldReader) => {
    const prompt = fields.number('promptTokens');
    const room = fields.number('contextWindow');
    const has = prompt === null ? '' : ` El total es de ${tokens(prompt)}.`;
    return room === null ? has : `${has} El modelo admite ${tokens(room)}.`;
  };

  return {
    'question-empty': () =>
      say('Todavía no hay nada que preguntar.', '', 'Escriba primero una pregunta.'),
    'question-too-long': (fields) => {
      const limit = fields.number('limit');
      return say(
        `La pregunta es demasiado larga para ${limit === null ? 'este modelo' : 'enviarla'}.${size(fields)}`,
        'Su texto se conserva.',
        limit === null
          ? 'Acórtela o elija un modelo con más memoria.'
          : `Acórtela hasta ${format.count(limit)} ${format.plural(limit, { one: 'carácter', many: 'de caracteres', other: 'caracteres' })} y vuelva a enviarla.`,
      );
    },
    'context-overflow': (fields) =>
      say(
        `La pregunta y la conversación son demasiado largas para este modelo.${size(fields)}`,
        'La pregunta se conserva.',
        'Acórtela o inicie una conversación nueva.',
      ),
    'conversation-left': (fields) => {
      const isHere = fields.text('draft') === 'moved';
      return say(
        'Se abrió otra conversación antes de enviar la pregunta.',
        isHere
          ? 'Está en su cuadro de texto.'
          : 'Se conserva en la conversación en la que se escribió.',
        isHere ? 'Envíela de nuevo.' : 'Vuelva a ella y envíela de nuevo.',
      );
    },
    'conversation-missing': () => say('Esta conversación ya no existe.', '', 'Continúe en otra.'),
    'message-missing': () =>
      say('Este mensaje ya no existe.', 'La conversación se conserva.', 'Vuelva a preguntar.'),
    'model-unknown': (fields) => {
      const id = fields.text('modelId');
      return say(
        id === null ? 'Ese modelo no está disponible.' : `El modelo ${id} no está disponible.`,
        'La conversación se conserva.',
        'Elija otro modelo.',
      );
    },
    'model-not-installed': () =>
      say(
        'El modelo todavía no está instalado.',
        'La pregunta se conserva.',
        'Descargue el modelo.',
      ),
    ...spanishStorageErrors(say),
    ...spanishBackupErrors(say),

    'message-malformed': () =>
      say(
        'Una parte de Homebody envió algo que otra parte no entendió.',
        'No se cambió nada.',
        'Inténtelo de nuevo; si el problema continúa, vuelva a cargar la extensión.',
      ),
    'sender-refused': () =>
      say(
        'Se rechazó una solicitud que llegó de un lugar inesperado.',
        'No se cambió nada.',
        'Cierre esta ventana de Homebody y vuelva a abrirla.',
      ),
    'host-unavailable': () =>
      say(
        'La parte de Homebody que ejecuta el modelo no responde.',
        'Su texto sigue aquí.',
        'Inténtelo de nuevo en un momento; si el problema continúa, vuelva a cargar la extensión.',
      ),
    ...spanishEngineErrors(say),
    ...spanishInstallErrors(say, format),

    'storage-failed': () =>
      say(
        'Homebody no pudo escribir en su almacenamiento.',
        'Lo que ya estaba guardado se conserva.',
        'Libere espacio en el disco e inténtelo de nuevo.',
      ),
    unexpected: (fields) => {
      const detail = fields.text('detail');
      return say(
        detail === null ? 'Ocurrió algo inesperado.' : `Ocurrió algo inesperado (${detail}).`,
        'Sus conversaciones se conservan.',
        'Inténtelo de nuevo; si el problema continúa, vuelva a cargar la extensión.',
      );
    },
  };
}
