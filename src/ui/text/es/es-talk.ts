import type { englishTalk } from '../en-talk';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the thread, its header and its menu say about one conversation, in Spanish. */
export function spanishTalk(format: Format): Translation<typeof englishTalk> {
  return {
    edit: 'Editar',
    editing: 'Pregunta editada',
    editKeeps: 'La pregunta anterior se conserva, con todo lo que siguió.',
    sendEdit: 'Enviar',
    cancelEdit: 'Cancelar',
    regenerate: 'Regenerar',
    /** Both count from 1. */
    version: (at, count) => `${format.count(at)} / ${format.count(count)}`,
    versionName: (at, count) => `Versión ${format.count(at)} de ${format.count(count)}`,
    earlierVersion: 'Versión anterior',
    laterVersion: 'Versión siguiente',
    /** The heading of what an exported conversation has besides the thread that is shown. */
    otherVersions: 'Otras versiones',

    instructions: {
      open: 'Instrucciones para esta conversación',
      openSet: 'Instrucciones para esta conversación: activas',
      /** On a small button. */
      word: 'Instrucciones',
      wordSet: 'Con instrucciones',
      heading: 'Instrucciones para esta conversación',
      meaning:
        'Los modelos las reciben antes de cada respuesta de esta conversación, después de las que valen para todas y de las de este sitio.',
      placeholder: 'Responde con frases cortas.',
      save: 'Guardar',
      clear: 'Quitar',
      close: 'Cerrar',
      unsaved: 'Aún sin guardar. Lo que escribió se queda aquí hasta que se cierre esta ventana.',
      saved: 'Los modelos reciben sus instrucciones a partir de la próxima respuesta.',
      cleared: 'Las instrucciones se quitaron.',
      undo: 'Deshacer',
    },

    follow: {
      label: 'Seguir la pestaña',
      on: 'Sigue la pestaña',
      off: 'Se queda aquí',
      onMeaning: 'Muestra la conversación del sitio en el que está.',
      offMeaning: 'Mantiene esta conversación cuando pasa a otra pestaña.',
      /** Where the site of a tab is not told. */
      ask: 'Seguir también aquí',
      askMeaning:
        'Pide al navegador que deje ver a Homebody qué página muestra cada pestaña. Nada de eso sale de este equipo.',
      limited:
        'El navegador solo muestra a Homebody las pestañas en las que usted lo ha usado, así que sigue esas.',
      /** Where the person types while their tab goes to another site. */
      goTo: (site) => (site === null ? 'Ir a las conversaciones sin sitio web' : `Ir a ${site}`),
    },
  };
}
