import * as v from 'valibot';
import { defineCommand } from '../command';
import { ConversationIdSchema, DoneSchema, SiteSchema } from '../schemas/common';
import { GenerationSchema, PromptSchema } from '../schemas/generation';

/** Sets how answers are written from the next one on; null is the defaults. */
export const setGeneration = defineCommand({
  name: 'settings.setGeneration',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ generation: v.nullable(GenerationSchema) }),
  reply: DoneSchema,
});

/** Sets what models are told before every conversation of a site, or of all where that is null. */
export const setSystemPrompt = defineCommand({
  name: 'settings.setSystemPrompt',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ site: v.nullable(SiteSchema), prompt: PromptSchema }),
  reply: DoneSchema,
});

/** Sets what models are told before this conversation, after what holds for all and for its site. */
export const setConversationPrompt = defineCommand({
  name: 'conversations.setSystemPrompt',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ conversationId: ConversationIdSchema, prompt: PromptSchema }),
  reply: DoneSchema,
});
