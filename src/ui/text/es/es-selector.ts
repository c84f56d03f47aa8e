import type { EngineKind } from '@/core/model';
import type { englishSelector } from '../en-selector';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** The list of models to choose from, in Spanish. */
export function spanishSelector(format: Format): Translation<typeof englishSelector> {
  const memory = (engine: EngineKind, bytes: number) =>
    engine === 'webllm'
      ? `${format.bytes(bytes)} de memoria gráfica`
      : `${format.bytes(bytes)} de memoria`;
  return {
    search: 'Buscar modelos',
    placeholder: 'Nombre, tamaño o licencia',
    clear: 'Borrar la búsqueda',
    sections: {
      ready: 'Listos en este equipo',
      tiers: 'Modelos principales',
      others: 'Todos los demás modelos',
    },
    /** What a tier is, in plain words. */
    tiers: {
      instant: 'Responde casi al instante. Para cosas sencillas.',
      quick: 'Rápido. Para respuestas cortas.',
      smart: 'El mejor equilibrio. Para casi todo.',
      genius: 'El más capaz y el más lento. Para preguntas difíciles.',
    },
    facts: ({ bytes, estimated, memoryBytes, engine, licence }) =>
      [
        `${estimated ? 'aprox. ' : ''}${format.bytes(bytes)}`,
        ...(memoryBytes === null ? [] : [`necesita ${memory(engine, memoryBytes)}`]),
        licence,
      ].join(' · '),
    found: (count) =>
      `${format.count(count)} ${format.plural(count, { one: 'modelo', many: 'de modelos', other: 'modelos' })}`,
    nothing: (query) => `Ningún modelo coincide con «${query}».`,
    hint: 'Busque un nombre, una licencia o un tamaño, por ejemplo «2 GB» o «<4 GB».',
    finding: 'Buscando los demás modelos…',
    ofSite: (site) => `Las conversaciones nuevas en ${site} empiezan con él.`,
  };
}
