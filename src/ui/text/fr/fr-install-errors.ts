import type { ErrorTexts, FieldReader, SayError } from '../error-text';
import type { Format } from '../format';
import { ofName } from './of-name';

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

/** The sentences for what can go wrong with a download, in French. */
export function frenchInstallErrors(format: Format, say: SayError): Pick<ErrorTexts, Code> {
  const ofFile = (fields: FieldReader) => {
    const name = fields.text('artifact');
    return name === null ? 'du modèle' : ofName(name);
  };
  const download = (fields: FieldReader) => `Le téléchargement ${ofFile(fields)}`;
  const server = (fields: FieldReader) => fields.host('host', 'url') ?? 'le hub de modèles';
  const staged = (fields: FieldReader) => {
    const bytes = fields.number('bytesStaged');
    return bytes === null || bytes <= 0
      ? ''
      : `Ce qui a été reçu (${format.bytes(bytes)}) est conservé.`;
  };
  /** The browser does not always tell where to; who sent it on is known. */
  const sentOn = (fields: FieldReader) => {
    const host = fields.host('host');
    return host === null
      ? `${server(fields)} l’a redirigé vers un serveur auquel Homebody ne fait pas confiance`
      : `il a été redirigé vers ${host}, auquel Homebody ne fait pas confiance`;
  };
  const stopped = (fields: FieldReader, why: string) =>
    `${download(fields)} s’est interrompu : ${why}.`;

  return {
    'manifest-invalid': (fields) => {
      const where = fields.text('place', 'path', 'at');
      return say(
        `La liste des fichiers de ce modèle n’est pas valide${where === null ? '' : ` (${where})`}.`,
        'Rien n’a été téléchargé.',
        'Choisissez un autre modèle.',
      );
    },
    'install-integrity': (fields) =>
      say(
        `${fields.text('artifact') ?? 'Le modèle'} est arrivé endommagé et n’a pas été installé.`,
        'Les données endommagées ont été supprimées.',
        'Choisissez « Réessayer » pour recommencer le téléchargement.',
      ),
    'install-network': (fields) =>
      say(
        stopped(fields, 'la connexion a été perdue'),
        staged(fields),
        'Vérifiez la connexion et choisissez « Réessayer ».',
      ),
    'install-offline': (fields) =>
      say(
        `${download(fields)} attend : cet ordinateur est hors ligne.`,
        staged(fields),
        'Il reprendra quand le réseau sera de retour.',
      ),
    'install-http': (fields) => {
      const status = fields.number('status');
      return say(
        stopped(
          fields,
          `${server(fields)} l’a refusé${status === null ? '' : ` (statut ${String(status)})`}`,
        ),
        staged(fields),
        'Choisissez « Réessayer » ; si le problème persiste, recommencez plus tard.',
      );
    },
    'install-stalled': (fields) =>
      say(
        stopped(fields, `${server(fields)} n’a rien envoyé depuis un moment`),
        staged(fields),
        'Choisissez « Réessayer ».',
      ),
    'install-changed': (fields) =>
      say(
        stopped(fields, 'le fichier a changé sur le serveur'),
        'La partie périmée a été supprimée.',
        'Choisissez « Réessayer » pour repartir du début.',
      ),
    'install-protocol': (fields) =>
      say(
        stopped(fields, `${server(fields)} a envoyé autre chose que ce qui était demandé`),
        staged(fields),
        'Choisissez « Réessayer » ; si le problème persiste, recommencez plus tard.',
      ),
    'install-host-refused': (fields) =>
      say(
        stopped(fields, sentOn(fields)),
        staged(fields),
        'Vérifiez si ce réseau redirige les téléchargements, puis choisissez « Réessayer ».',
      ),
    'install-gated': (fields) =>
      say(
        stopped(fields, 'son éditeur demande d’abord d’accepter les conditions'),
        '',
        `Acceptez-les sur ${fields.text('page', 'url') ?? server(fields)}, puis choisissez « Réessayer ».`,
      ),
    'install-not-a-model': (fields) =>
      say(
        `Le réseau a répondu par une page web au lieu ${ofFile(fields)}.`,
        staged(fields),
        'Il faut peut-être d’abord vous connecter à ce réseau ; choisissez ensuite « Réessayer ».',
      ),
    'install-storage-full': (fields) => {
      const need = fields.number('needBytes');
      const missing = need === null ? 0 : need - (fields.number('freeBytes') ?? 0);
      return say(
        stopped(fields, 'le disque est plein'),
        staged(fields),
        missing > 0
          ? `Libérez ${format.bytes(missing)} et choisissez « Réessayer ».`
          : 'Libérez de l’espace et choisissez « Réessayer ».',
      );
    },
    'install-storage': (fields) =>
      say(
        stopped(fields, 'les données n’ont pas pu être écrites sur le disque'),
        staged(fields),
        'Choisissez « Réessayer » ; si le problème persiste, redémarrez le navigateur.',
      ),
    'install-canceled': (fields) =>
      say(
        `${download(fields)} a été annulé.`,
        'Ce qui avait été reçu a été supprimé.',
        'Relancez-le quand vous le voudrez.',
      ),

    'install-lost': () =>
      say(
        'Le téléchargement s’est interrompu : la partie de Homebody qui l’écrit s’est arrêtée.',
        'Ce qui avait été reçu est conservé.',
        'Choisissez « Réessayer ».',
      ),
  };
}
