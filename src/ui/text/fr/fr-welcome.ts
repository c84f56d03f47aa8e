import type { englishWelcome } from '../en-welcome';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { counted } from './counted';

/** Memory is sold, and told by browsers, in powers of two. */
const GIB = 2 ** 30;

/** The welcome page, in French. */
export function frenchWelcome(format: Format): Translation<typeof englishWelcome> {
  return {
    title: 'Bienvenue dans Homebody',
    what: [
      'Homebody répond à vos questions à côté de la page que vous lisez.',
      'Ses modèles de langage s’exécutent sur cet ordinateur : ce que vous demandez, ce que vous sélectionnez et ce qui est répondu ne le quittent jamais.',
      'Il ne va chercher que les modèles que vous choisissez. Dès que l’un d’eux est là, il fonctionne sans réseau.',
    ],
    machine: {
      heading: 'Cet ordinateur',
      looking: 'Examen de cet ordinateur…',
      unknown: 'Le navigateur n’a pas dit de quoi dispose cet ordinateur.',
      gpu: 'Graphismes',
      cpu: 'Processeur',
      memory: 'Mémoire',
      disk: 'Disque',
      gpuOf: (gpu) => {
        if (gpu === null) {
          return 'Le navigateur ne propose aucun processeur graphique. Les modèles s’exécutent sur le processeur, plus lentement.';
        }
        if (gpu.isSoftware) {
          return 'Les images sont calculées par le processeur. Les modèles s’exécutent sur lui, plus lentement.';
        }
        return `${gpu.name === '' ? 'Un processeur graphique' : gpu.name}. Les modèles peuvent l’utiliser, ce qui est rapide.`;
      },
      cpuOf: (cores) => counted(format, cores, 'cœur', 'cœurs'),
      memoryOf: (bytes) =>
        bytes === null
          ? 'Le navigateur ne le dit pas.'
          : `${format.count(bytes / GIB)} Go ou plus, d’après le navigateur`,
      diskOf: (bytes) =>
        bytes === null
          ? 'Le navigateur ne le dit pas.'
          : `${format.bytes(bytes)} d’espace libre pour Homebody`,
    },
    model: {
      heading: 'Votre premier modèle',
      balanced: (name) =>
        `${name} est recommandé : c’est le meilleur équilibre entre qualité et vitesse.`,
      fitting: (name) =>
        `${name} est recommandé : c’est le meilleur de ceux qui fonctionnent bien sur cet ordinateur.`,
      lightest: (name) =>
        `${name} est recommandé : c’est celui qui demande le moins à cet ordinateur, où les autres seraient encore plus lents.`,
      none: 'Aucun des modèles principaux n’est adapté à cet ordinateur. Il y en a d’autres à parcourir.',
      all: 'Parcourir tous les modèles',
      choose: 'Le modèle pour commencer',
      recommended: 'Recommandé',
      onThisComputer: (verdict) => `${verdict}.`,
      download: (name, bytes) => `Télécharger ${name}, ${format.bytes(bytes)}`,
      later: 'Pas maintenant',
      queued: (name) => `${name} est le prochain à télécharger.`,
      goesOn: 'Vous pouvez fermer cette page : le téléchargement se poursuit.',
      preparing: (name) => `${name} est là et se prépare.`,
      ready: (name) => `${name} est sur cet ordinateur, prêt à répondre.`,
      where:
        'Homebody se trouve derrière la maison de la barre d’outils ; si vous ne la voyez pas, derrière la pièce de puzzle.',
    },
    talk: {
      heading: 'Posez une question',
      now: 'Vous pouvez déjà demander. La réponse sera rédigée dès qu’un modèle sera là.',
      openPanel: 'Passer au panneau latéral',
    },
    again: 'Afficher la page de bienvenue',
  };
}
