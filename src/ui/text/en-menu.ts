import type { MenuWords } from '@/core/menu-words';
import { trouble } from './trouble';

/** What can be asked about a selection, in the browser's menu and under a quote, in English. */
export function englishMenu() {
  return {
    ask: 'Ask Homebody about selection',
    standard: {
      explain: { name: 'Explain', instruction: 'Explain this in plain words.' },
      summarise: { name: 'Summarise', instruction: 'Summarise this in a few sentences.' },
      translate: { name: 'Translate', instruction: 'Translate this into English.' },
      simplify: {
        name: 'Simplify',
        instruction: 'Rewrite this in simpler words. Keep what it says.',
      },
    },
    /** Names the buttons under a quote for those who hear them. */
    atOnce: 'Ask at once',
    /** Why nothing is quoted though somebody asked about what they had marked. */
    unread: {
      nothing: trouble(
        'Nothing is selected on this page.',
        'Select what you want to ask about first.',
      ),
      closed: trouble(
        'This page does not let a shortcut read what is selected.',
        'Right-click the selection instead.',
      ),
      never: trouble(
        'Homebody never reads this site. You chose that in the options.',
        'Change it there, under “Single sites”, to have it read.',
      ),
    },
    fromBrowser:
      'As the browser gave it, since this page does not let itself be read: line breaks may be missing.',
  } satisfies MenuWords & Record<string, unknown>;
}
