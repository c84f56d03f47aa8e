import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ConversationId, ModelId } from '@/core/ids';
import type { Tier } from '@/core/model';
import { setDefaultModel } from '@/messaging/commands/settings';
import type { ModelView } from '@/messaging/topics/models';
import type { Adapter } from '../adapter';
import type { ConversationStore } from './conversation-store';
import type { ModelStore } from './model-store';
import type { NoticeStore } from './notice-store';
import { type Recommendation, recommendation } from './recommendation';

const LIGHTEST_FIRST: readonly Tier[] = ['instant', 'quick', 'smart', 'genius'];

export interface FirstModelParts {
  readonly adapter: Adapter;
  readonly models: ModelStore;
  readonly conversation: ConversationStore;
  readonly notices: NoticeStore;
}

/** Which model somebody begins with who has none yet: the recommended one, or the one they picked. */
export class FirstModelStore {
  readonly #parts: FirstModelParts;
  readonly #picked = signal<ModelId | null>(null);
  /** The main models, the lightest first. */
  readonly tiers: ReadonlySignal<readonly ModelView[]> = computed(() =>
    LIGHTEST_FIRST.flatMap((tier) => this.#models().filter((model) => model.tier === tier)),
  );
  /** Null where no main model runs here, or none is known yet. */
  readonly best: ReadonlySignal<Recommendation | null> = computed(() =>
    recommendation(this.#models()),
  );
  /** Null where there is none to choose. */
  readonly chosen: ReadonlySignal<ModelView | null> = computed(
    () =>
      this.tiers.value.find(({ id }) => id === this.#picked.value) ??
      this.best.value?.model ??
      null,
  );
  /** The model that was asked for, on this page or elsewhere; null where none was. */
  readonly asked: ReadonlySignal<ModelView | null> = computed(() => {
    const wanted = this.#models().filter(wasAskedFor);
    const targetId = this.#parts.conversation.conversation.value?.targetModelId;
    return wanted.find(({ id }) => id === targetId) ?? wanted[0] ?? null;
  });
  /** Whether there is still a model to be chosen. */
  readonly isUndecided: ReadonlySignal<boolean> = computed(
    () => this.asked.value === null || this.asked.value.lifecycle === 'Failed',
  );

  constructor(parts: FirstModelParts) {
    this.#parts = parts;
  }

  pick(id: ModelId): void {
    this.#picked.value = id;
  }

  /** Has the chosen model downloaded, for this conversation and all that come; nothing twice. */
  async begin(conversationId: ConversationId): Promise<void> {
    const { adapter, models, notices } = this.#parts;
    const model = this.chosen.peek();
    if (model === null || !this.isUndecided.peek()) return;
    const heard = await models.choose(conversationId, model.id);
    if (!heard || model.id === models.view.peek()?.defaultModelId) return;
    await notices.attempt(() => adapter.send(setDefaultModel, { modelId: model.id }));
  }

  #models(): readonly ModelView[] {
    return this.#parts.models.view.value?.models ?? [];
  }
}

function wasAskedFor({ lifecycle }: ModelView): boolean {
  return lifecycle !== null && lifecycle !== 'Canceled';
}
