import type { EngineKind } from '@/core/model';
import type { englishSelector } from '../en-selector';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { counted } from './counted';

/** The list of models to choose from, in French. */
export function frenchSelector(format: Format): Translation<typeof englishSelector> {
  const memory = (engine: EngineKind, bytes: number) =>
    `${format.bytes(bytes)} de mémoire${engine === 'webllm' ? ' graphique' : ''}`;
  return {
    search: 'Rechercher un modèle',
    placeholder: 'Nom, taille ou licence',
    clear: 'Effacer la recherche',
    sections: {
      ready: 'Prêts sur cet ordinateur',
      tiers: 'Modèles principaux',
      others: 'Tous les autres modèles',
    },
    tiers: {
      instant: 'Répond presque aussitôt. Pour les choses simples.',
      quick: 'Rapide. Pour les réponses courtes.',
      smart: 'Le meilleur équilibre. Pour presque tout.',
      genius: 'Le plus capable et le plus lent. Pour les questions difficiles.',
    },
    facts: ({ bytes, estimated, memoryBytes, engine, licence }) =>
      [
        `${estimated ? 'environ ' : ''}${format.bytes(bytes)}`,
        ...(memoryBytes === null ? [] : [`demande ${memory(engine, memoryBytes)}`]),
        licence,
      ].join(' · '),
    found: (count) => counted(format, count, 'modèle', 'modèles'),
    nothing: (query) => `Aucun modèle ne correspond à « ${query} ».`,
    /** GB and not Go: the search knows sizes by this unit. */
    hint: 'Recherchez un nom, une licence ou une taille comme « 2 GB » ou « <4 GB ».',
    finding: 'Recherche des autres modèles…',
    ofSite: (site) => `Les nouvelles conversations sur ${site} commencent avec lui.`,
  };
}
