import type { englishTalk } from '../en-talk';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the thread, its header and its menu say about one conversation, in French. */
export function frenchTalk(format: Format): Translation<typeof englishTalk> {
  return {
    edit: 'Modifier',
    editing: 'Question modifiée',
    editKeeps: 'L’ancienne question est conservée, avec tout ce qui l’a suivie.',
    sendEdit: 'Envoyer',
    cancelEdit: 'Annuler',
    regenerate: 'Régénérer',
    version: (at, count) => `${format.count(at)} / ${format.count(count)}`,
    versionName: (at, count) => `Version ${format.count(at)} sur ${format.count(count)}`,
    earlierVersion: 'Version précédente',
    laterVersion: 'Version suivante',
    otherVersions: 'Autres versions',

    instructions: {
      open: 'Instructions pour cette conversation',
      openSet: 'Instructions pour cette conversation : définies',
      word: 'Instructions',
      wordSet: 'Instructions définies',
      heading: 'Instructions pour cette conversation',
      meaning:
        'Les modèles reçoivent ce texte avant chaque réponse ici, après ce qui vaut pour toutes les conversations et pour ce site.',
      placeholder: 'Réponds par des phrases courtes.',
      save: 'Enregistrer',
      clear: 'Vider',
      close: 'Fermer',
      unsaved:
        'Pas encore enregistré. Ce que vous avez saisi reste ici jusqu’à la fermeture de cette fenêtre.',
      saved: 'Les modèles recevront vos instructions à partir de la prochaine réponse.',
      cleared: 'Les instructions ont été supprimées.',
      undo: 'Annuler',
    },

    follow: {
      label: 'Suivre l’onglet',
      on: 'Suit l’onglet',
      off: 'Reste ici',
      onMeaning: 'Affiche la conversation du site où vous êtes.',
      offMeaning: 'Garde cette conversation quand vous passez à un autre onglet.',
      ask: 'Suivre ici aussi',
      askMeaning:
        'Demande au navigateur de laisser Homebody voir quelle page affiche chaque onglet. Rien de cela ne quitte cet ordinateur.',
      limited:
        'Le navigateur ne montre à Homebody que les onglets où vous l’avez utilisé ; il ne suit donc que ceux-là.',
      goTo: (site) =>
        site === null ? 'Voir les conversations sans site web' : `Passer à : ${site}`,
    },
  };
}
