import type { englishPresets } from '../en-presets';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about presets, in French. */
export function frenchPresets(format: Format): Translation<typeof englishPresets> {
  return {
    heading: 'Demandes prêtes',
    intro:
      'Les questions que vous posez souvent sur ce que vous sélectionnez : dans le menu contextuel et sous une sélection citée. Elles sont envoyées aussitôt.',
    none: 'Il n’y a aucune demande prête.',
    name: 'Nom',
    instruction: 'Ce qui est demandé',
    new: 'Nouvelle demande',
    add: 'Ajouter une demande',
    save: 'Enregistrer',
    cancel: 'Annuler',
    edit: 'Modifier',
    remove: 'Supprimer',
    up: 'Monter',
    down: 'Descendre',
    reset: 'Rétablir les demandes par défaut',
    saved: 'Enregistré.',
    restored: 'Les demandes par défaut sont rétablies.',
    empty: 'Indiquez un nom et ce qui est demandé.',
    about: (action, name) => `${action} : ${name}`,
    editing: (name) => `Modifier ${name}`,
    removed: (name) => `${name} : supprimé.`,
    moved: (name, at, of) =>
      `${name} : maintenant en position ${format.count(at)} sur ${format.count(of)}.`,
    full: (n) =>
      trouble(
        `Il y a de la place pour ${format.count(n)} demandes.`,
        'Supprimez-en une pour en ajouter une autre.',
      ),
  };
}
