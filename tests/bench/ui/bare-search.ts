import type { Page } from '@playwright/test';

/** Records read at once, as many as the search reads about. */
const BATCH = 500;

/**
 * The least that a search can cost: a page of the extension reads what is kept, a batch at a time,
 * and looks whether its text has the words, in milliseconds by its own clock. No list, no other
 * context, nothing drawn.
 * @param table `listing` has the titles, `messages` what was said
 */
export async function bareSearch(
  page: Page,
  table: 'listing' | 'messages',
  words: string,
): Promise<number> {
  await page.bringToFront();
  return page.evaluate(
    async ({ table, words, batch }) => {
      const begun = performance.now();
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('homebody');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const field = table === 'listing' ? 'title' : 'text';
      const store = db.transaction(table).objectStore(table);
      let found = 0;
      for (let after: IDBKeyRange | null = null; ; ) {
        const rows = await new Promise<Record<string, string>[]>((resolve, reject) => {
          const reading = store.getAll(after, batch);
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        for (const row of rows) if (row[field]?.toLowerCase().includes(words)) found += 1;
        if (rows.length < batch) break;
        after = IDBKeyRange.lowerBound(rows.at(-1)?.id, true);
      }
      db.close();
      Reflect.set(window, 'bareFound', found);
      return performance.now() - begun;
    },
    { table, words: words.toLowerCase(), batch: BATCH },
  );
}
