import type { englishErase } from '../en-erase';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { counted } from './counted';

/** What the options page says about erasing everything, in French. */
export function frenchErase(format: Format): Translation<typeof englishErase> {
  return {
    heading: 'Tout effacer',
    intro:
      'Supprime les conversations, brouillons, paramètres et modèles que Homebody conserve dans ce navigateur. Les réponses et les téléchargements en cours sont d’abord arrêtés.',
    open: 'Tout effacer…',
    confirm: {
      title: 'Tout effacer ?',
      loss: 'Conversations, brouillons, paramètres et modèles seront définitivement perdus. Exportez d’abord ceux que vous pourriez vouloir retrouver.',
      word: 'effacer',
      label: (word) => `Saisissez « ${word} » pour confirmer`,
      keep: 'Tout garder',
      erase: 'Tout effacer',
    },
    erasing: 'Arrêt de ce qui est en cours, puis effacement…',
    removed: ({ conversations, messages, models, bytes }) =>
      `Supprimé : ${counted(format, conversations, 'conversation', 'conversations')}, ${counted(format, messages, 'message', 'messages')}, ${counted(format, models, 'modèle', 'modèles')} (${format.bytes(bytes)} de fichiers) et tous les paramètres.`,
    nothingLeft: 'Vérification faite : il ne reste rien dans ce navigateur.',
    left: (names) =>
      trouble(
        `Impossible de supprimer : ${names.join(', ')}.`,
        'Fermez les autres fenêtres de Homebody, puis effacez de nouveau.',
      ),
  };
}
