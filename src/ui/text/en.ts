import type { Usage } from '@/core/conversation';
import type { Progress } from '@/core/progress';
import type { DownloadStep } from '@/messaging/topics/models';
import { englishConversations } from './en-conversations';
import { englishAnswerer, englishDownloads, englishToasts } from './en-downloads';
import { englishErrors } from './en-errors';
import { englishFit } from './en-fit';
import { englishMarkdown } from './en-markdown';
import { englishMenu } from './en-menu';
import { englishPage } from './en-page';
import { englishSelector } from './en-selector';
import { englishSites } from './en-sites';
import { englishTalk } from './en-talk';
import { createFormat } from './format';

/**
 * What popup and panel say, in English; what only the options and welcome pages say is in
 * `englishPages`. `locale` is the reader's, for numbers.
 * Another language is another function that returns a `Text`.
 */
export function createEnglish(locale: string) {
  const format = createFormat(locale, 'en');
  return {
    language: 'en',
    format,
    errors: englishErrors(format),
    fit: englishFit(format),
    manager: englishDownloads(format),
    answerer: englishAnswerer(format),
    toast: englishToasts(),
    conversations: englishConversations(format),
    markdown: englishMarkdown(format),
    menu: englishMenu(),
    selector: englishSelector(format),
    page: englishPage(format),
    sites: englishSites(),
    talk: englishTalk(format),
    appName: 'Homebody',

    header: {
      noSite: 'No website',
      siteUnknown: 'Homebody',
      untitled: 'New conversation',
      newConversation: 'New conversation',
      openPanel: 'Open in the side panel',
      options: 'Options',
    },

    thread: {
      label: 'Conversation',
      you: 'You',
      jumpToLatest: 'Jump to latest',
      showConversation: 'Show the conversation',
    },

    empty: {
      heading: 'Ask anything',
      private: 'Answers are written on this computer. Nothing you type leaves it.',
      selection:
        'To ask about something on a page, select it, right-click and choose “Ask Homebody about selection”.',
      firstDownload: (model: string, bytes: number) =>
        `Your first question downloads ${model} once, ${format.bytes(bytes)}.`,
    },

    answer: {
      turn: 'Waiting for its turn',
      modelUnknown: 'Waiting for the model',
      reading: (words: number) =>
        `Reading ${format.count(words)} ${format.plural(words, { one: 'word', other: 'words' })}…`,
      loading: (fraction: number) => `Reading the model… ${format.percent(fraction)}`,
      compiling: (fraction: number) =>
        `Compiling shaders… ${format.percent(fraction)}. The first time takes a minute.`,
      preparing: 'Getting the model ready…',
      stopped: 'Stopped',
      interrupted: 'Interrupted: the browser or the engine went away.',
      length: 'The answer reached its limit.',
      nothingSaid: 'The model had nothing to say.',
      continue: 'Continue',
      retry: 'Retry',
      again: 'Ask again',
      copy: 'Copy',
      copied: 'Copied',
      figures: 'Figures',
      /** The time runs from the first token to the last: one fewer than were written. */
      speed: (usage: Usage) =>
        usage.decodeMs > 0 && usage.answerTokens > 1
          ? `${format.decimal(((usage.answerTokens - 1) * 1000) / usage.decodeMs)} tokens a second`
          : '',
      firstToken: (usage: Usage) => `first token after ${format.seconds(usage.firstTokenMs)}`,
      written: (usage: Usage) => `${format.count(usage.answerTokens)} tokens written`,
      read: (usage: Usage) =>
        usage.cachedTokens > 0
          ? `${format.count(usage.promptTokens)} read, ${format.count(usage.cachedTokens)} of them remembered`
          : `${format.count(usage.promptTokens)} read`,
    },

    download: {
      title: (model: string, step: DownloadStep | null) => {
        switch (step) {
          case 'verifying':
            return `Checking ${model}`;
          case 'waiting-for-network':
            return 'Waiting for the network';
          case 'retrying':
            return `Trying again to download ${model}`;
          default:
            return `Downloading ${model}`;
        }
      },
      queued: (model: string) => `${model} is next to be downloaded`,
      queuedAfter: (model: string, before: string) => `${model} is downloaded after ${before}`,
      notInstalled: (model: string, bytes: number) =>
        `${model} is not installed. It takes ${format.bytes(bytes)}.`,
      start: 'Download',
      amount: (progress: Progress) =>
        `${format.bytes(progress.bytesDone)} of ${format.bytes(progress.bytesTotal)}`,
      speed: (progress: Progress) =>
        progress.bytesPerSecond === null || progress.bytesPerSecond <= 0
          ? ''
          : format.bytesPerSecond(progress.bytesPerSecond),
      left: (progress: Progress) => {
        if (progress.secondsLeft === null) return '';
        if (progress.secondsLeft < 10) return 'a few seconds left';
        return `about ${format.duration(progress.secondsLeft)} left`;
      },
      answeredAfter: 'Your question is answered as soon as it is here.',
    },

    model: {
      choose: 'Model',
      chip: (name: string, state: string) => `Model: ${name}, ${state}`,
      menu: 'Choose a model',
      current: 'current',
      unknown: 'finding models',
      ready: 'ready',
      readyOnCpu: 'ready, on CPU',
      readyOnGpu: 'ready, on GPU',
      loading: (fraction: number) => `loading ${format.percent(fraction)}`,
      downloading: (fraction: number) => `downloading ${format.percent(fraction)}`,
      verifying: 'checking',
      waitingForNetwork: 'waiting for the network',
      retrying: 'trying again',
      preparing: 'getting ready',
      queued: 'queued',
      failed: 'failed',
      notInstalled: 'not installed',
      switched: (name: string) => `${name} answers next`,
      manage: 'Manage models',
      downloads: 'Downloads',
    },

    composer: {
      label: 'Your question',
      placeholder: 'Ask…',
      send: 'Send',
      stop: 'Stop',
      quote: 'Quoted selection',
      removeQuote: 'Remove the quote',
    },

    notice: {
      reconnecting: 'Reconnecting…',
      dismiss: 'Dismiss',
      retry: 'Retry',
    },

    announce: {
      answering: (model: string) => `${model} is answering`,
      answered: (model: string, text: string) => `${model}: ${text}`,
      stopped: 'Stopped',
      copied: 'Copied',
    },
  };
}

/** The shape of every language, as popup and panel need it. */
export type Text = ReturnType<typeof createEnglish>;
