import * as v from 'valibot';
import type { ModelState } from '@/core/intent';
import { LIFECYCLE_STATES } from '@/core/lifecycle';
import { READY_REASONS, type Verdict } from '@/core/stale-guard';
import { ConversationIdSchema, CountSchema, ModelIdSchema } from './common';

/** As a message carries it: a map is a list. */
export const ModelStateSchema = v.object({
  activeConversationId: v.nullable(ConversationIdSchema),
  requestedModelByConversation: v.array(
    v.object({
      conversationId: ConversationIdSchema,
      modelId: ModelIdSchema,
      revision: CountSchema,
    }),
  ),
  engineLoadedModelId: v.nullable(ModelIdSchema),
  downloadLifecycleByModel: v.array(
    v.object({
      modelId: ModelIdSchema,
      state: v.picklist(LIFECYCLE_STATES),
      attempt: CountSchema,
    }),
  ),
});

export type ModelStateMessage = v.InferOutput<typeof ModelStateSchema>;

export function modelStateMessage(state: ModelState): ModelStateMessage {
  return {
    ...state,
    requestedModelByConversation: [...state.requestedModelByConversation].map(
      ([conversationId, { modelId, revision }]) => ({ conversationId, modelId, revision }),
    ),
    downloadLifecycleByModel: [...state.downloadLifecycleByModel].map(
      ([modelId, { state: lifecycle, attempt }]) => ({ modelId, state: lifecycle, attempt }),
    ),
  };
}

export function modelStateFrom(message: ModelStateMessage): ModelState {
  return {
    ...message,
    requestedModelByConversation: new Map(
      message.requestedModelByConversation.map((intent) => [intent.conversationId, intent]),
    ),
    downloadLifecycleByModel: new Map(
      message.downloadLifecycleByModel.map((lifecycle) => [lifecycle.modelId, lifecycle]),
    ),
  };
}

export const VerdictSchema: v.GenericSchema<unknown, Verdict> = v.variant('kind', [
  v.object({
    kind: v.literal('activate'),
    conversationId: ConversationIdSchema,
    modelId: ModelIdSchema,
    revision: CountSchema,
    attempt: CountSchema,
  }),
  v.object({ kind: v.literal('ready'), why: v.picklist(READY_REASONS) }),
]);
