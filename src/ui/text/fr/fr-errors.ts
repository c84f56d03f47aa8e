import type { englishErrors } from '../en-errors';
import type { FieldReader, SayError } from '../error-text';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { counted } from './counted';
import { frenchBackupErrors } from './fr-backup-errors';
import { frenchInstallErrors } from './fr-install-errors';
import { frenchStorageErrors } from './fr-storage-errors';

/** The sentences for every error, in French: what happened, what was kept, what to do. */
export function frenchErrors(format: Format): Translation<typeof englishErrors> {
  const say: SayError = (happened, kept, next) => ({
    happened,
    kept,
    next,
  });
  const tokens = (count: number) => counted(format, count, 'jeton', 'jetons');
  const size = (fields: FieldReader) => {
    const prompt = fields.number('promptTokens');
    const room = fields.number('contextWindow');
    const has = prompt === null ? '' : ` Cela fait ${tokens(prompt)}.`;
    return room === null ? has : `${has} Le modèle accepte ${tokens(room)}.`;
  };

  return {
    'question-empty': () =>
      say('Il n’y a encore rien à demander.', '', 'Saisissez d’abord une question.'),
    'question-too-long': (fields) => {
      const limit = fields.number('limit');
      return say(
        `La question est trop longue${limit === null ? ' pour ce modèle' : ' pour être envoyée'}.${size(fields)}`,
        'Son texte est conservé.',
        limit === null
          ? 'Raccourcissez-la, ou choisissez un modèle au contexte plus long.'
          : `Réduisez-la à ${counted(format, limit, 'caractère', 'caractères')} et envoyez-la de nouveau.`,
      );
    },
    'conversation-left': (fields) => {
      const isHere = fields.text('draft') === 'moved';
      return say(
        'Une autre conversation s’est ouverte avant l’envoi de la question.',
        isHere
          ? 'Elle est dans son champ de saisie.'
          : 'Elle est conservée dans la conversation où elle a été écrite.',
        isHere ? 'Envoyez-la de nouveau.' : 'Retournez-y et envoyez-la de nouveau.',
      );
    },
    'conversation-missing': () =>
      say('Cette conversation n’existe plus.', '', 'Continuez dans une autre.'),
    'message-missing': () =>
      say(
        'Ce message n’existe plus.',
        'La conversation est conservée.',
        'Posez de nouveau la question.',
      ),
    'model-unknown': (fields) => {
      const id = fields.text('modelId');
      return say(
        id === null ? 'Ce modèle n’est pas proposé.' : `Le modèle ${id} n’est pas proposé.`,
        'La conversation est conservée.',
        'Choisissez un autre modèle.',
      );
    },
    'model-not-installed': () =>
      say(
        'Le modèle n’est pas encore installé.',
        'La question est conservée.',
        'Téléchargez le modèle.',
      ),
    ...frenchStorageErrors(say),
    ...frenchBackupErrors(say),

    'message-malformed': () =>
      say(
        'Une partie de Homebody a envoyé quelque chose qu’une autre n’a pas compris.',
        'Rien n’a été modifié.',
        'Réessayez ; si le problème persiste, rechargez l’extension.',
      ),
    'sender-refused': () =>
      say(
        'Une demande de provenance inattendue a été refusée.',
        'Rien n’a été modifié.',
        'Fermez cette fenêtre de Homebody et rouvrez-la.',
      ),
    'host-unavailable': () =>
      say(
        'La partie de Homebody qui exécute le modèle ne répond pas.',
        'Votre texte est toujours là.',
        'Réessayez dans un instant ; si le problème persiste, rechargez l’extension.',
      ),

    'engine-load-failed': () =>
      say(
        'Le modèle n’a pas pu démarrer.',
        'Ses fichiers et la question sont conservés.',
        'Réessayez, ou choisissez un autre modèle.',
      ),
    'engine-lost': () =>
      say(
        'Le moteur s’est arrêté pendant son travail.',
        'Ce qui a été écrit est conservé.',
        'Continuez la réponse, ou réessayez.',
      ),
    'engine-not-loaded': () =>
      say(
        'Le moteur avait déjà libéré le modèle.',
        'Ce qui a été écrit est conservé.',
        'Réessayez : le modèle sera chargé de nouveau.',
      ),
    'engine-lost-again': () =>
      say(
        'Le moteur s’est de nouveau arrêté : ce modèle semble trop lourd pour cet ordinateur.',
        'Ce qui a été écrit est conservé.',
        'Choisissez un modèle plus petit, ou un modèle qui s’exécute sur le CPU, et continuez la réponse.',
      ),
    'engine-failed': () =>
      say(
        'Le modèle n’a pas pu terminer cette réponse.',
        'La question et ce qui a été écrit sont conservés.',
        'Réessayez, ou choisissez un autre modèle.',
      ),
    'context-overflow': (fields) =>
      say(
        `La question et la conversation sont trop longues pour ce modèle.${size(fields)}`,
        'La question est conservée.',
        'Raccourcissez-la, ou commencez une nouvelle conversation.',
      ),
    'engine-no-gpu': (fields) => {
      const reason = fields.text('reason');
      return say(
        `Ce modèle a besoin d’un processeur graphique que le navigateur puisse utiliser${reason === null ? '' : ` (${reason})`}.`,
        'Ses fichiers sont conservés.',
        'Choisissez un modèle qui s’exécute sur le processeur.',
      );
    },
    'engine-library-missing': () =>
      say(
        'Cette version de Homebody ne contient pas la bibliothèque qui exécute ce modèle sur le processeur graphique.',
        'Rien n’a été téléchargé. La question est conservée.',
        'Choisissez un modèle qui s’exécute sur le processeur.',
      ),
    'engine-out-of-memory': () =>
      say(
        'Il n’y a pas assez de mémoire pour ce modèle.',
        'Ses fichiers et la question sont conservés.',
        'Fermez d’autres programmes et réessayez, ou choisissez un modèle plus petit.',
      ),
    'engine-library-mismatch': () =>
      say(
        'Le code qui exécute ce modèle a été conçu pour une autre version de Homebody.',
        'Le modèle est conservé.',
        'Mettez Homebody à jour, ou choisissez un autre modèle.',
      ),
    'engine-model-damaged': (fields) => {
      const name = fields.text('file');
      return say(
        `Un fichier du modèle est endommagé ou ne va pas avec les autres${name === null ? '' : ` (${name})`}.`,
        'Les conversations sont conservées.',
        'Supprimez le modèle et téléchargez-le de nouveau.',
      );
    },
    'engine-network': (fields) =>
      say(
        `Le modèle a tenté d’obtenir quelque chose depuis ${fields.host('url') ?? 'le réseau'}, ce qui a été refusé.`,
        'Rien n’a quitté cet ordinateur.',
        'Supprimez le modèle et téléchargez-le de nouveau, ou choisissez un autre modèle.',
      ),
    ...frenchInstallErrors(format, say),

    'illegal-transition': () =>
      say(
        'Homebody a perdu la trace de ce téléchargement.',
        'Vos conversations sont conservées.',
        'Rechargez l’extension.',
      ),
    'storage-failed': () =>
      say(
        'Homebody n’a pas pu écrire dans son espace de stockage.',
        'Ce qui y était déjà enregistré est conservé.',
        'Libérez de l’espace sur le disque et réessayez.',
      ),
    unexpected: (fields) => {
      const detail = fields.text('detail');
      return say(
        detail === null
          ? 'Un événement inattendu s’est produit.'
          : `Un événement inattendu s’est produit (${detail}).`,
        'Vos conversations sont conservées.',
        'Réessayez ; si le problème persiste, rechargez l’extension.',
      );
    },
  };
}
