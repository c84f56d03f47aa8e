import type { englishMenu } from '../en-menu';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What can be asked about a selection, in the browser's menu and under a quote, in Spanish. */
export function spanishMenu(): Translation<typeof englishMenu> {
  return {
    ask: 'Preguntar a Homebody sobre la selección',
    standard: {
      explain: { name: 'Explicar', instruction: 'Explica esto con palabras sencillas.' },
      summarise: { name: 'Resumir', instruction: 'Resume esto en pocas frases.' },
      translate: { name: 'Traducir', instruction: 'Traduce esto al español.' },
      simplify: {
        name: 'Simplificar',
        instruction: 'Reescribe esto con palabras más sencillas, sin cambiar lo que dice.',
      },
    },
    atOnce: 'Preguntar al momento',
    unread: {
      nothing: trouble(
        'No hay nada seleccionado en esta página.',
        'Seleccione primero lo que le interese.',
      ),
      closed: trouble(
        'Esta página no permite leer la selección con un atajo.',
        'Haga clic con el botón derecho en la selección.',
      ),
      never: trouble(
        'Homebody nunca lee este sitio. Así lo eligió usted en las opciones.',
        'Cámbielo allí, en «Sitios concretos», para que se lea.',
      ),
    },
    fromBrowser:
      'Tal como lo dio el navegador, porque esta página no se deja leer: pueden faltar saltos de línea.',
  };
}
