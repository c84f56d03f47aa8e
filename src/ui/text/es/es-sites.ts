import type { englishSites } from '../en-sites';
import type { Translation } from '../translation';

/** What is said of what holds for single sites, and of private windows, in Spanish. */
export function spanishSites(): Translation<typeof englishSites> {
  return {
    privateNotice:
      'Ventana privada: esta conversación se guarda solo en la memoria y desaparece al cerrar su última ventana privada.',
    open: 'Lo que vale para este sitio',
    openWord: 'Este sitio',
    heading: 'Sitios concretos',
    intro: 'Lo que vale para un solo sitio. Lo que no se fija aquí es como en todos los sitios.',
    unread: 'No leer nunca',
    unreadMeaning: 'Homebody no lee allí ni páginas ni selecciones, se pulse lo que se pulse.',
    noUnread: 'Cualquier sitio se puede leer cuando lo pides.',
    unreadBox: 'No leer nunca este sitio',
    addUnread: 'No leerlo nunca',
    models: 'Modelos',
    modelsMeaning: 'Las conversaciones nuevas de un sitio empiezan con su modelo.',
    noModels: 'Ningún sitio tiene un modelo propio.',
    model: 'Las conversaciones nuevas empiezan aquí con',
    likeAll: 'Como en todos los sitios',
    gone: 'ya no se ofrece: las conversaciones empiezan como en todos los sitios',
    save: 'Guardar',
    remove: (site) => `Quitar ${site} de esta lista`,
    removeWord: 'Quitar',
    undo: 'Deshacer',
    saved: 'Guardado.',
    removed: (site) => `Quitado: ${site}`,
    site: 'Sitio',
    siteInvalid: 'Escriba la dirección de un sitio web, por ejemplo example.org.',
    close: 'Cerrar',
  };
}
