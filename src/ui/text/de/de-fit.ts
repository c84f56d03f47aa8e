import type { FitReason } from '@/core/device-fit';
import type { englishFit } from '../en-fit';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What a model means on this machine, in German: the verdict, and the weightiest reason for it. */
export function germanFit(format: Format): Translation<typeof englishFit> {
  const limitNames = {
    buffer: 'Grafikpuffer',
    binding: 'gebundene Grafikpuffer',
    'workgroup-storage': 'Arbeitsgruppenspeicher der Grafik',
  };
  const because = (reason: FitReason): string => {
    switch (reason.code) {
      case 'chosen':
        return reason.processor === 'cpu'
          ? 'In den Optionen ist die CPU gewählt'
          : 'In den Optionen ist die GPU gewählt';
      case 'no-library':
        return 'Dieser Fassung von Homebody fehlt die Modellbibliothek für die GPU';
      case 'no-gpu':
        return 'Dieser Browser stellt keinen Grafikprozessor bereit';
      case 'missing-feature':
        return `Dem Grafikprozessor fehlt ${reason.feature}`;
      case 'small-limit':
        return reason.limit === 'storage-buffers'
          ? `Es braucht ${format.count(reason.needs)} Grafikpuffer zugleich; dieser Computer bietet ${format.count(reason.has)}`
          : `Es braucht ${limitNames[reason.limit]} von ${format.bytes(reason.needs)}; dieser Computer bietet ${format.bytes(reason.has)}`;
      case 'no-room':
        return `Es braucht ${format.bytes(reason.needs)} Speicherplatz; frei sind ${format.bytes(reason.has)}`;
      case 'little-memory':
        return `Es braucht ${format.bytes(reason.needs)} Arbeitsspeicher; dieser Computer hat ${format.bytes(reason.has)}`;
      case 'software-gpu':
        return 'Die Grafik wird vom Prozessor berechnet';
      case 'few-cores':
        return `Der Prozessor hat nur ${format.count(reason.cores)} ${format.plural(reason.cores, { one: 'Kern', other: 'Kerne' })}`;
      case 'one-thread':
        return 'Es lässt sich nur ein Thread nutzen';
      case 'large-for-cpu':
        return 'Für einen Prozessor ist es groß';
    }
  };
  return {
    /** A reason as a sentence without its full stop; it stands after a colon. */
    because,
    verdict: ({ verdict, reasons }) => {
      const why = reasons[0] ? `: ${because(reasons[0])}` : '';
      if (verdict === 'fits') return 'Für diesen Computer geeignet';
      return verdict === 'slow' ? `Geeignet, aber langsam${why}` : `Nicht geeignet${why}`;
    },
    sentence: (clause) => `${clause}.`,
    anyway: 'Es lässt sich trotzdem auswählen, aber womöglich nicht laden.',
    chosen: (reason) => `Grund der Auswahl: ${because(reason)}`,
  };
}
