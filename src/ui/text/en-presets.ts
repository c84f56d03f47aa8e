import type { Format } from './format';
import { trouble } from './trouble';

/** What the options page says about presets, in English. */
export function englishPresets(format: Format) {
  return {
    heading: 'Presets',
    intro:
      'Questions that you ask often about what you have selected: in the context menu, and under a quoted selection. They are sent at once.',
    none: 'There are no presets.',
    name: 'Name',
    instruction: 'What is asked',
    new: 'New preset',
    add: 'Add a preset',
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    remove: 'Remove',
    up: 'Move up',
    down: 'Move down',
    reset: 'Restore the defaults',
    saved: 'Saved.',
    restored: 'The defaults are back.',
    empty: 'Give it a name and say what is asked.',
    /** Name of a button for those who hear it: which preset it is about. */
    about: (action: string, name: string) => `${action}: ${name}`,
    editing: (name: string) => `Edit ${name}`,
    removed: (name: string) => `${name} is removed.`,
    moved: (name: string, at: number, of: number) =>
      `${name} is now number ${format.count(at)} of ${format.count(of)}.`,
    full: (n: number) =>
      trouble(`There is room for ${format.count(n)} presets.`, 'Remove one to add another.'),
  };
}
