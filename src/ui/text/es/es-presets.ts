import type { englishPresets } from '../en-presets';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about presets, in Spanish. */
export function spanishPresets(format: Format): Translation<typeof englishPresets> {
  return {
    heading: 'Preguntas preparadas',
    intro:
      'Preguntas que haces a menudo sobre lo que seleccionas: en el menú contextual y bajo una selección citada. Se envían al momento.',
    none: 'No hay preguntas preparadas.',
    name: 'Nombre',
    instruction: 'Qué se pregunta',
    new: 'Nueva pregunta',
    add: 'Añadir una pregunta',
    save: 'Guardar',
    cancel: 'Cancelar',
    edit: 'Editar',
    remove: 'Quitar',
    up: 'Subir',
    down: 'Bajar',
    reset: 'Restaurar las predeterminadas',
    saved: 'Guardado.',
    restored: 'Las preguntas predeterminadas han vuelto.',
    empty: 'Escriba un nombre y qué se pregunta.',
    about: (action, name) => `${action}: ${name}`,
    editing: (name) => `Editar ${name}`,
    removed: (name) => `Se ha quitado ${name}.`,
    moved: (name, at, of) =>
      `${name} está ahora en la posición ${format.count(at)} de ${format.count(of)}.`,
    full: (n) =>
      trouble(`Hay sitio para ${format.count(n)} preguntas.`, 'Quite una para añadir otra.'),
  };
}
