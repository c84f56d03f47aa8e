const DAY_MS = 86_400_000;

/** What a language calls these days. */
export interface NearDays {
  readonly today: string;
  readonly yesterday: string;
}

/** Days as the list of conversations names them. Times are milliseconds since the epoch. */
export interface Dates {
  /** A day as a heading: near ones in these words, others as the locale writes them. */
  day(at: number, now: number, near: NearDays): string;
  date(at: number): string;
}

/** @param locale BCP 47 */
export function createDates(locale: string): Dates {
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const thisYear = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
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
    day: (at, now, { today, yesterday }) => {
      const past = dayNumber(now) - dayNumber(at);
      if (past <= 0) return today;
      return past === 1 ? yesterday : dayAndMonth(at, now);
    },
    date: (at) => full.format(at),
  };
}

/** Days since some day, as the clock on the wall counts them. */
function dayNumber(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
}
