import type { EngineKind, Tier } from '@/core/model';
import type { ModelFacts } from '@/messaging/schemas/model-facts';
import type { Format } from './format';

/** The list of models to choose from, in English. */
export function englishSelector(format: Format) {
  const memory = (engine: EngineKind, bytes: number) =>
    engine === 'webllm'
      ? `${format.bytes(bytes)} of graphics memory`
      : `${format.bytes(bytes)} of memory`;
  const tiers: Readonly<Record<Exclude<Tier, 'all'>, string>> = {
    instant: 'Answers almost at once. For simple things.',
    quick: 'Fast. For short answers.',
    smart: 'The best balance. For most things.',
    genius: 'The most capable, and the slowest. For hard questions.',
  };
  return {
    search: 'Search models',
    placeholder: 'Name, size or licence',
    clear: 'Clear the search',
    sections: {
      ready: 'Ready on this computer',
      tiers: 'Main models',
      others: 'All other models',
    },
    /** What a tier is, in plain words. */
    tiers,
    facts: ({ bytes, estimated, memoryBytes, engine, licence }: ModelFacts) =>
      [
        `${estimated ? 'about ' : ''}${format.bytes(bytes)}`,
        ...(memoryBytes === null ? [] : [`needs ${memory(engine, memoryBytes)}`]),
        licence,
      ].join(' · '),
    found: (count: number) =>
      `${format.count(count)} ${format.plural(count, { one: 'model', other: 'models' })}`,
    nothing: (query: string) => `No model matches “${query}”.`,
    hint: 'Search for a name, a licence, or a size such as “2 GB” or “<4 GB”.',
    finding: 'Finding the other models…',
    ofSite: (site: string) => `New conversations on ${site} begin with it.`,
  };
}
