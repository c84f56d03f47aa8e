import { Dexie, type Table } from 'dexie';
import type { Conversation, Message, Quote } from '@/core/conversation';
import type { Download } from '@/core/download';
import type { Draft } from '@/core/draft';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { Handoff } from '@/core/handoff';
import type { ConversationId, MessageId, ModelId } from '@/core/ids';
import type { PassesSoFar } from '@/core/passes-so-far';
import type { ListingRow } from './listing-row';
import { first } from './migrations/001-first';
import { intents } from './migrations/002-intents';
import { listing } from './migrations/003-listing';
import { draftQuotes } from './migrations/004-draft-quotes';
import { pageNotes } from './migrations/005-page-notes';

/** The browser's database refused to work. Nothing already stored is lost. */
export class StorageFailedError extends HomebodyError {
  constructor(what: string, cause: unknown) {
    const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    super('storage-failed', `${what}: ${detail}`, { what, detail }, { cause });
  }
}

export interface StoredDraft extends Draft {
  readonly conversationId: ConversationId;
}

interface DraftRow {
  readonly conversationId: ConversationId;
  readonly text: string;
}

interface DraftQuoteRow {
  readonly conversationId: ConversationId;
  readonly quote: Quote;
}

/** How far a model has read the page of a question in passes. */
export interface PageNotesRow {
  readonly questionId: MessageId;
  readonly modelId: ModelId;
  readonly conversationId: ConversationId;
  /** The key of the quote that was read (`core/quote-key`). */
  readonly quote: string;
  readonly soFar: PassesSoFar;
}

/** Every table of Homebody, as it is after the newest migration. */
export class Database extends Dexie {
  declare readonly conversations: Table<Conversation, ConversationId>;
  declare readonly messages: Table<Message, MessageId>;
  declare readonly drafts: Table<DraftRow, ConversationId>;
  /** What drafts quote: up to a whole page, and seldom another one. */
  declare readonly draftQuotes: Table<DraftQuoteRow, ConversationId>;
  declare readonly downloads: Table<Download, ModelId>;
  declare readonly handoffs: Table<Handoff, string>;
  declare readonly pageNotes: Table<PageNotesRow, [MessageId, ModelId]>;
  /** What lists show of the conversations; made from them, never the other way round. */
  declare readonly listing: Table<ListingRow, ConversationId>;
  declare readonly settings: Table<{ readonly key: string; readonly value: unknown }, string>;

  /** `name` differs only in tests. */
  constructor(name = 'homebody') {
    // `strict` waits for the disk: a word that was shown as stored survives a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    first(this);
    intents(this);
    listing(this);
    draftQuotes(this);
    pageNotes(this);
  }

  /**
   * Does a write, and says in our own words that it failed.
   * @param what is to be kept, as a person calls it
   * @throws StorageFailedError
   */
  async keep<Result>(what: string, work: () => PromiseLike<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw new StorageFailedError(`${what} could not be kept`, error);
    }
  }
}

/**
 * Opens the database, migrating it where it is older.
 * @throws StorageFailedError
 */
export async function openDatabase(name?: string): Promise<Database> {
  const db = new Database(name);
  try {
    await db.open();
  } catch (error) {
    throw new StorageFailedError('The database could not be opened', error);
  }
  return db;
}
