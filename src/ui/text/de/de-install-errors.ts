import type { ErrorTexts, FieldReader, SayError } from '../error-text';
import type { Format } from '../format';

type Code =
  | 'manifest-invalid'
  | 'install-integrity'
  | 'install-network'
  | 'install-offline'
  | 'install-http'
  | 'install-stalled'
  | 'install-changed'
  | 'install-protocol'
  | 'install-host-refused'
  | 'install-gated'
  | 'install-not-a-model'
  | 'install-storage-full'
  | 'install-storage'
  | 'install-canceled'
  | 'install-lost';

/** The sentences for what can go wrong with a download, in German. */
export function germanInstallErrors(format: Format, say: SayError): Pick<ErrorTexts, Code> {
  /** Begins a sentence. */
  const download = (fields: FieldReader) => {
    const name = fields.text('artifact');
    return name === null ? 'Der Download des Modells' : `Der Download von ${name}`;
  };
  /** Begins a sentence. */
  const server = (fields: FieldReader) => fields.host('host', 'url') ?? 'Der Modell-Hub';
  const staged = (fields: FieldReader) => {
    const bytes = fields.number('bytesStaged');
    return bytes === null || bytes <= 0
      ? ''
      : `${format.bytes(bytes)} ${format.plural(bytes, { one: 'bleibt', other: 'bleiben' })} erhalten.`;
  };
  /** The browser does not always tell where to; who sent it on is known. */
  const sentOn = (fields: FieldReader) => {
    const host = fields.host('host');
    return host === null
      ? `${server(fields)} hat ihn an einen Server weitergeleitet, dem Homebody nicht vertraut`
      : `Er wurde an ${host} weitergeleitet, und diesem Server vertraut Homebody nicht`;
  };
  /** `why` is a sentence without its full stop. */
  const stopped = (fields: FieldReader, why: string) =>
    `${download(fields)} wurde unterbrochen: ${why}.`;

  return {
    'manifest-invalid': (fields) => {
      const where = fields.text('place', 'path', 'at');
      return say(
        `Die Dateiliste dieses Modells ist ungültig${where === null ? '' : ` (${where})`}.`,
        'Es wurde nichts heruntergeladen.',
        'Wählen Sie ein anderes Modell.',
      );
    },
    'install-integrity': (fields) =>
      say(
        `${fields.text('artifact') ?? 'Das Modell'} kam beschädigt an und wurde nicht installiert.`,
        'Die beschädigten Daten wurden entfernt.',
        'Wählen Sie „Erneut versuchen“, um den Download zu wiederholen.',
      ),
    'install-network': (fields) =>
      say(
        stopped(fields, 'Die Verbindung ging verloren'),
        staged(fields),
        'Prüfen Sie die Verbindung und wählen Sie „Erneut versuchen“.',
      ),
    'install-offline': (fields) =>
      say(
        `${download(fields)} wartet: Dieser Computer ist offline.`,
        staged(fields),
        'Er läuft weiter, sobald das Netzwerk wieder da ist.',
      ),
    'install-http': (fields) => {
      const status = fields.number('status');
      return say(
        stopped(
          fields,
          `${server(fields)} hat ihn abgelehnt${status === null ? '' : ` (Status ${String(status)})`}`,
        ),
        staged(fields),
        'Wählen Sie „Erneut versuchen“; bleibt es dabei, versuchen Sie es später noch einmal.',
      );
    },
    'install-stalled': (fields) =>
      say(
        stopped(fields, `${server(fields)} hat eine Weile nichts gesendet`),
        staged(fields),
        'Wählen Sie „Erneut versuchen“.',
      ),
    'install-changed': (fields) =>
      say(
        stopped(fields, 'Die Datei auf dem Server hat sich geändert'),
        'Der veraltete Teil wurde entfernt.',
        'Wählen Sie „Erneut versuchen“, um von vorn zu beginnen.',
      ),
    'install-protocol': (fields) =>
      say(
        stopped(fields, `${server(fields)} hat etwas anderes gesendet als angefordert`),
        staged(fields),
        'Wählen Sie „Erneut versuchen“; bleibt es dabei, versuchen Sie es später noch einmal.',
      ),
    'install-host-refused': (fields) =>
      say(
        stopped(fields, sentOn(fields)),
        staged(fields),
        'Prüfen Sie, ob dieses Netzwerk Downloads umleitet, und wählen Sie dann „Erneut versuchen“.',
      ),
    'install-gated': (fields) =>
      say(
        stopped(fields, 'Der Herausgeber verlangt, zuerst die Bedingungen zu akzeptieren'),
        '',
        `Akzeptieren Sie sie unter ${fields.text('page', 'url') ?? fields.host('host') ?? 'der Adresse des Modells'} und wählen Sie dann „Erneut versuchen“.`,
      ),
    'install-not-a-model': (fields) =>
      say(
        `Das Netzwerk hat eine Webseite geliefert und nicht ${fields.text('artifact') ?? 'das Modell'}.`,
        staged(fields),
        'Vielleicht müssen Sie sich erst bei diesem Netzwerk anmelden; wählen Sie dann „Erneut versuchen“.',
      ),
    'install-storage-full': (fields) => {
      const need = fields.number('needBytes');
      const missing = need === null ? 0 : need - (fields.number('freeBytes') ?? 0);
      return say(
        stopped(fields, 'Es ist kein Speicherplatz mehr frei'),
        staged(fields),
        missing > 0
          ? `Geben Sie ${format.bytes(missing)} frei und wählen Sie „Erneut versuchen“.`
          : 'Geben Sie Speicherplatz frei und wählen Sie „Erneut versuchen“.',
      );
    },
    'install-storage': (fields) =>
      say(
        stopped(fields, 'Die Daten konnten nicht gespeichert werden'),
        staged(fields),
        'Wählen Sie „Erneut versuchen“; bleibt es dabei, starten Sie den Browser neu.',
      ),
    'install-canceled': (fields) =>
      say(
        `${download(fields)} wurde abgebrochen.`,
        'Bereits heruntergeladene Daten wurden entfernt.',
        'Sie können ihn jederzeit erneut starten.',
      ),

    'install-lost': () =>
      say(
        'Der Download wurde unterbrochen: Der Teil von Homebody, der ihn speichert, wurde beendet.',
        'Bereits heruntergeladene Daten bleiben erhalten.',
        'Wählen Sie „Erneut versuchen“.',
      ),
  };
}
