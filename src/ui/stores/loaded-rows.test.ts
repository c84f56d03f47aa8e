import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { comparePlaces, type ListedConversation } from '@/core/listed-conversation';
import type { Site } from '@/core/site';
import { type LoadedRows, withChange } from './loaded-rows';

const SITES = ['a.example', 'b.example'] as Site[];

const row = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map((number) => asId<'conversation'>(`c-${number}`)),
  site: fc.constantFrom(...SITES),
  title: fc.string({ maxLength: 3 }),
  updatedAt: fc.integer({ min: 0, max: 6 }),
  pinned: fc.boolean(),
  excerpt: fc.constant(''),
});
const change = fc.oneof(
  row.map((after) => ({ id: after.id, after })),
  row.map(({ id }) => ({ id, after: null })),
);
type Stored = Map<string, ListedConversation>;

function listOf(stored: Stored, site: Site | null): ListedConversation[] {
  return [...stored.values()]
    .filter((one) => site === null || one.site === site)
    .sort(comparePlaces);
}

function load(stored: Stored, site: Site | null, count: number): LoadedRows {
  const all = listOf(stored, site);
  const rows = all.slice(0, count);
  const loadedTo = rows.length < all.length || rows.length === count ? rows.at(-1) : undefined;
  return { rows, total: all.length, loadedTo: loadedTo ?? null };
}

describe('the part of the list that is here', () => {
  it('is after any changes what the host would give for it, with the right total', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.array(change, { maxLength: 12 }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(null, ...SITES),
        (first, changes, count, site) => {
          const stored: Stored = new Map(first.map((one) => [one.id, one]));
          let loaded = load(stored, site, count);
          const to = loaded.loadedTo;
          for (const { id, after } of changes) {
            const before = stored.get(id) ?? null;
            if (after === null) stored.delete(id);
            else stored.set(id, after);
            loaded = withChange(loaded, { before, after }, site);
          }
          const all = listOf(stored, site);
          expect(loaded.total).toBe(all.length);
          expect(loaded.rows).toEqual(
            all.filter((one) => to === null || comparePlaces(one, to) <= 0),
          );
        },
      ),
    );
  });

  it('counts a change once that the page already had', () => {
    const [one] = fc.sample(row, { numRuns: 1, seed: 1 });
    if (!one) throw new Error('no sample');
    const stored: Stored = new Map([[one.id, one]]);
    const loaded = load(stored, null, 5);
    expect(withChange(loaded, { before: null, after: one }, null)).toEqual(loaded);
    const gone = withChange(loaded, { before: one, after: null }, null);
    expect(withChange(gone, { before: one, after: null }, null)).toEqual(gone);
  });
});
