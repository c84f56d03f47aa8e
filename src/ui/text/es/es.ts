import type { createEnglish } from '../en';
import { createFormat } from '../format';
import type { Translation } from '../translation';
import { spanishConversations } from './es-conversations';
import { spanishAnswerer, spanishDownloads, spanishToasts } from './es-downloads';
import { spanishErrors } from './es-errors';
import { spanishFit } from './es-fit';
import { spanishMarkdown } from './es-markdown';
import { spanishMenu } from './es-menu';
import { spanishPage } from './es-page';
import { spanishSelector } from './es-selector';
import { spanishSites } from './es-sites';
import { spanishTalk } from './es-talk';

/** What popup and panel say, in Spanish. `locale` is the reader's, for numbers. */
export function createSpanish(locale: string): Translation<typeof createEnglish> {
  const format = createFormat(locale, 'es');
  return {
    language: 'es',
    format,
    errors: spanishErrors(format),
    fit: spanishFit(format),
    manager: spanishDownloads(format),
    answerer: spanishAnswerer(format),
    toast: spanishToasts(),
    conversations: spanishConversations(format),
    markdown: spanishMarkdown(format),
    menu: spanishMenu(),
    selector: spanishSelector(format),
    page: spanishPage(format),
    sites: spanishSites(),
    talk: spanishTalk(format),
    appName: 'Homebody',

    header: {
      noSite: 'Ningún sitio web',
      siteUnknown: 'Homebody',
      untitled: 'Conversación nueva',
      newConversation: 'Conversación nueva',
      openPanel: 'Abrir en el panel lateral',
      options: 'Opciones',
    },

    thread: {
      label: 'Conversación',
      you: 'Usted',
      jumpToLatest: 'Ir a lo más reciente',
      showConversation: 'Mostrar la conversación',
    },

    empty: {
      heading: 'Pregunte lo que quiera',
      private: 'Las respuestas se escriben en este equipo. Nada de lo que escriba sale de él.',
      selection:
        'Para preguntar por algo de una página, selecciónelo, haga clic con el botón derecho y elija «Preguntar a Homebody sobre la selección».',
      firstDownload: (model, bytes) =>
        `Con su primera pregunta se descarga ${model} una sola vez (${format.bytes(bytes)}).`,
    },

    answer: {
      turn: 'Esperando su turno',
      modelUnknown: 'Esperando al modelo',
      reading: (words) =>
        `Leyendo ${format.count(words)} ${format.plural(words, { one: 'palabra', many: 'de palabras', other: 'palabras' })}…`,
      loading: (fraction) => `Leyendo el modelo… ${format.percent(fraction)}`,
      compiling: (fraction) =>
        `Compilando sombreadores… ${format.percent(fraction)}. La primera vez tarda un minuto.`,
      preparing: 'Preparando el modelo…',
      stopped: 'Detenida',
      interrupted: 'Interrumpida: el navegador o el motor se cerraron.',
      length: 'La respuesta llegó a su límite.',
      nothingSaid: 'El modelo no tuvo nada que decir.',
      continue: 'Continuar',
      retry: 'Reintentar',
      again: 'Volver a preguntar',
      copy: 'Copiar',
      copied: 'Copiado',
      figures: 'Cifras',
      /** The time runs from the first token to the last: one fewer than were written. */
      speed: (usage) => {
        if (usage.decodeMs <= 0 || usage.answerTokens <= 1) return '';
        const rate = Math.round(((usage.answerTokens - 1) * 10_000) / usage.decodeMs) / 10;
        return `${format.decimal(rate)} ${format.plural(rate, { one: 'token', other: 'tokens' })} por segundo`;
      },
      firstToken: (usage) => `primer token en ${format.seconds(usage.firstTokenMs)}`,
      written: (usage) =>
        `${format.count(usage.answerTokens)} ${format.plural(usage.answerTokens, { one: 'token escrito', many: 'de tokens escritos', other: 'tokens escritos' })}`,
      read: (usage) => {
        const read = `${format.count(usage.promptTokens)} ${format.plural(usage.promptTokens, { one: 'leído', other: 'leídos' })}`;
        if (usage.cachedTokens <= 0) return read;
        return `${read}, ${format.count(usage.cachedTokens)} de ellos ${format.plural(usage.cachedTokens, { one: 'recordado', other: 'recordados' })}`;
      },
    },

    download: {
      title: (model, step) => {
        switch (step) {
          case 'verifying':
            return `Comprobando ${model}`;
          case 'waiting-for-network':
            return 'Esperando a la red';
          case 'retrying':
            return `Intentando descargar ${model} otra vez`;
          default:
            return `Descargando ${model}`;
        }
      },
      queued: (model) => `${model} es la siguiente descarga`,
      queuedAfter: (model, before) => `${model} se descargará después de ${before}`,
      notInstalled: (model, bytes) => `${model} no está instalado. Ocupa ${format.bytes(bytes)}.`,
      start: 'Descargar',
      amount: (progress) =>
        `${format.bytes(progress.bytesDone)} de ${format.bytes(progress.bytesTotal)}`,
      speed: (progress) =>
        progress.bytesPerSecond === null || progress.bytesPerSecond <= 0
          ? ''
          : format.bytesPerSecond(progress.bytesPerSecond),
      left: (progress) => {
        if (progress.secondsLeft === null) return '';
        if (progress.secondsLeft < 10) return 'faltan unos segundos';
        return `faltan aprox. ${format.duration(progress.secondsLeft)}`;
      },
      answeredAfter: 'Su pregunta se responderá en cuanto el modelo esté aquí.',
    },

    model: {
      choose: 'Modelo',
      chip: (name, state) => `Modelo: ${name}, ${state}`,
      menu: 'Elegir un modelo',
      current: 'actual',
      unknown: 'buscando modelos',
      ready: 'listo',
      readyOnCpu: 'listo, en la CPU',
      readyOnGpu: 'listo, en la GPU',
      loading: (fraction) => `cargando, ${format.percent(fraction)}`,
      downloading: (fraction) => `descargando, ${format.percent(fraction)}`,
      verifying: 'en comprobación',
      waitingForNetwork: 'esperando a la red',
      retrying: 'intentándolo otra vez',
      preparing: 'preparándose',
      queued: 'en cola',
      failed: 'con error',
      notInstalled: 'no instalado',
      switched: (name) => `${name} responderá a continuación`,
      manage: 'Administrar modelos',
      downloads: 'Descargas',
    },

    composer: {
      label: 'Su pregunta',
      placeholder: 'Pregunte…',
      send: 'Enviar',
      stop: 'Detener',
      quote: 'Selección citada',
      removeQuote: 'Quitar la cita',
    },

    notice: {
      reconnecting: 'Reconectando…',
      dismiss: 'Descartar',
      retry: 'Reintentar',
    },

    announce: {
      answering: (model) => `${model} está respondiendo`,
      answered: (model, text) => `${model}: ${text}`,
      stopped: 'Respuesta detenida',
      copied: 'Copiado',
    },
  };
}
