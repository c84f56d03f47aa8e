import type { englishOptions } from '../en-options';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { spanishAppearance } from './es-appearance';
import { spanishBackup } from './es-backup';
import { spanishErase } from './es-erase';
import { spanishGeneration } from './es-generation';
import { spanishLedger } from './es-ledger';
import { spanishPresets } from './es-presets';
import { spanishShortcuts } from './es-shortcuts';

/** What the options page says, in Spanish. */
export function spanishOptions(format: Format): Translation<typeof englishOptions> {
  return {
    title: 'Opciones de Homebody',
    heading: 'Opciones',
    contents: 'En esta página',

    storage: {
      heading: 'Modelos y almacenamiento',
      intro:
        'Los modelos son archivos en este equipo. Las respuestas las escriben solo ellos, sin red.',
      room: (used, free) =>
        free === null
          ? `Homebody usa ${format.bytes(used)}.`
          : `Homebody usa ${format.bytes(used)}; hay ${format.bytes(free)} libres.`,
      looking: 'Examinando el disco…',
      models: 'Modelos',
      onDisk: (bytes) => `${format.bytes(bytes)} en este equipo`,
      toDownload: (bytes, estimated) =>
        `${estimated ? 'aprox. ' : ''}${format.bytes(bytes)} por descargar`,
      download: 'Descargar',
      downloadAgain: 'Volver a descargar',
      retry: 'Reintentar',
      cancel: 'Cancelar',
      verify: 'Verificar',
      import: 'Importar archivos…',
      delete: 'Eliminar',
      /** Name of a button for those who hear it: which model it is about. */
      about: (action, model) => `${action}: ${model}`,
      work: (work) => {
        if (work.kind === 'removing') return 'Eliminando…';
        const what = work.kind === 'verifying' ? 'Comprobando los archivos' : 'Importando';
        const done =
          work.bytesTotal > 0 ? ` ${format.percent(work.bytesDone / work.bytesTotal)}` : '';
        return `${what}…${done}`;
      },
      cancelWork: (kind) =>
        kind === 'verifying' ? 'Cancelar la comprobación' : 'Cancelar la importación',
      canceled: 'Se canceló. No se eliminó nada.',
      sound: 'Todos los archivos están como deben.',
      damaged: (files) =>
        trouble(
          `Estaba dañado y se eliminó: ${files.join(', ')}.`,
          'Los demás archivos se conservan; vuelva a descargar lo que falta.',
        ),
      imported: 'Importación terminada: todos los archivos son los correctos.',
      removed: 'Se eliminó. No queda nada del modelo en este equipo.',
    },

    confirm: {
      title: (model) => `¿Eliminar ${model}?`,
      loss: (bytes) =>
        `Se eliminarán ${format.bytes(bytes)} de este equipo. Para volver a usar el modelo habrá que descargarlo o importarlo otra vez.`,
      kept: 'Las conversaciones se conservan.',
      keep: 'Conservar',
      delete: 'Eliminar',
    },

    defaults: {
      heading: 'Conversaciones nuevas',
      label: 'Modelo predeterminado para las conversaciones nuevas',
      recommended: (model) =>
        model === null ? 'Recomendado para este equipo' : `Recomendado: ${model}`,
      meaning: 'Las conversaciones que ya existen mantienen su modelo.',
    },

    memory: {
      heading: 'Memoria',
      label: 'Liberar la memoria de un modelo que no se usa',
      after: (minutes) =>
        `Después de ${format.count(minutes)} ${format.plural(minutes, { one: 'minuto', many: 'de minutos', other: 'minutos' })}`,
      never: 'Nunca',
      meaning:
        'Su memoria queda entonces libre para otros programas. La siguiente pregunta vuelve a cargarlo, lo que tarda un momento.',
    },

    engines: {
      heading: 'Dónde funcionan los modelos',
      names: {
        automatic: 'Automático (recomendado)',
        gpu: 'Siempre en la GPU',
        cpu: 'Siempre en la CPU',
      },
      line: (choice, { automatic, gpu }, because) => {
        if (choice === 'cpu') return 'Funciona en cualquier equipo, pero escribe más despacio.';
        if (choice === 'gpu') {
          return gpu === null
            ? trouble(
                'Este navegador no ofrece ninguna: los modelos no se cargarán hasta que la ofrezca.',
                'Elija «Automático» o active la aceleración gráfica del navegador.',
              )
            : 'También cuando un modelo no parece apto. En ese caso, es posible que no se cargue o que escriba despacio.';
        }
        const [reason] = automatic.because;
        if (automatic.processor === 'gpu') {
          return `Aquí es la GPU${gpu ? ` (${gpu})` : ''}, porque es la más rápida y los modelos caben en ella.`;
        }
        return `Aquí es la CPU${reason ? `, porque ${because(reason)}` : ''}.`;
      },
      meaning:
        'Se aplica a las conversaciones nuevas y a la lista de modelos. Una conversación que ya tiene su modelo lo mantiene.',
    },

    mirror: {
      heading: 'Origen de las descargas',
      hub: 'Los modelos se descargan de huggingface.co.',
      current: (address) => `Los modelos se descargan de ${address}.`,
      meaning:
        'Un servidor espejo ofrece los mismos archivos en las mismas rutas, para redes desde las que no se puede acceder al repositorio. Sabrá qué modelos descarga usted y cuál es su dirección de red; nunca ve una pregunta ni una respuesta. Cada archivo se sigue comprobando con su huella digital conocida.',
      label: 'Dirección de un servidor espejo',
      placeholder: 'https://models.example.org',
      use: 'Usar este servidor espejo',
      reset: 'Volver a usar huggingface.co',
    },

    backup: spanishBackup(format),

    erase: spanishErase(format),

    generation: spanishGeneration(format),

    appearance: spanishAppearance(),

    presets: spanishPresets(format),

    shortcuts: spanishShortcuts(),

    network: spanishLedger(format),

    about: {
      heading: 'Acerca de',
      version: (version) => `Homebody ${version}`,
      licences: 'Licencias del software incluido en Homebody',
      modelLicence: (licence) => `Licencia: ${licence}`,
    },
  };
}
