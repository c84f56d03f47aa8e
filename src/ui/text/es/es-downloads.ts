import type { Progress } from '@/core/progress';
import type { englishAnswerer, englishDownloads, englishToasts } from '../en-downloads';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the list of downloads says, in Spanish. */
export function spanishDownloads(format: Format): Translation<typeof englishDownloads> {
  const left = ({ bytesDone, bytesPerSecond }: Progress): string => {
    if (bytesPerSecond === null || bytesPerSecond <= 0) return '';
    const seconds = bytesDone / bytesPerSecond;
    return seconds < 10
      ? ' Volver a descargarlos tardaría unos segundos.'
      : ` Volver a descargarlos tardaría cerca de ${format.duration(seconds)} a la velocidad actual.`;
  };
  return {
    heading: 'Descargas',
    button: (count) => (count === 0 ? 'Descargas' : `Descargas, ${format.count(count)} en curso`),
    opened: (model) => `Descargas abiertas: ${model} está en camino.`,
    closed: (model) => `Descargas cerradas: ${model} está listo.`,
    close: 'Cerrar las descargas',
    list: 'Modelos, en el orden de la cola',
    none: 'Todavía no se ha descargado nada. Elija un modelo y aparecerá aquí.',
    states: {
      Queued: 'En cola',
      Downloading: 'Descargando',
      Compiling: 'Compilando',
      Ready: 'Listo',
      Failed: 'Con error',
      Canceled: 'Cancelado',
    },
    /** What a running download does just now; nothing where its state says it. */
    steps: {
      downloading: '',
      'waiting-for-network': 'Esperando a la red',
      retrying: 'Intentándolo otra vez',
      verifying: 'Comprobando los archivos',
    },
    starting: 'Iniciando…',
    place: (place) =>
      place === 1 ? 'Siguiente en la cola' : `Número ${format.count(place)} en la cola`,
    size: (bytes, estimated) => `${estimated ? 'aprox. ' : ''}${format.bytes(bytes)}`,
    here: (bytes) => `${format.bytes(bytes)} ya descargados`,
    waitsForAnswer: 'Se carga cuando termine la respuesta en curso',
    loading: (fraction) => `Leyendo el modelo, ${format.percent(fraction)}`,
    compiling: (fraction) =>
      `Compilando sombreadores, ${format.percent(fraction)}. La primera vez tarda un minuto.`,
    inMemory: 'En memoria',
    canceled: 'Se eliminó lo que había llegado.',
    cancel: 'Cancelar',
    retry: 'Reintentar',
    /** Name of a button for those who hear it: which model it is about. */
    about: (action, model) => `${action}: ${model}`,

    confirm: {
      title: (model) => `¿Cancelar la descarga de ${model}?`,
      bytes: (progress) =>
        `Se eliminarán ${format.bytes(progress.bytesDone)} ya descargados.${left(progress)}`,
      nothingYet: 'Todavía no ha llegado nada.',
      place: (place) =>
        place === 1
          ? 'Es la siguiente de la cola y perderá ese lugar.'
          : `Perderá su lugar en la cola: el número ${format.count(place)}.`,
      waitedFor: 'La pregunta que espera a este modelo no se responderá.',
      keepDownloading: 'Seguir descargando',
      keepQueued: 'Dejar en la cola',
      cancel: 'Cancelar la descarga',
    },
  };
}

/** Who answers where the conversation's model is not ready, in Spanish. */
export function spanishAnswerer(format: Format): Translation<typeof englishAnswerer> {
  const because = (facts: string) => (facts === '' ? '' : `: ${facts}`);
  return {
    label: 'Quién responde',
    waits: (model, facts) => `${model} responderá cuando esté listo${because(facts)}.`,
    until: (standIn, model, facts) =>
      `${standIn} responde hasta que ${model} esté listo${because(facts)}.`,
    absent: (model, bytes) =>
      `${model} no está instalado. Al enviar su pregunta se descargará (${format.bytes(bytes)}).`,
    insteadOfAbsent: (standIn, model) => `Responde ${standIn}. ${model} no está instalado.`,
    failed: (model) => `No se pudo preparar ${model}.`,
    insteadOfFailed: (standIn, model) =>
      `No se pudo preparar ${model}. Mientras tanto, responde ${standIn}.`,
    insteadOfCanceled: (standIn, model) =>
      `Se canceló la descarga de ${model}. Mientras tanto, responde ${standIn}.`,
    takeover: (model) => `${model} tomará el relevo cuando termine esta respuesta.`,
    takeoverElsewhere: (model) =>
      `${model} tomará el relevo cuando termine la respuesta en curso en otra conversación.`,
    both: (one, other) => `${one}, ${other}`,
    next: 'siguiente en la cola',
    number: (place) => `número ${format.count(place)} en la cola`,
    preparing: 'preparándose',
    answerNow: (model) => `Responder ahora con ${model}`,
    wait: (model) => `Esperar a ${model}`,
    download: (model) => `Descargar ${model}`,
    retry: (model) => `Reintentar con ${model}`,
    choose: 'Elegir otro',
  };
}

/** What the short-lived words above the conversation say, in Spanish. */
export function spanishToasts(): Translation<typeof englishToasts> {
  return {
    label: 'Avisos',
    switched: (model) => `A partir de ahora responde ${model}.`,
    notSwitched: (model, why, meanwhile) =>
      `No se pudo cambiar a ${model}. ${why}${meanwhile === null ? '' : ` Mientras tanto, responde ${meanwhile}.`}`,
    chooseAnother: 'Elegir otro modelo',
    dismiss: 'Descartar',
  };
}
