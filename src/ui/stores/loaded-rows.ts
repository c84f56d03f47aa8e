import {
  comparePlaces,
  type ListedChange,
  type ListedConversation,
  type ListPlace,
} from '@/core/listed-conversation';
import type { Site } from '@/core/site';

/** The part of a list that was asked for, from its top on. */
export interface LoadedRows {
  readonly rows: readonly ListedConversation[];
  /** How many the whole list has. */
  readonly total: number;
  /** The last place that was asked for; null where the list is here to its end. */
  readonly loadedTo: ListPlace | null;
}

/** The rows after one conversation's row changed. `site` null is the list of all sites. */
export function withChange(
  { rows, total, loadedTo }: LoadedRows,
  { before, after }: ListedChange,
  site: Site | null,
): LoadedRows {
  const isOfList = (row: ListedConversation | null) =>
    row !== null && (site === null || row.site === site);
  const isLoaded = (place: ListPlace) => loadedTo === null || comparePlaces(place, loadedTo) <= 0;
  const id = after?.id ?? before?.id;
  const others = rows.filter((row) => row.id !== id);
  const isKnown = others.length < rows.length;
  // A page that was answered after the change had it already: it must not be counted twice.
  const was = isKnown || (before !== null && isOfList(before) && !isLoaded(before));
  const is = after !== null && isOfList(after);
  const place = is && isLoaded(after) ? after : null;
  if (place === null) return { rows: others, total: total + Number(is) - Number(was), loadedTo };
  const at = others.findIndex((row) => comparePlaces(place, row) < 0);
  const placed = others.toSpliced(at < 0 ? others.length : at, 0, place);
  return { rows: placed, total: total + 1 - Number(was), loadedTo };
}
