import type { englishOptions } from '../en-options';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { counted } from './counted';
import { frenchAppearance } from './fr-appearance';
import { frenchBackup } from './fr-backup';
import { frenchErase } from './fr-erase';
import { frenchGeneration } from './fr-generation';
import { frenchLedger } from './fr-ledger';
import { frenchPresets } from './fr-presets';
import { frenchShortcuts } from './fr-shortcuts';

/** What the options page says, in French. */
export function frenchOptions(format: Format): Translation<typeof englishOptions> {
  return {
    title: 'Options de Homebody',
    heading: 'Options',
    contents: 'Sur cette page',

    storage: {
      heading: 'Modèles et stockage',
      intro:
        'Les modèles sont des fichiers sur cet ordinateur. Eux seuls rédigent les réponses, sans réseau.',
      room: (used, free) =>
        free === null
          ? `Homebody occupe ${format.bytes(used)}.`
          : `Homebody occupe ${format.bytes(used)} ; espace libre : ${format.bytes(free)}.`,
      looking: 'Examen du disque…',
      models: 'Modèles',
      onDisk: (bytes) => `${format.bytes(bytes)} sur cet ordinateur`,
      toDownload: (bytes, estimated) =>
        `${estimated ? 'environ ' : ''}${format.bytes(bytes)} à télécharger`,
      download: 'Télécharger',
      downloadAgain: 'Télécharger de nouveau',
      retry: 'Réessayer',
      cancel: 'Annuler',
      verify: 'Vérifier',
      import: 'Importer des fichiers…',
      delete: 'Supprimer',
      about: (action, model) => `${action.replace(/…$/, '')} : ${model}`,
      work: (work) => {
        if (work.kind === 'removing') return 'Suppression…';
        const what = work.kind === 'verifying' ? 'Vérification des fichiers' : 'Importation';
        const done =
          work.bytesTotal > 0 ? ` ${format.percent(work.bytesDone / work.bytesTotal)}` : '';
        return `${what}…${done}`;
      },
      cancelWork: (kind) =>
        kind === 'verifying' ? 'Annuler la vérification' : 'Annuler l’importation',
      canceled: 'Annulé. Rien n’a été supprimé.',
      sound: 'Tous les fichiers sont en bon état.',
      damaged: (files) =>
        trouble(
          `Endommagé et supprimé : ${files.join(', ')}.`,
          'Les autres fichiers sont conservés ; téléchargez de nouveau le reste.',
        ),
      imported: 'Importé : tous les fichiers sont les bons.',
      removed: 'Supprimé. Il n’en reste rien sur cet ordinateur.',
    },

    confirm: {
      title: (model) => `Supprimer ${model} ?`,
      loss: (bytes) =>
        `Ses fichiers (${format.bytes(bytes)}) seront supprimés de cet ordinateur. Pour réutiliser le modèle, il faudra le télécharger ou l’importer de nouveau.`,
      kept: 'Les conversations sont conservées.',
      keep: 'Garder',
      delete: 'Supprimer',
    },

    defaults: {
      heading: 'Nouvelles conversations',
      label: 'Modèle par défaut des nouvelles conversations',
      recommended: (model) =>
        model === null ? 'Recommandé pour cet ordinateur' : `Recommandé : ${model}`,
      meaning: 'Les conversations existantes gardent leur modèle.',
    },

    memory: {
      heading: 'Mémoire',
      label: 'Libérer la mémoire d’un modèle inutilisé',
      after: (minutes) => `Après ${counted(format, minutes, 'minute', 'minutes')}`,
      never: 'Jamais',
      meaning:
        'Sa mémoire est alors disponible pour d’autres programmes. La question suivante le charge de nouveau, ce qui prend un moment.',
    },

    engines: {
      heading: 'Où les modèles s’exécutent',
      names: {
        automatic: 'Automatique (recommandé)',
        gpu: 'Toujours sur le GPU',
        cpu: 'Toujours sur le CPU',
      },
      line: (choice, { automatic, gpu }, because) => {
        if (choice === 'cpu')
          return 'Fonctionne sur tous les ordinateurs, mais écrit plus lentement.';
        if (choice === 'gpu') {
          return gpu === null
            ? trouble(
                'Ce navigateur ne propose aucun GPU : tant que c’est le cas, les modèles ne se chargeront pas.',
                'Choisissez « Automatique », ou activez l’accélération graphique du navigateur.',
              )
            : 'Même quand un modèle ne semble pas adapté. Il risque alors de ne pas se charger, ou d’écrire lentement.';
        }
        const [reason] = automatic.because;
        if (automatic.processor === 'gpu') {
          return `Ici, c’est le GPU${gpu ? ` (${gpu})` : ''} : il est plus rapide et les modèles y tiennent.`;
        }
        return `Ici, c’est le CPU${reason ? ` : ${because(reason)}` : ''}.`;
      },
      meaning:
        'Cela vaut pour les nouvelles conversations et pour la liste des modèles. Une conversation qui a déjà son modèle le garde.',
    },

    mirror: {
      heading: 'Source des téléchargements',
      hub: 'Les modèles sont téléchargés depuis huggingface.co.',
      current: (address) => `Les modèles sont téléchargés depuis ${address}.`,
      meaning:
        'Un miroir est un serveur qui propose les mêmes fichiers aux mêmes chemins, pour les réseaux d’où le hub est inaccessible. Il apprend quels modèles vous téléchargez et votre adresse réseau ; il ne voit jamais ni question ni réponse. Chaque fichier reste comparé à son empreinte connue.',
      label: 'Adresse d’un miroir',
      placeholder: 'https://models.example.org',
      use: 'Utiliser ce miroir',
      reset: 'Revenir à huggingface.co',
    },

    backup: frenchBackup(format),

    erase: frenchErase(format),

    generation: frenchGeneration(format),

    network: frenchLedger(format),

    appearance: frenchAppearance(),

    presets: frenchPresets(format),

    shortcuts: frenchShortcuts(),

    about: {
      heading: 'À propos',
      version: (version) => `Homebody ${version}`,
      licences: 'Licences des logiciels contenus dans Homebody',
      modelLicence: (licence) => `Licence : ${licence}`,
    },
  };
}
