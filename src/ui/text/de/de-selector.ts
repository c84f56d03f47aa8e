import type { EngineKind } from '@/core/model';
import type { englishSelector } from '../en-selector';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** The list of models to choose from, in German. */
export function germanSelector(format: Format): Translation<typeof englishSelector> {
  const memory = (engine: EngineKind, bytes: number) =>
    `${format.bytes(bytes)} ${engine === 'webllm' ? 'Grafikspeicher' : 'Arbeitsspeicher'}`;
  return {
    search: 'Modelle durchsuchen',
    placeholder: 'Name, Größe oder Lizenz',
    clear: 'Suche löschen',
    sections: {
      ready: 'Auf diesem Computer bereit',
      tiers: 'Hauptmodelle',
      others: 'Alle weiteren Modelle',
    },
    tiers: {
      instant: 'Antwortet fast sofort. Für Einfaches.',
      quick: 'Schnell. Für kurze Antworten.',
      smart: 'Am ausgewogensten. Für das meiste.',
      genius: 'Am fähigsten und am langsamsten. Für schwierige Fragen.',
    },
    facts: ({ bytes, estimated, memoryBytes, engine, licence }) =>
      [
        `${estimated ? 'etwa ' : ''}${format.bytes(bytes)}`,
        ...(memoryBytes === null ? [] : [`braucht ${memory(engine, memoryBytes)}`]),
        licence,
      ].join(' · '),
    found: (count) =>
      `${format.count(count)} ${format.plural(count, { one: 'Modell', other: 'Modelle' })}`,
    nothing: (query) => `Kein Modell passt zu „${query}“.`,
    hint: 'Suchen Sie nach einem Namen, einer Lizenz oder einer Größe wie „2 GB“ oder „<4 GB“.',
    finding: 'Die weiteren Modelle werden gesucht …',
    ofSite: (site) => `Neue Unterhaltungen auf ${site} beginnen damit.`,
  };
}
