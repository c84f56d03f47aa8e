import type { Format } from './format';

const DAY_MS = 86_400_000;

/** What the list of conversations says, in English. */
export function englishConversations(format: Format) {
  const { locale } = format;
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const thisYear = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  /** Days since some day, as the clock on the wall counts them. */
  const dayNumber = (at: number) => {
    const date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
  };
  /** Dates that were written before: a long list has many rows a day. */
  const written = new Map<string, string>();
  const dayAndMonth = (at: number, now: number) => {
    const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    const key = `${dayNumber(at)} ${isThisYear}`;
    const words = written.get(key) ?? (isThisYear ? thisYear : full).format(at);
    written.set(key, words);
    return words;
  };
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
    day: (at: number, now: number) => {
      const past = dayNumber(now) - dayNumber(at);
      if (past <= 0) return 'Today';
      if (past === 1) return 'Yesterday';
      return dayAndMonth(at, now);
    },
    date: (at: number) => full.format(at),
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
