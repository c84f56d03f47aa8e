import type { FitReason } from '@/core/device-fit';
import type { englishFit } from '../en-fit';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What a model means on this machine, in French: the verdict, and the weightiest reason for it. */
export function frenchFit(format: Format): Translation<typeof englishFit> {
  const limitNames = {
    buffer: 'des tampons graphiques',
    binding: 'des tampons graphiques liés',
    'workgroup-storage': 'une mémoire graphique de groupe',
  };
  const because = (reason: FitReason): string => {
    switch (reason.code) {
      case 'chosen':
        return reason.processor === 'cpu' ? 'vous avez choisi le CPU' : 'vous avez choisi le GPU';
      case 'no-library':
        return 'cette version de Homebody ne contient pas la bibliothèque du modèle pour le GPU';
      case 'no-gpu':
        return 'ce navigateur ne donne accès à aucun processeur graphique';
      case 'missing-feature':
        return `le processeur graphique ne prend pas en charge ${reason.feature}`;
      case 'small-limit':
        return reason.limit === 'storage-buffers'
          ? `il lui faut ${format.count(reason.needs)} tampons graphiques à la fois, et cet ordinateur en offre ${format.count(reason.has)}`
          : `il lui faut ${limitNames[reason.limit]} de ${format.bytes(reason.needs)}, et cet ordinateur offre ${format.bytes(reason.has)}`;
      case 'no-room':
        return `il lui faut ${format.bytes(reason.needs)} sur le disque, qui n’a que ${format.bytes(reason.has)} de libre`;
      case 'little-memory':
        return `il lui faut ${format.bytes(reason.needs)} de mémoire, et cet ordinateur en a ${format.bytes(reason.has)}`;
      case 'software-gpu':
        return 'c’est le processeur qui calcule les images';
      case 'few-cores':
        return `le processeur n’a que ${format.count(reason.cores)} ${format.plural(reason.cores, { one: 'cœur', other: 'cœurs' })}`;
      case 'one-thread':
        return 'un seul fil d’exécution est utilisable';
      case 'large-for-cpu':
        return 'il est lourd pour un processeur';
    }
  };
  return {
    /** A reason as a clause; it stands after a colon. */
    because,
    verdict: ({ verdict, reasons }) => {
      const why = reasons[0] ? ` : ${because(reasons[0])}` : '';
      if (verdict === 'fits') return 'Adapté à cet ordinateur';
      return verdict === 'slow' ? `Adapté, mais lent${why}` : `Non adapté${why}`;
    },
    sentence: (clause) => `${clause}.`,
    anyway: 'Vous pouvez tout de même le choisir ; il risque de ne pas se charger.',
    chosen: (reason) => `Raison de ce choix : ${because(reason)}`,
  };
}
