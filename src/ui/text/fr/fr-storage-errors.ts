import type { englishStorageErrors } from '../en-storage-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with stored models and mirrors, in French. */
export function frenchStorageErrors(say: SayError): Translation<typeof englishStorageErrors> {
  return {
    'conversation-full': () =>
      say(
        'Cette conversation contient autant de texte qu’elle le peut.',
        'Rien n’est perdu : votre question est conservée.',
        'Commencez une nouvelle conversation et posez-y la question.',
      ),
    'model-in-use': (fields) =>
      say(
        `${fields.text('model') ?? 'Le modèle'} est en train de répondre à une question.`,
        'Rien n’a été supprimé.',
        'Arrêtez d’abord la réponse, puis supprimez le modèle.',
      ),
    'model-not-looked-up': (fields) =>
      say(
        `La liste des fichiers que comporte ${fields.text('model') ?? 'ce modèle'} n’est pas encore connue, et le hub n’a pas pu être consulté.`,
        'Rien n’a été installé.',
        'Connectez-vous une fois au réseau, puis choisissez de nouveau les fichiers.',
      ),
    'import-wrong-files': (fields) => {
      const files = fields.text('files');
      const missing = fields.text('missing');
      const model = fields.text('model') ?? 'ce modèle';
      return say(
        files === null
          ? `Votre sélection n’appartient pas à ${model} ou est endommagée.`
          : `N’appartient pas à ${model} ou est endommagé : ${files}.`,
        'Rien n’a été installé.',
        missing === null ? 'Choisissez les fichiers de ce modèle.' : `À choisir : ${missing}.`,
      );
    },
    'import-missing-files': (fields) => {
      const missing = fields.text('missing');
      const files = fields.text('files');
      return say(
        `Le modèle n’est pas complet${missing === null ? '' : ` ; il manque encore : ${missing}`}.${
          files === null ? '' : ` N’appartient pas à ce modèle ou est endommagé : ${files}.`
        }`,
        'Les fichiers qui conviennent sont conservés.',
        'Choisissez aussi ceux qui manquent, ou téléchargez le reste.',
      );
    },
    'mirror-invalid': (fields) =>
      say(
        `${fields.text('address') ?? 'Cette adresse'} ne peut pas servir de miroir.`,
        'L’adresse précédente reste en place.',
        'Saisissez une adresse qui commence par https:// et ne contient ni nom, ni mot de passe, ni point d’interrogation.',
      ),
    'mirror-refused': (fields) =>
      say(
        `Homebody n’a pas été autorisé à se connecter à ${fields.host('address') ?? 'cette adresse'}.`,
        'L’adresse précédente reste en place.',
        'Choisissez de nouveau « Utiliser ce miroir » et acceptez quand le navigateur le demande.',
      ),
  };
}
