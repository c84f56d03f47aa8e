import type { ErrorTexts, SayError } from '../error-text';

/** The sentences for what can go wrong while a model runs, in Spanish. */
export function spanishEngineErrors(say: SayError) {
  const written = 'Lo que ya se había escrito se conserva.';
  const both = 'Sus archivos y la pregunta se conservan.';
  return {
    'engine-load-failed': () =>
      say('No se pudo iniciar el modelo.', both, 'Inténtelo de nuevo o elija otro modelo.'),
    'engine-lost': () =>
      say(
        'El motor se detuvo mientras trabajaba.',
        written,
        'Continúe la respuesta o inténtelo de nuevo.',
      ),
    'engine-not-loaded': () =>
      say(
        'El motor ya no tenía cargado el modelo.',
        written,
        'Inténtelo de nuevo: el modelo se cargará otra vez.',
      ),
    'engine-lost-again': () =>
      say(
        'El motor se detuvo otra vez: este modelo parece demasiado para este equipo.',
        written,
        'Elija un modelo más pequeño, o uno que funcione en la CPU, y continúe.',
      ),
    'engine-failed': () =>
      say(
        'El modelo no pudo terminar esta respuesta.',
        'La pregunta y lo que ya se había escrito se conservan.',
        'Inténtelo de nuevo o elija otro modelo.',
      ),
    'engine-no-gpu': (fields) => {
      const reason = fields.text('reason');
      return say(
        `Este modelo necesita un procesador gráfico que el navegador pueda usar${reason === null ? '' : ` (${reason})`}.`,
        'Sus archivos se conservan.',
        'Elija un modelo que funcione en el procesador.',
      );
    },
    'engine-library-missing': () =>
      say(
        'A esta compilación de Homebody le falta la biblioteca que ejecuta este modelo en el procesador gráfico.',
        'No se descargó nada. La pregunta se conserva.',
        'Elija un modelo que funcione en el procesador.',
      ),
    'engine-out-of-memory': () =>
      say(
        'No hay memoria suficiente para este modelo.',
        both,
        'Cierre otros programas e inténtelo de nuevo, o elija un modelo más pequeño.',
      ),
    'engine-library-mismatch': () =>
      say(
        'El código que ejecuta este modelo se creó para otra versión de Homebody.',
        'El modelo se conserva.',
        'Actualice Homebody o elija otro modelo.',
      ),
    'engine-model-damaged': (fields) => {
      const name = fields.text('file');
      return say(
        `Un archivo del modelo está dañado o no corresponde a los demás${name === null ? '' : ` (${name})`}.`,
        'Las conversaciones se conservan.',
        'Elimine el modelo y vuelva a descargarlo.',
      );
    },
    'engine-network': (fields) =>
      say(
        `El modelo intentó obtener algo de ${fields.host('url') ?? 'la red'} y no se le permitió.`,
        'Nada salió de este equipo.',
        'Elimine el modelo y vuelva a descargarlo, o elija otro modelo.',
      ),
  } satisfies Partial<ErrorTexts>;
}
