import type { MachineView } from '@/messaging/topics/machine';
import type { Format } from './format';

/** Memory is sold, and told by browsers, in powers of two. */
const GIB = 2 ** 30;

type Device = NonNullable<MachineView['device']>;

/** The welcome page, in English. */
export function englishWelcome(format: Format) {
  return {
    title: 'Welcome to Homebody',
    what: [
      'Homebody answers questions beside the page you are reading.',
      'Its language models run on this computer: what you ask, what you mark and what is answered never leave it.',
      'What it fetches are the models that you choose. Once one is here, it works without a network.',
    ],
    machine: {
      heading: 'This computer',
      looking: 'Looking at this computer…',
      unknown: 'The browser did not say what this computer has.',
      gpu: 'Graphics',
      cpu: 'Processor',
      memory: 'Memory',
      disk: 'Disk',
      gpuOf: (gpu: Device['gpu']) => {
        if (gpu === null)
          return 'None that the browser offers. Models run on the processor, slower.';
        if (gpu.isSoftware) {
          return 'Drawn by the processor. Models run on the processor itself, slower.';
        }
        return `${gpu.name === '' ? 'A graphics processor' : gpu.name}. Models can run on it, which is fast.`;
      },
      cpuOf: (cores: number) =>
        `${format.count(cores)} ${format.plural(cores, { one: 'core', other: 'cores' })}`,
      memoryOf: (bytes: number | null) =>
        bytes === null
          ? 'The browser does not say.'
          : `${format.count(bytes / GIB)} GB or more, as far as the browser tells`,
      diskOf: (bytes: number | null) =>
        bytes === null ? 'The browser does not say.' : `${format.bytes(bytes)} free for Homebody`,
    },
    model: {
      heading: 'Your first model',
      balanced: (name: string) => `${name} is recommended: the best balance of quality and speed.`,
      fitting: (name: string) =>
        `${name} is recommended: it is the best that runs well on this computer.`,
      lightest: (name: string) =>
        `${name} is recommended: it asks least of this computer, where the others would be slower still.`,
      none: 'None of the main models fits this computer. There are more to look through.',
      all: 'Look through all models',
      choose: 'The model to begin with',
      recommended: 'Recommended',
      /** `verdict` is a sentence without its full stop. */
      onThisComputer: (verdict: string) => `${verdict}.`,
      download: (name: string, bytes: number) => `Download ${name}, ${format.bytes(bytes)}`,
      later: 'Not now',
      queued: (name: string) => `${name} is next to be downloaded.`,
      goesOn: 'You can close this page: the download goes on.',
      preparing: (name: string) => `${name} is here and is being made ready.`,
      ready: (name: string) => `${name} is on this computer, ready to answer.`,
      where:
        'Homebody waits behind the house in the toolbar; where you do not see it, behind the puzzle piece.',
    },
    talk: {
      heading: 'Ask something',
      now: 'You can ask now. The answer is written as soon as a model is here.',
      openPanel: 'Go on in the side panel',
    },
    again: 'Show the welcome page',
  };
}
