import type { englishOptions } from '../en-options';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { germanAppearance } from './de-appearance';
import { germanBackup } from './de-backup';
import { germanErase } from './de-erase';
import { germanGeneration } from './de-generation';
import { germanLedger } from './de-ledger';
import { germanPresets } from './de-presets';
import { germanShortcuts } from './de-shortcuts';

/** What the options page says, in German. */
export function germanOptions(format: Format): Translation<typeof englishOptions> {
  return {
    title: 'Homebody-Optionen',
    heading: 'Optionen',
    contents: 'Auf dieser Seite',

    storage: {
      heading: 'Modelle und Speicherplatz',
      intro:
        'Modelle sind Dateien auf diesem Computer. Sie allein schreiben die Antworten, ohne Netzwerk.',
      room: (used, free) =>
        free === null
          ? `Homebody belegt ${format.bytes(used)}.`
          : `Homebody belegt ${format.bytes(used)}; ${format.bytes(free)} sind frei.`,
      looking: 'Speicherplatz wird geprüft …',
      models: 'Modelle',
      onDisk: (bytes) => `${format.bytes(bytes)} auf diesem Computer`,
      toDownload: (bytes, estimated) =>
        `${estimated ? 'etwa ' : ''}${format.bytes(bytes)} herunterzuladen`,
      download: 'Herunterladen',
      downloadAgain: 'Erneut herunterladen',
      retry: 'Erneut versuchen',
      cancel: 'Abbrechen',
      verify: 'Prüfen',
      import: 'Dateien importieren …',
      delete: 'Löschen',
      about: (action, model) => `${action.replace(/\s*…$/, '')}: ${model}`,
      work: (work) => {
        if (work.kind === 'removing') return 'Wird gelöscht …';
        const what = work.kind === 'verifying' ? 'Dateien werden geprüft' : 'Wird importiert';
        const done =
          work.bytesTotal > 0 ? ` ${format.percent(work.bytesDone / work.bytesTotal)}` : '';
        return `${what} …${done}`;
      },
      cancelWork: (kind) => (kind === 'verifying' ? 'Prüfung abbrechen' : 'Import abbrechen'),
      canceled: 'Abgebrochen. Es wurde nichts gelöscht.',
      sound: 'Alle Dateien sind in Ordnung.',
      damaged: (files) =>
        trouble(
          `Beschädigt und entfernt: ${files.join(', ')}.`,
          'Die übrigen Dateien bleiben erhalten; laden Sie den Rest erneut herunter.',
        ),
      imported: 'Importiert: Alle Dateien sind die richtigen.',
      removed: 'Gelöscht. Auf diesem Computer ist nichts davon geblieben.',
    },

    confirm: {
      title: (model) => `${model} löschen?`,
      loss: (bytes) =>
        `${format.bytes(bytes)} werden von diesem Computer entfernt. Um das Modell wieder zu verwenden, muss es erneut heruntergeladen oder importiert werden.`,
      kept: 'Unterhaltungen bleiben erhalten.',
      keep: 'Behalten',
      delete: 'Löschen',
    },

    defaults: {
      heading: 'Neue Unterhaltungen',
      label: 'Standardmodell für neue Unterhaltungen',
      recommended: (model) =>
        model === null ? 'Für diesen Computer empfohlen' : `Empfohlen: ${model}`,
      meaning: 'Bestehende Unterhaltungen behalten ihr Modell.',
    },

    memory: {
      heading: 'Arbeitsspeicher',
      label: 'Speicher eines ungenutzten Modells freigeben',
      after: (minutes) =>
        `Nach ${format.count(minutes)} ${format.plural(minutes, { one: 'Minute', other: 'Minuten' })}`,
      never: 'Nie',
      meaning:
        'Sein Speicher steht dann anderen Programmen zur Verfügung. Die nächste Frage lädt es wieder, was einen Moment dauert.',
    },

    engines: {
      heading: 'Wo Modelle laufen',
      names: {
        automatic: 'Automatisch (empfohlen)',
        gpu: 'Immer auf der GPU',
        cpu: 'Immer auf der CPU',
      },
      line: (choice, { automatic, gpu }, because) => {
        if (choice === 'cpu') return 'Läuft auf jedem Computer, schreibt aber langsamer.';
        if (choice === 'gpu') {
          return gpu === null
            ? trouble(
                'Dieser Browser stellt keine GPU bereit: Solange das so ist, werden Modelle nicht geladen.',
                'Wählen Sie „Automatisch“ oder schalten Sie die Grafikbeschleunigung des Browsers ein.',
              )
            : 'Auch für Modelle, die nicht geeignet scheinen. Sie werden dann womöglich nicht geladen oder schreiben langsam.';
        }
        const [reason] = automatic.because;
        if (automatic.processor === 'gpu') {
          return `Hier ist das die GPU${gpu ? ` (${gpu})` : ''}: Sie ist schneller, und die Modelle passen.`;
        }
        return `Hier ist das die CPU${reason ? `: ${because(reason)}` : ''}.`;
      },
      meaning:
        'Das gilt für neue Unterhaltungen und für die Liste der Modelle. Eine Unterhaltung, die schon ein Modell hat, behält es.',
    },

    mirror: {
      heading: 'Download-Quelle',
      hub: 'Modelle werden von huggingface.co heruntergeladen.',
      current: (address) => `Modelle werden von ${address} heruntergeladen.`,
      meaning:
        'Ein Spiegelserver bietet dieselben Dateien unter denselben Pfaden an, für Netzwerke, aus denen der Hub nicht erreichbar ist. Er erfährt Ihre Netzwerkadresse und welche Modelle Sie herunterladen; Fragen und Antworten sieht er nie. Jede Datei wird weiterhin anhand ihrer bekannten Prüfsumme geprüft.',
      label: 'Adresse eines Spiegelservers',
      placeholder: 'https://models.example.org',
      use: 'Diesen Spiegelserver verwenden',
      reset: 'Wieder huggingface.co verwenden',
    },

    backup: germanBackup(format),

    erase: germanErase(format),

    generation: germanGeneration(format),

    network: germanLedger(format),

    appearance: germanAppearance(),

    presets: germanPresets(format),

    shortcuts: germanShortcuts(),

    about: {
      heading: 'Info',
      version: (version) => `Homebody ${version}`,
      licences: 'Lizenzen der Software in Homebody',
      modelLicence: (licence) => `Lizenz: ${licence}`,
    },
  };
}
