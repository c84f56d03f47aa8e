/**
 * What a finished download may do (invariants I3 and I7). It loads its model only where that
 * model is, at this moment, what the active conversation asks for; and where the report is of
 * the attempt that counts. Anything else leaves the model Ready, and nobody's engine changes.
 *
 *   completion ──▶ judgeCompletion(state) ──▶ activate, for this intent ──▶ stillHolds? ──▶ load
 *                        │                                                     │ no: judge again
 *                        └──▶ ready, because …                                 ▼
 *
 * The verdict names the intent it was given for. Between verdict and load the person may choose
 * again: `stillHolds` compares, and what changed wins.
 */
import type { ConversationId, ModelId } from './ids';
import type { ModelState } from './intent';
import type { LifecycleState } from './lifecycle';

/** A model is installed: which, and at which attempt. */
export interface Completion {
  readonly modelId: ModelId;
  readonly attempt: number;
}

export const READY_REASONS = ['no-active-conversation', 'not-wanted', 'stale'] as const;

export type Verdict =
  | {
      readonly kind: 'activate';
      readonly conversationId: ConversationId;
      readonly modelId: ModelId;
      readonly revision: number;
      readonly attempt: number;
    }
  | {
      readonly kind: 'ready';
      /** `stale`: the report is of an attempt that does not count any more. */
      readonly why: (typeof READY_REASONS)[number];
    };

export type Activation = Extract<Verdict, { kind: 'activate' }>;

/** States in which a model's files are all there, or just became so. */
const INSTALLED: readonly LifecycleState[] = ['Downloading', 'Compiling', 'Ready'];

/** Whether this completion loads its model. */
export function judgeCompletion({ modelId, attempt }: Completion, state: ModelState): Verdict {
  const lifecycle = state.downloadLifecycleByModel.get(modelId);
  if (lifecycle?.attempt !== attempt || !INSTALLED.includes(lifecycle.state)) {
    return { kind: 'ready', why: 'stale' };
  }
  const { activeConversationId: conversationId } = state;
  const intent =
    conversationId === null ? undefined : state.requestedModelByConversation.get(conversationId);
  if (conversationId === null || intent === undefined) {
    return { kind: 'ready', why: 'no-active-conversation' };
  }
  if (intent.modelId !== modelId) return { kind: 'ready', why: 'not-wanted' };
  return { kind: 'activate', conversationId, modelId, revision: intent.revision, attempt };
}

/** Whether a verdict that was given a while ago would be given again, for the same intent. */
export function stillHolds(given: Activation, state: ModelState): boolean {
  const now = judgeCompletion(given, state);
  return (
    now.kind === 'activate' &&
    now.conversationId === given.conversationId &&
    now.revision === given.revision
  );
}
