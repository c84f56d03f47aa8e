import * as v from 'valibot';
import type { FoundConversation } from '@/core/found-conversation';
import type { FoundText } from '@/core/found-text';
import { defineCommand } from '../command';
import {
  ConversationIdSchema,
  CountSchema,
  DoneSchema,
  MessageIdSchema,
  SiteSchema,
} from '../schemas/common';
import { ListedConversationSchema, ListPlaceSchema } from '../schemas/listed-conversation';

/** Most rows of one reply. */
export const LONGEST_PAGE = 500;
/** Longest search and longest title, in UTF-16 code units. */
export const LONGEST_SEARCH = 200;
export const LONGEST_TITLE = 200;

const LimitSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_PAGE));

const FoundTextSchema: v.GenericSchema<unknown, FoundText> = v.object({
  text: v.string(),
  ranges: v.array(v.object({ start: CountSchema, end: CountSchema })),
});

const FoundConversationSchema: v.GenericSchema<unknown, FoundConversation> = v.object({
  conversation: ListedConversationSchema,
  title: FoundTextSchema,
  message: v.nullable(v.object({ id: MessageIdSchema, found: FoundTextSchema })),
});

/**
 * A page of the conversations of a site, or of all where that is null: pinned ones first, then
 * the latest. Conversations in which nothing was said are not among them. `after` is the last one
 * of the page before; null asks for the first page. `total` is how many the whole list has.
 */
export const listConversations = defineCommand({
  name: 'conversations.list',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    site: v.nullable(SiteSchema),
    after: v.nullable(ListPlaceSchema),
    limit: LimitSchema,
  }),
  reply: v.object({ rows: v.array(ListedConversationSchema), total: CountSchema }),
});

/**
 * Looks for words in titles, or in what was said, without regard to case and accents. One reply
 * is one slice of the search, in the order of the list: `after` says where it ended and the next
 * one begins; null is the end of the list. Whoever has seen enough asks for no more.
 */
export const searchConversations = defineCommand({
  name: 'conversations.search',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    text: v.pipe(v.string(), v.maxLength(LONGEST_SEARCH)),
    where: v.picklist(['titles', 'messages']),
    site: v.nullable(SiteSchema),
    after: v.nullable(ListPlaceSchema),
    limit: LimitSchema,
  }),
  reply: v.object({
    hits: v.array(FoundConversationSchema),
    after: v.nullable(ListPlaceSchema),
  }),
});

/** Gives a conversation another title. It stays where it is in the list. */
export const renameConversation = defineCommand({
  name: 'conversations.rename',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    conversationId: ConversationIdSchema,
    title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_TITLE)),
  }),
  reply: DoneSchema,
});

/** Has a conversation stand above the others, or not any more. */
export const pinConversation = defineCommand({
  name: 'conversations.pin',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ conversationId: ConversationIdSchema, pinned: v.boolean() }),
  reply: DoneSchema,
});
