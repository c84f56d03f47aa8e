import type { FitReason } from '@/core/device-fit';
import type { EngineChoice } from '@/core/engine-choice';
import type { EnginesView } from '@/messaging/topics/engines';
import type { StorageWork } from '@/messaging/topics/storage';
import { englishAppearance } from './en-appearance';
import { englishBackup } from './en-backup';
import { englishErase } from './en-erase';
import { englishGeneration } from './en-generation';
import { englishLedger } from './en-ledger';
import { englishPresets } from './en-presets';
import { englishShortcuts } from './en-shortcuts';
import type { Format } from './format';
import { trouble } from './trouble';

/** What the options page says, in English. */
export function englishOptions(format: Format) {
  return {
    title: 'Homebody options',
    heading: 'Options',
    contents: 'On this page',

    storage: {
      heading: 'Models and storage',
      intro:
        'Models are files on this computer. Answers are written by them alone, without a network.',
      room: (used: number, free: number | null) =>
        free === null
          ? `Homebody uses ${format.bytes(used)}.`
          : `Homebody uses ${format.bytes(used)}; ${format.bytes(free)} are free.`,
      looking: 'Looking at the disk…',
      models: 'Models',
      onDisk: (bytes: number) => `${format.bytes(bytes)} on this computer`,
      toDownload: (bytes: number, estimated: boolean) =>
        `${estimated ? 'about ' : ''}${format.bytes(bytes)} to download`,
      download: 'Download',
      downloadAgain: 'Download again',
      retry: 'Retry',
      cancel: 'Cancel',
      verify: 'Verify',
      import: 'Import files…',
      delete: 'Delete',
      /** Name of a button for those who hear it: which model it is about. */
      about: (action: string, model: string) => `${action} ${model}`,
      work: (work: StorageWork): string => {
        if (work.kind === 'removing') return 'Deleting…';
        const what = work.kind === 'verifying' ? 'Checking the files' : 'Importing';
        const done =
          work.bytesTotal > 0 ? ` ${format.percent(work.bytesDone / work.bytesTotal)}` : '';
        return `${what}…${done}`;
      },
      cancelWork: (kind: 'verifying' | 'importing'): string =>
        kind === 'verifying' ? 'Cancel the check' : 'Cancel the import',
      canceled: 'Canceled. Nothing was deleted.',
      sound: 'Every file is as it should be.',
      damaged: (files: readonly string[]) =>
        trouble(
          `Damaged and removed: ${files.join(', ')}.`,
          'The other files are kept; download the rest again.',
        ),
      imported: 'Imported: every file is the right one.',
      removed: 'Deleted. Nothing of it is left on this computer.',
    },

    confirm: {
      title: (model: string) => `Delete ${model}?`,
      loss: (bytes: number) =>
        `${format.bytes(bytes)} are removed from this computer. To use the model again, it has to be downloaded or imported again.`,
      kept: 'Conversations are kept.',
      keep: 'Keep it',
      delete: 'Delete',
    },

    defaults: {
      heading: 'New conversations',
      label: 'Default model for new conversations',
      recommended: (model: string | null) =>
        model === null ? 'Recommended for this machine' : `Recommended: ${model}`,
      meaning: 'Conversations that exist keep the model they have.',
    },

    memory: {
      heading: 'Memory',
      label: 'Free the memory of a model that is not used',
      after: (minutes: number) =>
        `After ${format.count(minutes)} ${format.plural(minutes, { one: 'minute', other: 'minutes' })}`,
      never: 'Never',
      meaning:
        'Its memory is then free for other programs. The next question loads it again, which takes a moment.',
    },

    engines: {
      heading: 'Where models run',
      names: {
        automatic: 'Automatic (recommended)',
        gpu: 'Always GPU',
        cpu: 'Always CPU',
      } satisfies Record<EngineChoice, string>,
      line: (
        choice: EngineChoice,
        { automatic, gpu }: EnginesView,
        because: (reason: FitReason) => string,
      ): string => {
        if (choice === 'cpu') return 'Works on every machine, but writes more slowly.';
        if (choice === 'gpu') {
          return gpu === null
            ? trouble(
                'This browser offers none: models will not load until it does.',
                'Choose Automatic, or turn on the browser’s graphics acceleration.',
              )
            : 'Also where a model does not seem to fit. It may then not load, or write slowly.';
        }
        const [reason] = automatic.because;
        if (automatic.processor === 'gpu') {
          return `Here that is the GPU${gpu ? ` (${gpu})` : ''}, because it is the faster one and the models fit.`;
        }
        return `Here that is the CPU${reason ? `, because ${because(reason)}` : ''}.`;
      },
      meaning:
        'This counts for new conversations and for the list of models. A conversation that has its model keeps it.',
    },

    mirror: {
      heading: 'Download source',
      hub: 'Models are downloaded from huggingface.co.',
      current: (address: string) => `Models are downloaded from ${address}.`,
      meaning:
        'A mirror is a server that offers the same files at the same paths, for networks from which the hub cannot be reached. It learns which models you download and your network address; it never sees a question or an answer. Every file is still checked against its known fingerprint.',
      label: 'Address of a mirror',
      placeholder: 'https://models.example.org',
      use: 'Use this mirror',
      reset: 'Use huggingface.co again',
    },

    backup: englishBackup(format),

    erase: englishErase(format),

    generation: englishGeneration(format),

    appearance: englishAppearance(),

    presets: englishPresets(format),

    shortcuts: englishShortcuts(),

    network: englishLedger(format),

    about: {
      heading: 'About',
      version: (version: string) => `Homebody ${version}`,
      licences: 'Licences of the software in Homebody',
      modelLicence: (licence: string) => `Licence: ${licence}`,
    },
  };
}
