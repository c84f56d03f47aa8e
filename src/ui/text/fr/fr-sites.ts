import type { englishSites } from '../en-sites';
import type { Translation } from '../translation';

/** What is said of what holds for single sites, and of private windows, in French. */
export function frenchSites(): Translation<typeof englishSites> {
  return {
    privateNotice:
      'Fenêtre privée : cette conversation reste en mémoire seulement et disparaît dès que votre dernière fenêtre privée est fermée.',
    open: 'Ce qui vaut pour ce site',
    openWord: 'Ce site',
    heading: 'Sites particuliers',
    intro:
      'Ce qui vaut pour un seul site. Ce qui n’est pas réglé ici suit les réglages de tous les sites.',
    unread: 'Ne jamais lire',
    unreadMeaning: 'Homebody n’y lit ni pages ni sélections, quoi que l’on presse.',
    noUnread: 'Tout site peut être lu quand vous le demandez.',
    unreadBox: 'Ne jamais lire ce site',
    addUnread: 'Ne jamais le lire',
    models: 'Modèles',
    modelsMeaning: 'Les nouvelles conversations d’un site commencent avec son modèle.',
    noModels: 'Aucun site n’a de modèle à lui.',
    model: 'Les nouvelles conversations commencent ici avec',
    likeAll: 'Comme pour tous les sites',
    gone: 'n’est plus proposé : les conversations commencent comme sur tous les sites',
    save: 'Enregistrer',
    remove: (site) => `Retirer ${site} de cette liste`,
    removeWord: 'Retirer',
    undo: 'Annuler',
    saved: 'Enregistré.',
    removed: (site) => `Retiré : ${site}`,
    site: 'Site',
    siteInvalid: 'Saisissez l’adresse d’un site web, par exemple example.org.',
    close: 'Fermer',
  };
}
