import type { ConversationsRepository } from './conversations-repository';
import type { DraftsRepository } from './drafts-repository';

/** Where conversations are kept, as those who use them see it. */
export type ConversationStore = Pick<ConversationsRepository, keyof ConversationsRepository>;

/** Where drafts are kept. */
export type DraftStore = Pick<DraftsRepository, 'get' | 'put' | 'putText'>;
