import type { englishLedger } from '../en-ledger';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about the network ledger, in Spanish. */
export function spanishLedger(format: Format): Translation<typeof englishLedger> {
  const { locale } = format;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const some = (count: number, one: string, other: string) =>
    `${format.count(count)} ${format.plural(count, { one, many: `de ${other}`, other })}`;
  const times = (count: number) => some(count, 'vez', 'veces');
  const lines = (count: number) => some(count, 'línea', 'líneas');
  const lately = (days: number) =>
    format.plural(days, {
      one: 'En el último día',
      other: `En los últimos ${some(days, 'día', 'días')}`,
    });
  return {
    heading: 'Red',
    intro:
      'Todo lo que el propio Homebody pide a la red queda anotado aquí en el momento en que se pide.',
    loading: 'Leyendo lo anotado…',
    nothingYet: (since) =>
      `Homebody no ha pedido nada a nadie desde el ${day.format(since)}, cuando empieza esta lista.`,
    nothingLately: (days) => `${lately(days)}, Homebody no ha pedido nada a nadie.`,
    totals: (days, { host, asked, bytes }) => {
      const { download, lookup } = asked;
      const files = `archivos de modelos ${times(download)}`;
      const which = `${times(lookup)} qué archivos tiene un modelo`;
      const received = `recibió ${format.bytes(bytes)}`;
      if (lookup === 0) return `${lately(days)}, Homebody pidió a ${host} ${files} y ${received}.`;
      if (download === 0) {
        return `${lately(days)}, Homebody preguntó a ${host} ${which} y ${received}.`;
      }
      return `${lately(days)}, Homebody pidió a ${host} ${files}, le preguntó ${which} y ${received}.`;
    },
    sentOn: (host, other, count) =>
      count === 1
        ? `${host} redirigió una solicitud a ${other}, que respondió.`
        : `${host} redirigió ${some(count, 'solicitud', 'solicitudes')} a ${other}, que respondió.`,
    nothingElse:
      'No pidió nada más a nadie y no se envió nada suyo: una solicitud nombra un archivo y no lleva nada de lo que usted escribió o leyó.',
    hasSent: trouble(
      'Al menos una solicitud llevaba algo más que el nombre de un archivo.',
      'Homebody no está hecho para eso: comuníquelo, por favor, junto con esta lista.',
    ),
    since: (since, days, most) =>
      `Se anota desde el ${day.format(since)}. Las líneas se conservan ${some(days, 'día', 'días')}, hasta un máximo de ${some(most, 'línea', 'líneas')}: las más recientes.`,
    limits:
      'Lo que el navegador pide por su cuenta, como las actualizaciones, no depende de Homebody y no figura aquí. Cuando un servidor redirige una solicitud, figura el que respondió; los navegadores no dicen cuáles hubo en medio.',
    unstored: (count) =>
      trouble(
        `No se pudo escribir en el disco: ${lines(count)}. Se muestra aquí, pero se perderá cuando se cierre el navegador.`,
        'Libere espacio antes de eso.',
      ),
    table: 'Solicitudes, las más recientes primero',
    when: 'Cuándo',
    what: 'Qué',
    received: 'Recibido',
    moment: (at) => minute.format(at),
    purpose: (purpose, model) => {
      if (purpose === 'lookup') {
        return model === null ? 'Qué archivos tiene un modelo' : `Qué archivos tiene ${model}`;
      }
      return model === null ? 'Un archivo de un modelo' : `Un archivo de ${model}`;
    },
    asked: (host, others) =>
      others.length === 0 ? host : `${host}, redirigida a ${others.join(', ')}`,
    outcome: (outcome, status) => {
      switch (outcome) {
        case 'whole':
          return 'Completa';
        case 'open':
          return 'En curso';
        case 'refused':
          return `Rechazada por el servidor${status === null ? '' : ` (${status})`}`;
        case 'failed':
          return 'Sin respuesta';
        case 'canceled':
          return 'Detenida por Homebody';
        case 'broken':
          return 'Interrumpida';
        case 'lost':
          return 'Truncada: Homebody se cerró';
      }
    },
    requests: (count) => some(count, 'solicitud', 'solicitudes'),
    all: (count) =>
      format.plural(count, {
        one: `Mostrar ${lines(count)}`,
        other: `Mostrar las ${lines(count)}`,
      }),
    export: 'Exportar como JSON',
    clear: 'Vaciar…',
    confirm: {
      title: '¿Vaciar la lista de solicitudes?',
      loss: (count) =>
        `Se olvidarán para siempre los datos de ${lines(count)}. Expórtelos antes si es posible que quiera mostrarlos.`,
      keep: 'Conservar la lista',
      clear: 'Vaciar',
    },
  };
}
