import type { ErrorTexts, FieldReader, SayError } from '../error-text';
import type { Format } from '../format';

/** The sentences for what can go wrong with a download, in Spanish. */
export function spanishInstallErrors(say: SayError, format: Format) {
  const retry = 'Seleccione «Reintentar».';
  const retryOrLater =
    'Seleccione «Reintentar»; si el problema continúa, inténtelo de nuevo más tarde.';
  const ofFile = (fields: FieldReader) => {
    const name = fields.text('artifact');
    return name === null ? 'del modelo' : `de ${name}`;
  };
  const server = (fields: FieldReader) => fields.host('host', 'url') ?? 'el repositorio de modelos';
  const staged = (fields: FieldReader) => {
    const bytes = fields.number('bytesStaged');
    return bytes === null || bytes <= 0 ? '' : `Se conservan ${format.bytes(bytes)}.`;
  };
  const stopped = (fields: FieldReader, why: string) =>
    `La descarga ${ofFile(fields)} se detuvo: ${why}.`;
  /** The browser does not always tell where to; who sent it on is known. */
  const sentOn = (fields: FieldReader) => {
    const host = fields.host('host');
    return host === null
      ? `${server(fields)} la redirigió a un servidor en el que Homebody no confía`
      : `se redirigió a ${host}, un servidor en el que Homebody no confía`;
  };
  return {
    'manifest-invalid': (fields) => {
      const where = fields.text('place', 'path', 'at');
      return say(
        `La lista de archivos de este modelo no es válida${where === null ? '' : ` (${where})`}.`,
        'No se descargó nada.',
        'Elija otro modelo.',
      );
    },
    'install-integrity': (fields) =>
      say(
        `La descarga ${ofFile(fields)} llegó dañada y no se instaló.`,
        'Los datos dañados se eliminaron.',
        'Seleccione «Reintentar» para volver a descargarlos.',
      ),
    'install-network': (fields) =>
      say(
        stopped(fields, 'se perdió la conexión'),
        staged(fields),
        'Compruebe la conexión y seleccione «Reintentar».',
      ),
    'install-offline': (fields) =>
      say(
        `La descarga ${ofFile(fields)} está en espera: este equipo no tiene conexión.`,
        staged(fields),
        'Continuará cuando vuelva la red.',
      ),
    'install-http': (fields) => {
      const status = fields.number('status');
      const why = `${server(fields)} la rechazó${status === null ? '' : ` (estado ${String(status)})`}`;
      return say(stopped(fields, why), staged(fields), retryOrLater);
    },
    'install-stalled': (fields) =>
      say(
        stopped(fields, `${server(fields)} no envió nada durante un rato`),
        staged(fields),
        retry,
      ),
    'install-changed': (fields) =>
      say(
        stopped(fields, 'el archivo cambió en el servidor'),
        'La parte obsoleta se eliminó.',
        'Seleccione «Reintentar» para empezar de nuevo.',
      ),
    'install-protocol': (fields) =>
      say(
        stopped(fields, `${server(fields)} envió algo distinto de lo que se pidió`),
        staged(fields),
        retryOrLater,
      ),
    'install-host-refused': (fields) =>
      say(
        stopped(fields, sentOn(fields)),
        staged(fields),
        'Compruebe si esta red redirige las descargas y seleccione después «Reintentar».',
      ),
    'install-gated': (fields) =>
      say(
        stopped(fields, 'su editor pide que antes se acepten las condiciones'),
        '',
        `Acéptelas en ${fields.text('page', 'url') ?? server(fields)} y seleccione después «Reintentar».`,
      ),
    'install-not-a-model': (fields) => {
      const name = fields.text('artifact');
      return say(
        `La red respondió con una página web en lugar de ${name ?? 'enviar el modelo'}.`,
        staged(fields),
        'Es posible que antes deba iniciar sesión en esta red; después, seleccione «Reintentar».',
      );
    },
    'install-storage-full': (fields) => {
      const need = fields.number('needBytes');
      const missing = need === null ? 0 : need - (fields.number('freeBytes') ?? 0);
      return say(
        stopped(fields, 'el disco está lleno'),
        staged(fields),
        missing > 0
          ? `Libere ${format.bytes(missing)} y seleccione «Reintentar».`
          : 'Libere espacio y seleccione «Reintentar».',
      );
    },
    'install-storage': (fields) =>
      say(
        stopped(fields, 'no se pudo escribir en el disco'),
        staged(fields),
        'Seleccione «Reintentar»; si el problema continúa, reinicie el navegador.',
      ),
    'install-canceled': (fields) =>
      say(
        `Se canceló la descarga ${ofFile(fields)}.`,
        'Se eliminó lo que había llegado.',
        'Puede volver a descargarlo cuando quiera.',
      ),
    'install-lost': () =>
      say(
        'La descarga se detuvo: la parte de Homebody que la escribe se cerró.',
        'Lo que había llegado se conserva.',
        retry,
      ),
    'illegal-transition': () =>
      say(
        'Homebody perdió el rastro de esta descarga.',
        'Sus conversaciones se conservan.',
        'Vuelva a cargar la extensión.',
      ),
  } satisfies Partial<ErrorTexts>;
}
