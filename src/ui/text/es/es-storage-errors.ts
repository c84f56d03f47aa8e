import type { englishStorageErrors } from '../en-storage-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with stored models and mirrors, in Spanish. */
export function spanishStorageErrors(say: SayError): Translation<typeof englishStorageErrors> {
  return {
    'conversation-full': () =>
      say(
        'Esta conversación contiene todo el texto que admite.',
        'No se perdió nada: su pregunta se conserva.',
        'Inicie una conversación nueva y pregunte allí.',
      ),
    'model-in-use': (fields) =>
      say(
        `${fields.text('model') ?? 'El modelo'} está respondiendo a una pregunta.`,
        'No se eliminó nada.',
        'Detenga primero la respuesta y elimine después el modelo.',
      ),
    'model-not-looked-up': (fields) =>
      say(
        `Todavía no se sabe qué archivos tiene ${fields.text('model') ?? 'este modelo'} y no se pudo consultar el repositorio.`,
        'No se instaló nada.',
        'Conéctese una vez a la red y vuelva a elegir los archivos.',
      ),
    'import-wrong-files': (fields) => {
      const files = fields.text('files');
      const missing = fields.text('missing');
      const wrong = `no pertenece a ${fields.text('model') ?? 'este modelo'} o está dañado`;
      return say(
        files === null ? `Lo que se eligió ${wrong}.` : `Esto ${wrong}: ${files}.`,
        'No se instaló nada.',
        missing === null ? 'Elija los archivos de este modelo.' : `Elija ${missing}.`,
      );
    },
    'import-missing-files': (fields) => {
      const missing = fields.text('missing');
      const files = fields.text('files');
      return say(
        `El modelo no está completo${missing === null ? '' : `; falta ${missing}`}.${
          files === null ? '' : ` Esto no pertenece al modelo o está dañado: ${files}.`
        }`,
        'Los archivos correctos se conservan.',
        'Elija también los que faltan o descargue el resto.',
      );
    },
    'mirror-invalid': (fields) =>
      say(
        `${fields.text('address') ?? 'Esta dirección'} no se puede usar como servidor espejo.`,
        'La dirección que se usaba antes se mantiene.',
        'Escriba una dirección que empiece por https:// y no contenga nombre de usuario, contraseña ni signo de interrogación.',
      ),
    'mirror-refused': (fields) =>
      say(
        `No se permitió a Homebody conectarse a ${fields.host('address') ?? 'esta dirección'}.`,
        'La dirección que se usaba antes se mantiene.',
        'Seleccione de nuevo «Usar este servidor espejo» y acepte cuando el navegador lo pregunte.',
      ),
  };
}
