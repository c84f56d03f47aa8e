import type { ShortcutName } from '../shortcuts/shortcuts';

/** What the options page says about shortcuts, in English. */
export function englishShortcuts() {
  return {
    heading: 'Keyboard shortcuts',
    browser: 'From anywhere in the browser',
    inHomebody: 'In the popup and the side panel',
    does: 'What it does',
    keysHeading: 'Keys',
    notSet: 'Not set',
    open: 'Open Homebody',
    /** The browser keeps these; its own page sets them. */
    set: 'Set them in the browser',
    setMeaning: 'The browser keeps these shortcuts and sets them on a page of its own.',
    fixed: 'These cannot be changed.',
    names: {
      send: 'Send the question',
      newLine: 'Begin a new line in the question',
      editLast: 'Edit the last question, where nothing is typed',
      stop: 'Stop the answer, or close what is on top',
      models: 'Choose a model',
      downloads: 'Show the downloads',
      newConversation: 'Begin a new conversation',
      search: 'Search the conversations (side panel)',
      rename: 'Rename a conversation, in the list (side panel)',
      delete: 'Delete a conversation, in the list (side panel)',
    } satisfies Record<ShortcutName, string>,
    keys: {
      control: 'Ctrl',
      shift: 'Shift',
      /** By the names that programs have for them. */
      named: { Enter: 'Enter', Escape: 'Esc', ArrowUp: '↑', Delete: 'Delete', F2: 'F2' },
    },
  };
}
