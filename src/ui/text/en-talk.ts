import type { Format } from './format';

/** What the thread, its header and its menu say about one conversation, in English. */
export function englishTalk(format: Format) {
  return {
    edit: 'Edit',
    editing: 'Edited question',
    editKeeps: 'The earlier question is kept, with everything that followed it.',
    sendEdit: 'Send',
    cancelEdit: 'Cancel',
    regenerate: 'Regenerate',
    /** Both count from 1. */
    version: (at: number, count: number) => `${format.count(at)} / ${format.count(count)}`,
    versionName: (at: number, count: number) =>
      `Version ${format.count(at)} of ${format.count(count)}`,
    earlierVersion: 'Earlier version',
    laterVersion: 'Later version',
    /** The heading of what an exported conversation has besides the thread that is shown. */
    otherVersions: 'Other versions',

    instructions: {
      open: 'Instructions for this conversation',
      openSet: 'Instructions for this conversation: set',
      /** On a small button. */
      word: 'Instructions',
      wordSet: 'Instructions set',
      heading: 'Instructions for this conversation',
      meaning:
        'Models are told this before every answer here, after what holds for all conversations and for this site.',
      placeholder: 'Answer in short sentences.',
      save: 'Save',
      clear: 'Clear',
      close: 'Close',
      unsaved: 'Not saved yet. What you typed stays here until this window is closed.',
      saved: 'Models are told your instructions from the next answer on.',
      cleared: 'The instructions were cleared.',
      undo: 'Undo',
    },

    follow: {
      label: 'Follow the tab',
      on: 'Follows the tab',
      off: 'Stays here',
      onMeaning: 'Shows the conversation of the site that you are on.',
      offMeaning: 'Keeps this conversation when you go to another tab.',
      /** Where the site of a tab is not told. */
      ask: 'Follow here too',
      askMeaning:
        'Asks the browser to let Homebody see which page each tab shows. None of it leaves this computer.',
      limited: 'The browser shows Homebody only tabs on which you used it, so it follows those.',
      /** Where the person types while their tab goes to another site. */
      /** Null: the conversations of pages without a website. */
      goTo: (site: string | null) =>
        site === null ? 'Go to conversations without a website' : `Go to ${site}`,
    },
  };
}
