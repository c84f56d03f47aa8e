import type { LifecycleState } from '@/core/lifecycle';
import type { Progress } from '@/core/progress';
import type { DownloadStep } from '@/messaging/topics/models';
import type { Format } from './format';

/** What the list of downloads says, in English. */
export function englishDownloads(format: Format) {
  const left = ({ bytesDone, bytesPerSecond }: Progress): string => {
    if (bytesPerSecond === null || bytesPerSecond <= 0) return '';
    const seconds = bytesDone / bytesPerSecond;
    return seconds < 10
      ? ' Fetching it again takes a few seconds.'
      : ` Fetching it again takes about ${format.duration(seconds)} at the present speed.`;
  };
  return {
    heading: 'Downloads',
    button: (count: number) =>
      count === 0 ? 'Downloads' : `Downloads, ${format.count(count)} under way`,
    opened: (model: string) => `Downloads opened: ${model} is on its way.`,
    closed: (model: string) => `Downloads closed: ${model} is ready.`,
    close: 'Close downloads',
    list: 'Models, in the order of the queue',
    none: 'Nothing was downloaded yet. Choose a model, and it appears here.',
    states: {
      Queued: 'Queued',
      Downloading: 'Downloading',
      Compiling: 'Compiling',
      Ready: 'Ready',
      Failed: 'Failed',
      Canceled: 'Canceled',
    } satisfies Record<LifecycleState, string>,
    /** What a running download does just now; nothing where its state says it. */
    steps: {
      downloading: '',
      'waiting-for-network': 'Waiting for the network',
      retrying: 'Trying again',
      verifying: 'Checking the files',
    } satisfies Record<DownloadStep, string>,
    starting: 'Starting…',
    place: (place: number) =>
      place === 1 ? 'Next in the queue' : `Number ${format.count(place)} in the queue`,
    size: (bytes: number, estimated: boolean) =>
      `${estimated ? 'about ' : ''}${format.bytes(bytes)}`,
    here: (bytes: number) => `${format.bytes(bytes)} already here`,
    waitsForAnswer: 'Loaded when the answer under way is written',
    loading: (fraction: number) => `Reading the model, ${format.percent(fraction)}`,
    compiling: (fraction: number) =>
      `Compiling shaders, ${format.percent(fraction)}. The first time takes a minute.`,
    inMemory: 'In memory',
    canceled: 'What had arrived was removed.',
    cancel: 'Cancel',
    retry: 'Retry',
    /** Name of a button for those who hear it: which model it is about. */
    about: (action: string, model: string) => `${action} ${model}`,

    confirm: {
      title: (model: string) => `Cancel the download of ${model}?`,
      bytes: (progress: Progress) =>
        `${format.bytes(progress.bytesDone)} already downloaded will be removed.${left(progress)}`,
      nothingYet: 'Nothing of it has arrived yet.',
      place: (place: number) =>
        place === 1
          ? 'It is next in the queue and loses that place.'
          : `It loses its place in the queue: number ${format.count(place)}.`,
      waitedFor: 'The question that waits for it will not be answered.',
      keepDownloading: 'Keep downloading',
      keepQueued: 'Keep it queued',
      cancel: 'Cancel download',
    },
  };
}

/** Who answers where the conversation's model is not ready, in English. */
export function englishAnswerer(format: Format) {
  const because = (facts: string) => (facts === '' ? '' : `: ${facts}`);
  return {
    label: 'Who answers',
    waits: (model: string, facts: string) => `${model} answers when it is ready${because(facts)}.`,
    until: (standIn: string, model: string, facts: string) =>
      `${standIn} answers until ${model} is ready${because(facts)}.`,
    absent: (model: string, bytes: number) =>
      `${model} is not installed. Your question downloads it, ${format.bytes(bytes)}.`,
    insteadOfAbsent: (standIn: string, model: string) =>
      `${standIn} answers. ${model} is not installed.`,
    failed: (model: string) => `${model} could not be made ready.`,
    insteadOfFailed: (standIn: string, model: string) =>
      `${model} could not be made ready. ${standIn} answers meanwhile.`,
    insteadOfCanceled: (standIn: string, model: string) =>
      `The download of ${model} was canceled. ${standIn} answers meanwhile.`,
    takeover: (model: string) => `${model} takes over when this answer is written.`,
    takeoverElsewhere: (model: string) =>
      `${model} takes over when the answer under way in another conversation is written.`,
    /** Two facts beside each other. */
    both: (one: string, other: string) => `${one}, ${other}`,
    next: 'next in the queue',
    number: (place: number) => `number ${format.count(place)} in the queue`,
    preparing: 'getting ready',
    answerNow: (model: string) => `Answer now with ${model}`,
    wait: (model: string) => `Wait for ${model}`,
    download: (model: string) => `Download ${model}`,
    retry: (model: string) => `Retry ${model}`,
    choose: 'Choose another',
  };
}

/** What the short-lived words above the conversation say, in English. */
export function englishToasts() {
  return {
    label: 'News',
    switched: (model: string) => `${model} answers from now on.`,
    notSwitched: (model: string, why: string, meanwhile: string | null) =>
      `Switching to ${model} failed. ${why}${meanwhile === null ? '' : ` ${meanwhile} answers meanwhile.`}`,
    chooseAnother: 'Choose another model',
    dismiss: 'Dismiss',
  };
}
