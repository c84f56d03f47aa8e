import type { Progress } from '@/core/progress';
import type { englishAnswerer, englishDownloads, englishToasts } from '../en-downloads';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the list of downloads says, in German. */
export function germanDownloads(format: Format): Translation<typeof englishDownloads> {
  const left = ({ bytesDone, bytesPerSecond }: Progress): string => {
    if (bytesPerSecond === null || bytesPerSecond <= 0) return '';
    const seconds = bytesDone / bytesPerSecond;
    return seconds < 10
      ? ' Sie erneut herunterzuladen dauert wenige Sekunden.'
      : ` Sie erneut herunterzuladen dauert etwa ${format.duration(seconds)} bei der jetzigen Geschwindigkeit.`;
  };
  return {
    heading: 'Downloads',
    button: (count) => (count === 0 ? 'Downloads' : `Downloads, ${format.count(count)} aktiv`),
    opened: (model) => `Downloads geöffnet: ${model} ist unterwegs.`,
    closed: (model) => `Downloads geschlossen: ${model} ist bereit.`,
    close: 'Downloads schließen',
    list: 'Modelle in der Reihenfolge der Warteschlange',
    none: 'Es wurde noch nichts heruntergeladen. Ein ausgewähltes Modell erscheint hier.',
    states: {
      Queued: 'In der Warteschlange',
      Downloading: 'Download läuft',
      Compiling: 'Wird kompiliert',
      Ready: 'Bereit',
      Failed: 'Fehlgeschlagen',
      Canceled: 'Abgebrochen',
    },
    steps: {
      downloading: '',
      'waiting-for-network': 'Wartet auf das Netzwerk',
      retrying: 'Neuer Versuch',
      verifying: 'Dateien werden geprüft',
    },
    starting: 'Wird gestartet …',
    place: (place) =>
      place === 1
        ? 'Als Nächstes an der Reihe'
        : `Nummer ${format.count(place)} in der Warteschlange`,
    size: (bytes, estimated) => `${estimated ? 'etwa ' : ''}${format.bytes(bytes)}`,
    here: (bytes) => `${format.bytes(bytes)} bereits hier`,
    waitsForAnswer: 'Wird geladen, sobald die laufende Antwort geschrieben ist',
    loading: (fraction) => `Das Modell wird gelesen, ${format.percent(fraction)}`,
    compiling: (fraction) =>
      `Shader werden kompiliert, ${format.percent(fraction)}. Beim ersten Mal dauert das eine Minute.`,
    inMemory: 'Im Speicher',
    canceled: 'Bereits heruntergeladene Daten wurden entfernt.',
    cancel: 'Abbrechen',
    retry: 'Erneut versuchen',
    about: (action, model) => `${action}: ${model}`,

    confirm: {
      title: (model) => `Download von ${model} abbrechen?`,
      bytes: (progress) =>
        `Bereits heruntergeladene Daten werden entfernt: ${format.bytes(progress.bytesDone)}.${left(progress)}`,
      nothingYet: 'Es ist noch nichts davon angekommen.',
      place: (place) =>
        place === 1
          ? 'Das Modell ist als Nächstes an der Reihe und verliert diesen Platz.'
          : `Das Modell verliert seinen Platz in der Warteschlange: Nummer ${format.count(place)}.`,
      waitedFor: 'Die Frage, die darauf wartet, wird nicht beantwortet.',
      keepDownloading: 'Weiter herunterladen',
      keepQueued: 'In der Warteschlange lassen',
      cancel: 'Download abbrechen',
    },
  };
}

/** Who answers where the conversation's model is not ready, in German. */
export function germanAnswerer(format: Format): Translation<typeof englishAnswerer> {
  /** In brackets: facts may end with the full stop of an abbreviation. */
  const because = (facts: string) => (facts === '' ? '' : ` (${facts})`);
  return {
    label: 'Wer antwortet',
    waits: (model, facts) => `${model} antwortet, sobald das Modell bereit ist${because(facts)}.`,
    until: (standIn, model, facts) =>
      `${standIn} antwortet, bis ${model} bereit ist${because(facts)}.`,
    absent: (model, bytes) =>
      `${model} ist nicht installiert. Mit Ihrer Frage wird das Modell heruntergeladen, ${format.bytes(bytes)}.`,
    insteadOfAbsent: (standIn, model) => `${standIn} antwortet. ${model} ist nicht installiert.`,
    failed: (model) => `${model} konnte nicht vorbereitet werden.`,
    insteadOfFailed: (standIn, model) =>
      `${model} konnte nicht vorbereitet werden. Solange antwortet ${standIn}.`,
    insteadOfCanceled: (standIn, model) =>
      `Der Download von ${model} wurde abgebrochen. Solange antwortet ${standIn}.`,
    takeover: (model) => `${model} übernimmt, sobald diese Antwort geschrieben ist.`,
    takeoverElsewhere: (model) =>
      `${model} übernimmt, sobald die laufende Antwort in einer anderen Unterhaltung geschrieben ist.`,
    both: (one, other) => `${one}, ${other}`,
    next: 'als Nächstes an der Reihe',
    number: (place) => `Nummer ${format.count(place)} in der Warteschlange`,
    preparing: 'wird vorbereitet',
    answerNow: (model) => `Jetzt mit ${model} antworten`,
    wait: (model) => `Auf ${model} warten`,
    download: (model) => `${model} herunterladen`,
    retry: (model) => `Erneut mit ${model} versuchen`,
    choose: 'Anderes Modell wählen',
  };
}

/** What the short-lived words above the conversation say, in German. */
export function germanToasts(): Translation<typeof englishToasts> {
  return {
    label: 'Neuigkeiten',
    switched: (model) => `Ab jetzt antwortet ${model}.`,
    notSwitched: (model, why, meanwhile) =>
      `Der Wechsel zu ${model} ist fehlgeschlagen. ${why}${meanwhile === null ? '' : ` Solange antwortet ${meanwhile}.`}`,
    chooseAnother: 'Anderes Modell wählen',
    dismiss: 'Schließen',
  };
}
