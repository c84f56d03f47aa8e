import type { englishWelcome } from '../en-welcome';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** Memory is sold, and told by browsers, in powers of two. */
const GIB = 2 ** 30;

/** The welcome page, in German. */
export function germanWelcome(format: Format): Translation<typeof englishWelcome> {
  return {
    title: 'Willkommen bei Homebody',
    what: [
      'Homebody beantwortet Fragen neben der Seite, die Sie gerade lesen.',
      'Die Sprachmodelle laufen auf diesem Computer: Was Sie fragen, was Sie markieren und was geantwortet wird, verlässt ihn nie.',
      'Abgerufen werden nur die Modelle, die Sie auswählen. Ist eines da, geht es ohne Netzwerk.',
    ],
    machine: {
      heading: 'Dieser Computer',
      looking: 'Dieser Computer wird untersucht …',
      unknown: 'Der Browser verrät nicht, was dieser Computer hat.',
      gpu: 'Grafik',
      cpu: 'Prozessor',
      memory: 'Arbeitsspeicher',
      disk: 'Speicherplatz',
      gpuOf: (gpu) => {
        if (gpu === null) {
          return 'Der Browser stellt keinen Grafikprozessor bereit. Modelle laufen auf dem Prozessor, langsamer.';
        }
        if (gpu.isSoftware) {
          return 'Wird vom Prozessor berechnet. Modelle laufen auf dem Prozessor selbst, langsamer.';
        }
        return `${gpu.name === '' ? 'Ein Grafikprozessor' : gpu.name}. Modelle können darauf laufen, und das ist schnell.`;
      },
      cpuOf: (cores) =>
        `${format.count(cores)} ${format.plural(cores, { one: 'Kern', other: 'Kerne' })}`,
      memoryOf: (bytes) =>
        bytes === null
          ? 'Der Browser gibt es nicht an.'
          : `Mindestens ${format.count(bytes / GIB)} GB, soweit der Browser es angibt`,
      diskOf: (bytes) =>
        bytes === null
          ? 'Der Browser gibt es nicht an.'
          : `${format.bytes(bytes)} frei für Homebody`,
    },
    model: {
      heading: 'Das erste Modell',
      balanced: (name) =>
        `Empfohlen wird ${name}: das beste Verhältnis von Qualität und Geschwindigkeit.`,
      fitting: (name) =>
        `Empfohlen wird ${name}: das beste Modell, das auf diesem Computer gut läuft.`,
      lightest: (name) =>
        `Empfohlen wird ${name}: Es verlangt diesem Computer am wenigsten ab; die anderen wären noch langsamer.`,
      none: 'Keines der Hauptmodelle eignet sich für diesen Computer. Es gibt noch weitere.',
      all: 'Alle Modelle ansehen',
      choose: 'Das Modell für den Anfang',
      recommended: 'Empfohlen',
      onThisComputer: (verdict) => `${verdict}.`,
      download: (name, bytes) => `${name} herunterladen, ${format.bytes(bytes)}`,
      later: 'Nicht jetzt',
      queued: (name) => `${name} wird als Nächstes heruntergeladen.`,
      goesOn: 'Diese Seite kann geschlossen werden: Der Download läuft weiter.',
      preparing: (name) => `${name} ist da und wird vorbereitet.`,
      ready: (name) => `${name} ist auf diesem Computer und bereit zu antworten.`,
      where:
        'Homebody öffnet sich über das Haus in der Symbolleiste; ist es nicht zu sehen, über das Puzzleteil.',
    },
    talk: {
      heading: 'Stellen Sie eine Frage',
      now: 'Sie können schon fragen. Die Antwort wird geschrieben, sobald ein Modell da ist.',
      openPanel: 'In der Seitenleiste fortfahren',
    },
    again: 'Willkommensseite anzeigen',
  };
}
