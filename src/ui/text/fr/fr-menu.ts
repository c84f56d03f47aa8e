import type { englishMenu } from '../en-menu';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What can be asked about a selection, in the browser's menu and under a quote, in French. */
export function frenchMenu(): Translation<typeof englishMenu> {
  return {
    ask: 'Interroger Homebody sur la sélection',
    standard: {
      explain: { name: 'Expliquer', instruction: 'Explique ceci avec des mots simples.' },
      summarise: { name: 'Résumer', instruction: 'Résume ceci en quelques phrases.' },
      translate: { name: 'Traduire', instruction: 'Traduis ceci en français.' },
      simplify: {
        name: 'Simplifier',
        instruction: 'Réécris ceci plus simplement, sans en changer le sens.',
      },
    },
    atOnce: 'Demander tout de suite',
    unread: {
      nothing: trouble(
        'Rien n’est sélectionné sur cette page.',
        'Sélectionnez d’abord le passage qui vous intéresse.',
      ),
      closed: trouble(
        'Cette page ne permet pas de lire la sélection au moyen d’un raccourci.',
        'Faites plutôt un clic droit sur la sélection.',
      ),
      never: trouble(
        'Homebody ne lit jamais ce site. C’est ce que vous avez choisi dans les options.',
        'Pour qu’il soit lu, changez-le là-bas, sous « Sites particuliers ».',
      ),
    },
    fromBrowser:
      'Texte tel que le navigateur l’a fourni, car cette page ne se laisse pas lire : des sauts de ligne peuvent manquer.',
  };
}
