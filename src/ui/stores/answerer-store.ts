import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ConversationId, ModelId } from '@/core/ids';
import type { LifecycleState } from '@/core/lifecycle';
import type { ModelsView, ModelView } from '@/messaging/topics/models';
import type { ConversationStore } from './conversation-store';
import type { ModelStore } from './model-store';

/** Who answers what is asked next. */
export type AnswerPlan =
  /** The conversation's own model, and there is nothing to say about it. */
  | { readonly kind: 'target' }
  /** It is loaded when the answer under way is written. */
  | {
      readonly kind: 'takeover';
      readonly target: ModelView;
      readonly standIn: ModelView | null;
      readonly answersNow: boolean;
    }
  /** It is not there yet. `standIn` could answer now, and does where `answersNow`. */
  | {
      readonly kind: 'awaited';
      readonly target: ModelView;
      /** Of its download; Failed too where it is there and did not load when it was chosen. */
      readonly state: LifecycleState | null;
      readonly standIn: ModelView | null;
      readonly answersNow: boolean;
    };

interface Choice {
  readonly conversationId: ConversationId;
  readonly targetId: ModelId;
  readonly answersNow: boolean;
}

/**
 * Which model answers next, where the conversation's own is not ready: by default the question
 * waits for it. The person may have another one answer until then; the choice belongs to this
 * conversation and this model. Where its download failed or was canceled, waiting would lead
 * nowhere: what is there answers.
 */
export class AnswererStore {
  readonly #choice = signal<Choice | null>(null);
  readonly #conversation: ConversationStore;
  readonly plan: ReadonlySignal<AnswerPlan>;
  /** A model that could answer at once instead of one that is not there; null where none could. */
  readonly #view: ReadonlySignal<ModelsView | null>;

  constructor(conversation: ConversationStore, models: ModelStore) {
    this.#conversation = conversation;
    this.#view = models.view;
    this.plan = computed(() => this.#plan());
  }

  /** The model for the next answer; null is the conversation's own. */
  get answerWith(): ModelId | null {
    const plan = this.plan.peek();
    return plan.kind !== 'target' && plan.answersNow ? (plan.standIn?.id ?? null) : null;
  }

  /** The model that writes the next answer; null where no conversation is shown. */
  get next(): ModelId | null {
    return this.answerWith ?? this.#conversation.conversation.peek()?.targetModelId ?? null;
  }

  /** What could answer now in place of this model: the one that is loaded, or one that is ready. */
  standInFor(modelId: ModelId): ModelView | null {
    const view = this.#view.value;
    if (view === null) return null;
    const ready = view.models.filter((one) => one.lifecycle === 'Ready' && one.id !== modelId);
    return ready.find(({ id }) => id === view.engine.loadedModelId) ?? ready[0] ?? null;
  }

  /** Has what is asked until the model is ready answered at once, or not. */
  choose(answersNow: boolean): void {
    const conversation = this.#conversation.conversation.peek();
    if (conversation === null) return;
    const { id: conversationId, targetModelId: targetId } = conversation;
    this.#choice.value = { conversationId, targetId, answersNow };
  }

  #plan(): AnswerPlan {
    const view = this.#view.value;
    const conversation = this.#conversation.conversation.value;
    const target = view?.models.find(({ id }) => id === conversation?.targetModelId);
    if (!view || !conversation || !target) return { kind: 'target' };
    const standIn = this.standInFor(target.id);
    const isThere = target.lifecycle === 'Ready';
    const failed = isThere && didNotLoad(view, conversation.id, target.id);
    const state = failed ? 'Failed' : target.lifecycle;
    const answersNow = this.#answersNow(target.id, state, standIn);
    if (view.switchingTo === target.id) return { kind: 'takeover', target, standIn, answersNow };
    if (state === 'Ready') return { kind: 'target' };
    return { kind: 'awaited', target, state, standIn, answersNow };
  }

  #answersNow(id: ModelId, state: LifecycleState | null, standIn: ModelView | null): boolean {
    if (standIn === null) return false;
    if (state === 'Failed' || state === 'Canceled') return true;
    const choice = this.#choice.value;
    if (choice?.conversationId !== this.#conversation.id.value || choice?.targetId !== id) {
      return false;
    }
    return choice.answersNow;
  }
}

/** Whether the last switch was to this model, in this conversation, and failed. */
function didNotLoad(view: ModelsView, conversationId: ConversationId, modelId: ModelId): boolean {
  const { lastSwitch, engine } = view;
  if (lastSwitch?.error == null || engine.loadedModelId === modelId) return false;
  return lastSwitch.conversationId === conversationId && lastSwitch.modelId === modelId;
}
