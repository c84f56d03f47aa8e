import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { SwitchView } from '@/messaging/topics/models';
import type { Text } from '../text/en';
import { describeBriefly } from '../text/error-text';
import type { ConversationStore } from './conversation-store';
import { Disposer } from './disposer';
import type { ModelStore } from './model-store';
import type { ToastStore } from './toast-store';

interface Parts {
  readonly text: ReadonlySignal<Text>;
  readonly models: ModelStore;
  readonly conversation: ConversationStore;
  readonly toasts: ToastStore;
  /** Opens the list of models. */
  chooseModel(): void;
}

/**
 * Says what became of a switch of the conversation that is shown: that its model answers from now
 * on, or why it does not and who does. What was over before this surface opened is not news.
 */
export class SwitchToasts {
  readonly #parts: Parts;
  readonly #disposer = new Disposer();
  /** Of the last switch that was seen, so that it is told once; null before the first word. */
  #count: number | null = null;
  /** The switch that is told; its reason may still be found out. */
  #told: SwitchView | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#disposer.add(
      effect(() => {
        const view = parts.models.view.value;
        if (view !== null) untracked(() => this.#take(view.lastSwitch));
      }),
    );
  }

  dispose(): void {
    this.#disposer.dispose();
  }

  #take(last: SwitchView | null): void {
    const before = this.#count;
    // A host that began anew counts from nothing again.
    this.#count = last?.count ?? 0;
    if (last === null || before === null) return;
    if (last.count > before) this.#tell(last);
    else if (this.#isToldOtherwise(last)) this.#say(last);
  }

  #tell(last: SwitchView): void {
    const { conversation, models } = this.#parts;
    this.#told = null;
    if (conversation.id.peek() !== last.conversationId) return;
    this.#told = last;
    if (last.error === null) {
      models.confirm(last.modelId);
      if (this.#isFirst(last)) return;
    }
    this.#say(last);
  }

  /** There is no other model that could have answered: the answer itself tells, and the chip. */
  #isFirst({ modelId }: SwitchView): boolean {
    const known = this.#parts.models.view.peek()?.models ?? [];
    return known.every(({ id, lifecycle }) => id === modelId || lifecycle !== 'Ready');
  }

  /** The files were looked at meanwhile, and are to blame. */
  #isToldOtherwise({ count, error }: SwitchView): boolean {
    return this.#told?.count === count && this.#told.error?.code !== error?.code;
  }

  #say(last: SwitchView): void {
    const { text, models, toasts, chooseModel } = this.#parts;
    const { toast, errors } = text.peek();
    const name = models.nameOf(last.modelId);
    const key = `switch-${last.count}`;
    this.#told = last;
    if (last.error === null) {
      toasts.show({ key, words: toast.switched(name), tone: 'done', action: null });
      return;
    }
    const meanwhile = last.backTo === null ? null : models.nameOf(last.backTo);
    const words = toast.notSwitched(name, describeBriefly(errors, last.error), meanwhile);
    const action = { label: toast.chooseAnother, act: chooseModel };
    toasts.show({ key, words, tone: 'loss', action });
  }
}
