import type { createEnglish } from '../en';
import { createFormat } from '../format';
import type { Translation } from '../translation';
import { germanConversations } from './de-conversations';
import { germanAnswerer, germanDownloads, germanToasts } from './de-downloads';
import { germanErrors } from './de-errors';
import { germanFit } from './de-fit';
import { germanMarkdown } from './de-markdown';
import { germanMenu } from './de-menu';
import { germanPage } from './de-page';
import { germanSelector } from './de-selector';
import { germanSites } from './de-sites';
import { germanTalk } from './de-talk';

/** What popup and panel say, in German. `locale` is the reader's, for numbers. */
export function createGerman(locale: string): Translation<typeof createEnglish> {
  const format = createFormat(locale, 'de');
  return {
    language: 'de',
    format,
    errors: germanErrors(format),
    fit: germanFit(format),
    manager: germanDownloads(format),
    answerer: germanAnswerer(format),
    toast: germanToasts(),
    conversations: germanConversations(format),
    markdown: germanMarkdown(format),
    menu: germanMenu(),
    selector: germanSelector(format),
    page: germanPage(format),
    sites: germanSites(),
    talk: germanTalk(format),
    appName: 'Homebody',

    header: {
      noSite: 'Keine Website',
      siteUnknown: 'Homebody',
      untitled: 'Neue Unterhaltung',
      newConversation: 'Neue Unterhaltung',
      openPanel: 'In der Seitenleiste öffnen',
      options: 'Optionen',
    },

    thread: {
      label: 'Unterhaltung',
      you: 'Sie',
      jumpToLatest: 'Zum Ende springen',
      showConversation: 'Unterhaltung anzeigen',
    },

    empty: {
      heading: 'Fragen Sie, was Sie möchten',
      private:
        'Antworten entstehen auf diesem Computer. Nichts, was hier eingegeben wird, verlässt ihn.',
      selection:
        'Um etwas zu einer Seite zu fragen, markieren Sie die Stelle und wählen Sie im Kontextmenü „Homebody zur Auswahl fragen“.',
      firstDownload: (model, bytes) =>
        `Mit der ersten Frage wird einmalig ${model} heruntergeladen, ${format.bytes(bytes)}.`,
    },

    answer: {
      turn: 'Wartet, bis sie an der Reihe ist',
      modelUnknown: 'Wartet auf das Modell',
      reading: (words) =>
        `${format.count(words)} ${format.plural(words, { one: 'Wort wird', other: 'Wörter werden' })} gelesen …`,
      loading: (fraction) => `Das Modell wird gelesen … ${format.percent(fraction)}`,
      compiling: (fraction) =>
        `Shader werden kompiliert … ${format.percent(fraction)}. Beim ersten Mal dauert das eine Minute.`,
      preparing: 'Das Modell wird vorbereitet …',
      stopped: 'Angehalten',
      interrupted: 'Unterbrochen: Der Browser oder die Engine wurde beendet.',
      length: 'Die Antwort hat ihre Höchstlänge erreicht.',
      nothingSaid: 'Das Modell hatte nichts zu sagen.',
      continue: 'Fortsetzen',
      retry: 'Erneut versuchen',
      again: 'Noch einmal fragen',
      copy: 'Kopieren',
      copied: 'Kopiert',
      figures: 'Kennzahlen',
      speed: (usage) =>
        usage.decodeMs > 0 && usage.answerTokens > 1
          ? `${format.decimal(((usage.answerTokens - 1) * 1000) / usage.decodeMs)} Token pro Sekunde`
          : '',
      firstToken: (usage) => `erstes Token nach ${format.seconds(usage.firstTokenMs)}`,
      written: (usage) => `${format.count(usage.answerTokens)} Token geschrieben`,
      read: (usage) =>
        usage.cachedTokens > 0
          ? `${format.count(usage.promptTokens)} gelesen, davon ${format.count(usage.cachedTokens)} aus dem Zwischenspeicher`
          : `${format.count(usage.promptTokens)} gelesen`,
    },

    download: {
      title: (model, step) => {
        switch (step) {
          case 'verifying':
            return `${model} wird geprüft`;
          case 'waiting-for-network':
            return 'Wartet auf das Netzwerk';
          case 'retrying':
            return `Neuer Versuch, ${model} herunterzuladen`;
          default:
            return `${model} wird heruntergeladen`;
        }
      },
      queued: (model) => `${model} wird als Nächstes heruntergeladen`,
      queuedAfter: (model, before) => `${model} wird nach ${before} heruntergeladen`,
      notInstalled: (model, bytes) =>
        `${model} ist nicht installiert. Der Download umfasst ${format.bytes(bytes)}.`,
      start: 'Herunterladen',
      amount: (progress) =>
        `${format.bytes(progress.bytesDone)} von ${format.bytes(progress.bytesTotal)}`,
      speed: (progress) =>
        progress.bytesPerSecond === null || progress.bytesPerSecond <= 0
          ? ''
          : format.bytesPerSecond(progress.bytesPerSecond),
      left: (progress) => {
        if (progress.secondsLeft === null) return '';
        if (progress.secondsLeft < 10) return 'noch wenige Sekunden';
        return `noch etwa ${format.duration(progress.secondsLeft)}`;
      },
      answeredAfter: 'Die Frage wird beantwortet, sobald das Modell da ist.',
    },

    model: {
      choose: 'Modell',
      chip: (name, state) => `Modell: ${name}, ${state}`,
      menu: 'Modell auswählen',
      current: 'aktuell',
      unknown: 'Modelle werden gesucht',
      ready: 'bereit',
      readyOnCpu: 'bereit, auf CPU',
      readyOnGpu: 'bereit, auf GPU',
      loading: (fraction) => `wird geladen, ${format.percent(fraction)}`,
      downloading: (fraction) => `Download ${format.percent(fraction)}`,
      verifying: 'wird geprüft',
      waitingForNetwork: 'wartet auf das Netzwerk',
      retrying: 'neuer Versuch',
      preparing: 'wird vorbereitet',
      queued: 'in der Warteschlange',
      failed: 'fehlgeschlagen',
      notInstalled: 'nicht installiert',
      switched: (name) => `${name} antwortet als Nächstes`,
      manage: 'Modelle verwalten',
      downloads: 'Downloads',
    },

    composer: {
      label: 'Ihre Frage',
      placeholder: 'Fragen …',
      send: 'Senden',
      stop: 'Anhalten',
      quote: 'Zitierte Auswahl',
      removeQuote: 'Zitat entfernen',
    },

    notice: {
      reconnecting: 'Verbindung wird wiederhergestellt …',
      dismiss: 'Schließen',
      retry: 'Erneut versuchen',
    },

    announce: {
      answering: (model) => `${model} antwortet`,
      answered: (model, text) => `${model}: ${text}`,
      stopped: 'Angehalten',
      copied: 'Kopiert',
    },
  };
}
