import type { englishShortcuts } from '../en-shortcuts';
import type { Translation } from '../translation';

/** What the options page says about shortcuts, in French. */
export function frenchShortcuts(): Translation<typeof englishShortcuts> {
  return {
    heading: 'Raccourcis clavier',
    browser: 'Partout dans le navigateur',
    inHomebody: 'Dans la fenêtre contextuelle et le panneau latéral',
    does: 'Effet',
    keysHeading: 'Touches',
    notSet: 'Non défini',
    open: 'Ouvrir Homebody',
    set: 'Les définir dans le navigateur',
    setMeaning: 'Le navigateur gère ces raccourcis sur une page qui lui est propre.',
    fixed: 'Ceux-ci ne peuvent pas être modifiés.',
    names: {
      send: 'Envoyer la question',
      newLine: 'Aller à la ligne dans la question',
      editLast: 'Modifier la dernière question, quand rien n’est saisi',
      stop: 'Arrêter la réponse, ou fermer ce qui est au premier plan',
      models: 'Choisir un modèle',
      downloads: 'Afficher les téléchargements',
      newConversation: 'Commencer une nouvelle conversation',
      search: 'Rechercher dans les conversations (panneau latéral)',
      rename: 'Renommer une conversation de la liste (panneau latéral)',
      delete: 'Supprimer une conversation de la liste (panneau latéral)',
    },
    keys: {
      control: 'Ctrl',
      shift: 'Maj',
      named: { Enter: 'Entrée', Escape: 'Échap', ArrowUp: '↑', Delete: 'Suppr', F2: 'F2' },
    },
  };
}
