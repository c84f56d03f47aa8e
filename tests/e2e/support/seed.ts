import type { Page } from '@playwright/test';
import { excerptOf } from '../../../src/core/excerpt';

/** Conversations to be put into the database of a running extension, as a host would keep them. */
export interface Seed {
  readonly site: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
  readonly pinned?: boolean;
  /** Questions and answers in turns. */
  readonly said: readonly string[];
}

interface Filler {
  readonly count: number;
  readonly turns: number;
  readonly sites: readonly string[];
}

/** Writes conversations through a page of the extension; returns their ids in their order. */
export function seed(page: Page, seeds: readonly Seed[]): Promise<readonly string[]> {
  const excerpts = seeds.map(({ said }) => excerptOf(said.at(-1) ?? ''));
  return page.evaluate(writeSeeds, { seeds, excerpts });
}

/** Writes many conversations of plain sentences, a minute apart, the first one the latest. */
export async function seedMany(page: Page, { count, turns, sites }: Filler): Promise<void> {
  const words =
    'lease clause notice tenant landlord garden window kitchen boiler deposit rent repair'.split(
      ' ',
    );
  const sentence = (at: number, length: number) =>
    [...Array(length).keys()].map((step) => words[(at * 7 + step * step) % words.length]).join(' ');
  const now = Date.now();
  for (let begun = 0; begun < count; begun += 500) {
    const seeds = [...Array(Math.min(500, count - begun)).keys()].map((step): Seed => {
      const at = begun + step;
      const said = [...Array(turns).keys()].flatMap((turn) => [
        `Question ${at}.${turn}: ${sentence(at + turn, 8)}?`,
        `Answer ${at}.${turn}: ${sentence(at + turn, 90)}.`,
      ]);
      const site = sites[at % sites.length] ?? '';
      return { site, title: `Conversation ${at}`, updatedAt: now - at * 60_000, said };
    });
    await seed(page, seeds);
  }
}

interface ToWrite {
  readonly seeds: readonly Seed[];
  readonly excerpts: readonly string[];
}

async function writeSeeds({ seeds, excerpts }: ToWrite): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('homebody');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tables = ['conversations', 'messages', 'listing'];
  const transaction = db.transaction(tables, 'readwrite');
  const [conversations, messages, listing] = tables.map((name) => transaction.objectStore(name));
  const ids = seeds.map(({ site, title, updatedAt, pinned = false, said }, index) => {
    const id = crypto.randomUUID();
    const conversation = { id, site, title, updatedAt, createdAt: updatedAt, pinned };
    const model = { targetModelId: 'smollm2-135m', targetRevision: 0, deletedAt: null };
    conversations?.put({ ...conversation, ...model });
    for (const [order, text] of said.entries()) {
      const message = { id: crypto.randomUUID(), conversationId: id, order, text };
      const role =
        order % 2 === 0
          ? { role: 'user', quote: null }
          : { role: 'assistant', state: 'complete', modelId: 'smollm2-135m', attempt: 1 };
      const costs = order % 2 === 0 ? {} : { usage: null, error: null };
      messages?.put({ ...message, ...role, ...costs, createdAt: updatedAt });
    }
    const excerpt = excerpts[index] ?? '';
    listing?.put({ id, site, title, rank: pinned ? 0 : 1, age: -updatedAt, excerpt });
    return id;
  });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
  return ids;
}
