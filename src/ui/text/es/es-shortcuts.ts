import type { englishShortcuts } from '../en-shortcuts';
import type { Translation } from '../translation';

/** What the options page says about shortcuts, in Spanish. */
export function spanishShortcuts(): Translation<typeof englishShortcuts> {
  return {
    heading: 'Atajos de teclado',
    browser: 'Desde cualquier lugar del navegador',
    inHomebody: 'En la ventana emergente y en el panel lateral',
    does: 'Qué hace',
    keysHeading: 'Teclas',
    notSet: 'Sin asignar',
    open: 'Abrir Homebody',
    /** The browser keeps these; its own page sets them. */
    set: 'Asignarlos en el navegador',
    setMeaning: 'El navegador guarda estos atajos y se asignan en una página suya.',
    fixed: 'Estos no se pueden cambiar.',
    names: {
      send: 'Enviar la pregunta',
      newLine: 'Empezar una línea nueva en la pregunta',
      editLast: 'Editar la última pregunta, si no hay nada escrito',
      stop: 'Detener la respuesta o cerrar lo que está encima',
      models: 'Elegir un modelo',
      downloads: 'Mostrar las descargas',
      newConversation: 'Iniciar una conversación nueva',
      search: 'Buscar en las conversaciones (panel lateral)',
      rename: 'Cambiar el título de una conversación, en la lista (panel lateral)',
      delete: 'Eliminar una conversación, en la lista (panel lateral)',
    },
    keys: {
      control: 'Ctrl',
      shift: 'Mayús',
      /** By the names that programs have for them. */
      named: { Enter: 'Intro', Escape: 'Esc', ArrowUp: '↑', Delete: 'Supr', F2: 'F2' },
    },
  };
}
