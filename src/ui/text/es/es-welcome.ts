import type { englishWelcome } from '../en-welcome';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** Memory is sold, and told by browsers, in powers of two. */
const GIB = 2 ** 30;

/** The welcome page, in Spanish. */
export function spanishWelcome(format: Format): Translation<typeof englishWelcome> {
  return {
    title: 'Le damos la bienvenida a Homebody',
    what: [
      'Homebody responde preguntas junto a la página que está leyendo.',
      'Sus modelos de lenguaje funcionan en este equipo: lo que pregunta, lo que marca y lo que se responde nunca salen de él.',
      'Lo único que descarga son los modelos que usted elige. Cuando uno ya está aquí, funciona sin red.',
    ],
    machine: {
      heading: 'Este equipo',
      looking: 'Examinando este equipo…',
      unknown: 'El navegador no dijo qué tiene este equipo.',
      gpu: 'Gráficos',
      cpu: 'Procesador',
      memory: 'Memoria',
      disk: 'Disco',
      gpuOf: (gpu) => {
        if (gpu === null) {
          return 'El navegador no ofrece ningún procesador gráfico. Los modelos funcionan en el procesador, más despacio.';
        }
        if (gpu.isSoftware) {
          return 'Los dibuja el procesador. Los modelos funcionan en el propio procesador, más despacio.';
        }
        return `${gpu.name === '' ? 'Un procesador gráfico' : gpu.name}. Los modelos pueden funcionar en él, lo que es rápido.`;
      },
      cpuOf: (cores) =>
        `${format.count(cores)} ${format.plural(cores, { one: 'núcleo', many: 'de núcleos', other: 'núcleos' })}`,
      memoryOf: (bytes) =>
        bytes === null
          ? 'El navegador no lo dice.'
          : `${format.count(bytes / GIB)} GB o más, según lo que indica el navegador`,
      diskOf: (bytes) =>
        bytes === null ? 'El navegador no lo dice.' : `${format.bytes(bytes)} libres para Homebody`,
    },
    model: {
      heading: 'Su primer modelo',
      balanced: (name) => `Se recomienda ${name}: el mejor equilibrio entre calidad y velocidad.`,
      fitting: (name) =>
        `Se recomienda ${name}: es el mejor de los que funcionan bien en este equipo.`,
      lightest: (name) =>
        `Se recomienda ${name}: es el que menos exige a este equipo; los demás serían aún más lentos.`,
      none: 'Ninguno de los modelos principales es apto para este equipo. Hay más entre los que elegir.',
      all: 'Ver todos los modelos',
      choose: 'El modelo para empezar',
      recommended: 'Recomendado',
      /** `verdict` is a sentence without its full stop. */
      onThisComputer: (verdict) => `${verdict}.`,
      download: (name, bytes) => `Descargar ${name}, ${format.bytes(bytes)}`,
      later: 'Ahora no',
      queued: (name) => `${name} es la siguiente descarga.`,
      goesOn: 'Puede cerrar esta página: la descarga continúa.',
      preparing: (name) => `${name} ya está aquí y se está preparando.`,
      ready: (name) => `${name} está en este equipo, listo para responder.`,
      where:
        'Homebody espera tras el icono de la casa en la barra de herramientas; si no lo ve, está tras la pieza de rompecabezas.',
    },
    talk: {
      heading: 'Pregunte algo',
      now: 'Ya puede preguntar. La respuesta se escribirá en cuanto haya un modelo aquí.',
      openPanel: 'Continuar en el panel lateral',
    },
    again: 'Mostrar la página de bienvenida',
  };
}
