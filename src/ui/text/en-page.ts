import type { PageRefusal } from '@/messaging/commands/page';
import type { Format } from './format';
import { type Trouble, trouble } from './trouble';

/** What is said of pages that are read for a question, in English. Shares are 0 to 1. */
export function englishPage(format: Format) {
  const { percent, share } = format;
  const refused: Record<Exclude<PageRefusal, 'elsewhere'>, Trouble> = {
    leave: trouble(
      'Homebody may read a page only after you called it there.',
      'With the page in front, press Homebody’s icon in the toolbar or its shortcut, and then “Use this page”. If it is a file on your computer, first turn on “Allow access to file URLs” in Homebody’s details.',
    ),
    forbidden: trouble(
      'The browser lets no extension read this page. Its own pages, the web store and some documents are closed to all of them.',
      'Copy what you want to ask about and paste it into the question.',
    ),
    files: trouble(
      'This page is a file on your computer, and the browser does not let Homebody read files yet.',
      'Right-click Homebody’s icon in the toolbar, choose “Manage extension” and turn on “Allow access to file URLs”. The browser restarts Homebody then: open it again by its icon and press “Use this page”.',
    ),
    gone: trouble(
      'That tab is not there any more.',
      'Open the page again and press “Use this page”.',
    ),
    slow: trouble(
      'The page did not answer within 20 seconds.',
      'Try again when it has finished loading.',
    ),
    unreadable: trouble(
      'What came back from the page was no text that can be used.',
      'Select what you want to ask about, right-click and choose “Ask Homebody about selection”.',
    ),
    frames: trouble(
      'What this page shows is in a frame of another site, which was not read.',
      'Open the frame in a tab of its own, or select its text.',
    ),
    empty: trouble(
      'There is no text on this page that can be seen.',
      'If it is still loading, wait for its text and press “Use this page” again.',
    ),
    never: trouble(
      'You chose that Homebody never reads this site. The page was not read.',
      'You can change that in the options, under “Single sites”.',
    ),
    'no-text': trouble(
      'Homebody cannot read this kind of document.',
      'Select what you want to ask about, right-click and choose “Ask Homebody about selection”.',
    ),
  };
  return {
    use: 'Use this page',
    useMeaning: 'Reads the text of the page in front and adds it to your question. It stays here.',
    reading: 'Reading the page…',
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    refused,
    /** The site that the tab shows; null: none. */
    elsewhere: (site: string | null) =>
      site === null
        ? trouble(
            'The page in front belongs to no website, and this conversation does. It was not read.',
            'To ask about it, open a conversation without a website.',
          )
        : trouble(
            `The page in front is of ${site}, and this conversation is not. It was not read.`,
            'To ask about it, open a conversation of that site.',
          ),
    suggestions: 'Questions about this page',
    summarise: 'Summarise this page',
    points: 'What are the main points?',
    simply: 'Explain it simply',

    chip: 'Page for your question',
    taken: (title: string) => `${title} goes with your question`,
    replaced: 'Your selection was replaced.',
    leftBehind: trouble(
      'The page was not taken: another conversation was opened.',
      'To add it, press “Use this page” again.',
    ),
    untitled: 'Page without a title',
    remove: 'Leave the page out',
    again: 'Read it again',
    changed: 'The page has changed since it was read.',
    isElsewhere: 'The tab shows another page now.',
    useThat: 'Use that one',
    words: (words: number) =>
      `${format.count(words)} ${format.plural(words, { one: 'word', other: 'words' })}`,
    beginningOnly: 'Only the beginning of this very long page was taken.',
    framesLeftOut: trouble(
      'Part of this page is in a frame of another site, which was not read.',
      'Open the frame in a tab of its own, or select its text.',
    ),
    guessAll: 'Probably fits as a whole',
    guessFirst: (to: number) => `About the first ${share(to)} fits`,
    guessPart: (from: number, to: number) => `About ${share(from)} to ${share(to)} fits`,
    begin: 'Begin at',
    beginning: 'The beginning',
    place: (heading: string, at: number) => `${heading} (${share(at)})`,
    placeAt: (at: number) => share(at),
    passes: 'Read all of it, in parts',
    passesMeaning:
      'The model reads one part after another and then answers from what it noted. It takes as many times as long as there are parts.',

    text: 'Text of the page',
    showText: 'Text from the page',
    readAll: 'The model read all of the page.',
    readFirst: (to: number) => `The model read the first ${share(to)} of the page.`,
    readPart: (from: number, to: number) =>
      `The model read the page from ${share(from)} to ${share(to)}.`,
    readTaken: 'The model read all that was taken of the page.',
    readNothing: trouble(
      'Nothing of the page fitted: the model answered without it.',
      'Ask about it in a new conversation, where there is more room.',
    ),
    markedNothing: trouble(
      'Nothing of the selection fitted: the model answered without it.',
      'Ask about it in a new conversation, where there is more room.',
    ),
    markedFirst: (to: number) => `The model read the first ${share(to)} of the selection.`,
    markedPart: (from: number, to: number) =>
      `The model read the selection from ${share(from)} to ${share(to)}.`,
    readOn: (from: number) => `Ask about the rest, from ${share(from)} on`,
    forgotten: 'The model no longer reads what stands above this line.',
    prefill: (fraction: number) => `Reading… ${percent(fraction)}`,
    part: (at: number, count: number) =>
      `Reading part ${format.count(at)} of ${format.count(count)}…`,
  };
}
