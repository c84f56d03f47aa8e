import type { englishPage } from '../en-page';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What is said of pages that are read for a question, in Spanish. */
export function spanishPage(format: Format): Translation<typeof englishPage> {
  const { percent, share } = format;
  return {
    use: 'Usar esta página',
    useMeaning:
      'Lee el texto de la página que está delante y lo añade a tu pregunta. No sale de aquí.',
    reading: 'Leyendo la página…',
    cancel: 'Cancelar',
    dismiss: 'Cerrar',
    refused: {
      leave:
        'Homebody solo puede leer una página después de que lo llames en ella. Con la página delante, pulsa el icono de Homebody en la barra de herramientas o su atajo y, después, «Usar esta página».',
      forbidden:
        'El navegador no deja que ninguna extensión lea esta página. Sus propias páginas, la tienda de extensiones y algunos documentos están cerrados para todas.',
      gone: 'Esa pestaña ya no está.',
      slow: 'La página no ha respondido en 20 segundos. Vuelve a intentarlo cuando haya terminado de cargarse.',
      unreadable: 'Lo que ha devuelto la página no es un texto que se pueda usar.',
      frames:
        'Lo que muestra esta página está en un marco de otro sitio, que no se ha leído. Abra el marco en una pestaña propia o seleccione su texto.',
      empty: 'En esta página no se ve ningún texto.',
      never: 'Has elegido que Homebody no lea nunca este sitio. La página no se ha leído.',
      'no-text':
        'Homebody no puede leer este tipo de documento. Selecciona lo que te interese, haz clic derecho y elige «Preguntar a Homebody sobre la selección».',
    },
    elsewhere: (site) =>
      site === null
        ? 'La página que está delante no es de ningún sitio web, y esta conversación sí. No se ha leído.'
        : `La página que está delante es de ${site}, y esta conversación no. No se ha leído.`,
    suggestions: 'Preguntas sobre esta página',
    summarise: 'Resumir esta página',
    points: '¿Cuáles son los puntos principales?',
    simply: 'Explicarla de forma sencilla',

    chip: 'Página para tu pregunta',
    taken: (title) => `${title} va con tu pregunta`,
    replaced: 'Se ha sustituido tu selección.',
    leftBehind: 'No se ha tomado la página: se abrió otra conversación.',
    untitled: 'Página sin título',
    remove: 'Quitar la página',
    again: 'Volver a leerla',
    changed: 'La página ha cambiado desde que se leyó.',
    isElsewhere: 'La pestaña muestra ahora otra página.',
    useThat: 'Usar esa',
    words: (words) =>
      `${format.count(words)} ${format.plural(words, { one: 'palabra', other: 'palabras' })}`,
    beginningOnly: 'Solo se ha tomado el comienzo de esta página tan larga.',
    framesLeftOut: 'Una parte de esta página está en un marco de otro sitio, que no se ha leído.',
    guessAll: 'Probablemente cabe entera',
    guessFirst: (to) => `Cabe más o menos el primer ${share(to)}`,
    guessPart: (from, to) => `Cabe más o menos del ${share(from)} al ${share(to)}`,
    begin: 'Empezar en',
    beginning: 'El comienzo',
    place: (heading, at) => `${heading} (${share(at)})`,
    placeAt: (at) => share(at),
    passes: 'Leerla entera, por partes',
    passesMeaning:
      'El modelo lee una parte tras otra y luego responde a partir de sus notas. Tarda tantas veces más como partes haya.',

    text: 'Texto de la página',
    showText: 'Texto tomado de la página',
    readAll: 'El modelo ha leído toda la página.',
    readFirst: (to) => `El modelo ha leído el primer ${share(to)} de la página.`,
    readPart: (from, to) => `El modelo ha leído la página del ${share(from)} al ${share(to)}.`,
    readTaken: 'El modelo ha leído todo lo que se tomó de la página.',
    readNothing: 'No cupo nada de la página: el modelo ha respondido sin ella.',
    markedNothing: 'No cupo nada de la selección: el modelo ha respondido sin ella.',
    markedFirst: (to) => `El modelo ha leído el primer ${share(to)} de la selección.`,
    markedPart: (from, to) => `El modelo ha leído la selección del ${share(from)} al ${share(to)}.`,
    readOn: (from) => `Preguntar por el resto, desde el ${share(from)}`,
    forgotten: 'El modelo ya no lee lo que está por encima de esta línea.',
    prefill: (fraction) => `Leyendo… ${percent(fraction)}`,
    part: (at, count) => `Leyendo la parte ${format.count(at)} de ${format.count(count)}…`,
  };
}
