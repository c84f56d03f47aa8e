import type { ConversationId, ModelId } from './ids';
import type { LifecycleState } from './lifecycle';

/** What a conversation asks for: the model that is to answer next, and how often that changed. */
export interface Intent {
  readonly modelId: ModelId;
  /** Grows with each choice, so that one taken back and made again is told from one that stood. */
  readonly revision: number;
}

/** Where a model's download stands. `attempt` counts how often it was asked for. */
export interface DownloadLifecycle {
  readonly state: LifecycleState;
  readonly attempt: number;
}

/**
 * Everything that choosing a model reads and writes. It is derived from what is stored and from
 * the engine, never a second copy of it.
 */
export interface ModelState {
  /** The conversation the person was last in, on whichever surface; null where there is none. */
  readonly activeConversationId: ConversationId | null;
  /** The conversations at hand, the active one among them. */
  readonly requestedModelByConversation: ReadonlyMap<ConversationId, Intent>;
  readonly engineLoadedModelId: ModelId | null;
  /** Models that were asked for. */
  readonly downloadLifecycleByModel: ReadonlyMap<ModelId, DownloadLifecycle>;
}
