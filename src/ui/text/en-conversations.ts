import { createDates } from './dates';
import type { Format } from './format';

/** What the list of conversations says, in English. */
export function englishConversations(format: Format) {
  const { day, date } = createDates(format.locale);
  return {
    heading: 'Conversations',
    button: 'Conversations',
    close: 'Close conversations',
    scope: 'Whose conversations',
    thisSite: 'This site',
    allSites: 'All sites',
    list: (count: number) =>
      `${format.count(count)} ${format.plural(count, { one: 'conversation', other: 'conversations' })}`,
    search: 'Search conversations',
    searchPlaceholder: 'Search titles and messages',
    clear: 'Clear the search',
    searching: 'Searching…',
    found: (count: number) =>
      count === 0
        ? 'Nothing found.'
        : `${format.count(count)} ${format.plural(count, { one: 'conversation', other: 'conversations' })} found.`,
    foundMore: (count: number) =>
      `The first ${format.count(count)} are shown. Add a word to find fewer.`,
    nothingFound: (words: string) => `Nothing found for “${words}”.`,
    searchAll: 'Search all sites',
    noneHere: 'Nothing was asked on this site yet. Each site has conversations of its own.',
    none: 'Nothing was asked yet. What you ask appears here, sorted by site.',
    loading: 'Loading…',
    pinned: 'Pinned',
    noSite: 'No website',
    /** The heading of a group; `at` and `now` in milliseconds since the epoch. */
    day: (at: number, now: number) => day(at, now, { today: 'Today', yesterday: 'Yesterday' }),
    date,
    more: (title: string) => `More about ${title}`,
    menu: (title: string) => `What to do with ${title}`,
    rename: 'Rename',
    newTitle: 'New title',
    pin: 'Pin',
    unpin: 'Unpin',
    exports: { markdown: 'Export as Markdown', json: 'Export as JSON' },
    delete: 'Delete',
    deleted: (title: string, count: number) =>
      count === 1
        ? `“${title}” was deleted.`
        : `${format.count(count)} conversations were deleted.`,
    undo: 'Undo',
  };
}
