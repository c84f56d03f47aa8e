import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Conversation } from '@/core/conversation';
import { asId } from '@/core/ids';
import type { Site } from '@/core/site';
import { ConversationsRepository } from '@/storage/conversations-repository';
import { openDatabase } from '@/storage/database';
import { Openings } from './openings';
import { Untouched } from './untouched';

const CINEMA = 'cinema.example' as Site;

/** A repository whose next reply about a site is held back until `release`. */
class SlowRepository extends ConversationsRepository {
  #held: Promise<void> | null = null;
  #hasRead = () => {};

  /** Resolves with `release` when the next reply was read, and waits to be given. */
  async hold(ask: () => void): Promise<() => void> {
    let release = () => {};
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    const read = new Promise<void>((resolve) => {
      this.#hasRead = resolve;
    });
    ask();
    await read;
    return release;
  }

  override async latestOf(site: Site): Promise<Conversation | undefined> {
    const found = await super.latestOf(site);
    this.#hasRead();
    await this.#held;
    return found;
  }
}

it('a conversation that is stored while its site is looked up is the one that is found', async () => {
  const db = await openDatabase('openings');
  const repository = new SlowRepository(db);
  const untouched = new Untouched(repository, () => false);
  let made = 0;
  const openings = new Openings({
    repository,
    privately: { latestOf: () => Promise.resolve(undefined) },
    untouched,
    makeId: () => {
      made += 1;
      return `conversation-${made}`;
    },
    now: () => made,
    defaultModelId: () => asId<'model'>('model-1'),
    setTarget: () => Promise.resolve(),
  });
  const id = await openings.open(CINEMA);
  await untouched.settle(id);
  expect(untouched.get(id)?.site).toBe(CINEMA);

  let again = Promise.resolve(id);
  const release = await repository.hold(() => {
    again = openings.open(CINEMA);
  });
  // Somebody's draft for it comes in between.
  await untouched.store(id);
  release();
  expect(await again).toBe(id);
  expect(made).toBe(1);
  await db.delete();
});
