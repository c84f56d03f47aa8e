import type { englishPage } from '../en-page';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What is said of pages that are read for a question, in Spanish. */
export function spanishPage(format: Format): Translation<typeof englishPage> {
  const { percent, share } = format;
  return {
    use: 'Usar esta página',
    useMeaning:
      'Lee el texto de la página que está delante y lo añade a su pregunta. No sale de aquí.',
    reading: 'Leyendo la página…',
    cancel: 'Cancelar',
    dismiss: 'Cerrar',
    refused: {
      leave: trouble(
        'Homebody solo puede leer una página después de que usted lo llame en ella.',
        'Con la página delante, pulse el icono de Homebody en la barra de herramientas o su atajo y, después, «Usar esta página». Si es un archivo de su ordenador, active antes «Permitir acceso a URL de archivo» en los detalles de Homebody.',
      ),
      forbidden: trouble(
        'El navegador no deja que ninguna extensión lea esta página. Sus propias páginas, la tienda de extensiones y algunos documentos están cerrados para todas.',
        'Copie lo que le interese y péguelo en la pregunta.',
      ),
      files: trouble(
        'Esta página es un archivo de su ordenador, y el navegador aún no deja que Homebody lea archivos.',
        'Haga clic derecho en el icono de Homebody de la barra de herramientas, elija «Administrar extensión» y active «Permitir acceso a URL de archivo». El navegador reinicia entonces Homebody: ábralo de nuevo con su icono y pulse «Usar esta página».',
      ),
      gone: trouble(
        'Esa pestaña ya no está.',
        'Abra de nuevo la página y pulse «Usar esta página».',
      ),
      slow: trouble(
        'La página no ha respondido en 20 segundos.',
        'Inténtelo de nuevo cuando haya terminado de cargarse.',
      ),
      unreadable: trouble(
        'Lo que ha devuelto la página no es un texto que se pueda usar.',
        'Seleccione lo que le interese, haga clic derecho y elija «Preguntar a Homebody sobre la selección».',
      ),
      frames: trouble(
        'Lo que muestra esta página está en un marco de otro sitio, que no se ha leído.',
        'Abra el marco en una pestaña propia o seleccione su texto.',
      ),
      empty: trouble(
        'En esta página no se ve ningún texto.',
        'Si aún se está cargando, espere a que aparezca su texto y pulse de nuevo «Usar esta página».',
      ),
      never: trouble(
        'Usted eligió que Homebody no lea nunca este sitio. La página no se ha leído.',
        'Puede cambiarlo en las opciones, en «Sitios concretos».',
      ),
      'no-text': trouble(
        'Homebody no puede leer este tipo de documento.',
        'Seleccione lo que le interese, haga clic derecho y elija «Preguntar a Homebody sobre la selección».',
      ),
    },
    elsewhere: (site) =>
      site === null
        ? trouble(
            'La página que está delante no es de ningún sitio web, y esta conversación sí. No se ha leído.',
            'Para preguntar por ella, abra una conversación sin sitio web.',
          )
        : trouble(
            `La página que está delante es de ${site}, y esta conversación no. No se ha leído.`,
            'Para preguntar por ella, abra una conversación de ese sitio.',
          ),
    suggestions: 'Preguntas sobre esta página',
    summarise: 'Resumir esta página',
    points: '¿Cuáles son los puntos principales?',
    simply: 'Explicarla de forma sencilla',

    chip: 'Página para su pregunta',
    taken: (title) => `${title} va con su pregunta`,
    replaced: 'Se ha sustituido su selección.',
    leftBehind: trouble(
      'No se ha tomado la página: se abrió otra conversación.',
      'Para añadirla, pulse de nuevo «Usar esta página».',
    ),
    untitled: 'Página sin título',
    remove: 'Quitar la página',
    again: 'Volver a leerla',
    changed: 'La página ha cambiado desde que se leyó.',
    isElsewhere: 'La pestaña muestra ahora otra página.',
    useThat: 'Usar esa',
    words: (words) =>
      `${format.count(words)} ${format.plural(words, { one: 'palabra', other: 'palabras' })}`,
    beginningOnly: 'Solo se ha tomado el comienzo de esta página tan larga.',
    framesLeftOut: trouble(
      'Una parte de esta página está en un marco de otro sitio, que no se ha leído.',
      'Abra el marco en una pestaña propia o seleccione su texto.',
    ),
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
    readNothing: trouble(
      'No cupo nada de la página: el modelo ha respondido sin ella.',
      'Pregunte en una conversación nueva, donde hay más espacio.',
    ),
    markedNothing: trouble(
      'No cupo nada de la selección: el modelo ha respondido sin ella.',
      'Pregunte en una conversación nueva, donde hay más espacio.',
    ),
    markedFirst: (to) => `El modelo ha leído el primer ${share(to)} de la selección.`,
    markedPart: (from, to) => `El modelo ha leído la selección del ${share(from)} al ${share(to)}.`,
    readOn: (from) => `Preguntar por el resto, desde el ${share(from)}`,
    forgotten: 'El modelo ya no lee lo que está por encima de esta línea.',
    prefill: (fraction) => `Leyendo… ${percent(fraction)}`,
    part: (at, count) => `Leyendo la parte ${format.count(at)} de ${format.count(count)}…`,
  };
}
