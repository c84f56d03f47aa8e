import type { ReadonlySignal } from '@preact/signals';
import type { Quote } from '@/core/conversation';
import { sameQuote } from '@/core/same-quote';
import type { Text } from '../text/en';
import type { DraftStore } from './draft-store';
import type { NavigationStore } from './navigation-store';
import type { ToastStore } from './toast-store';

export interface QuoteReplacement {
  readonly text: ReadonlySignal<Text>;
  readonly drafts: DraftStore;
  readonly navigation: NavigationStore;
  readonly toasts: ToastStore;
}

/** Has this go with the question. A selection that went with it can be brought back. */
export function replaceQuote(
  { text, drafts, navigation, toasts }: QuoteReplacement,
  quote: Quote,
): void {
  const { quote: before } = drafts.current();
  const id = drafts.conversationId;
  drafts.putQuote(quote);
  const isLost = before !== null && before.kind !== 'page' && before.text !== quote.text;
  if (!isLost || id === null || sameQuote(before, quote)) return;
  const back = async () => {
    await navigation.goTo(id);
    drafts.putQuote(before);
  };
  toasts.show({
    key: 'quote-replaced',
    words: text.peek().page.replaced,
    tone: 'done',
    action: { label: text.peek().conversations.undo, act: () => void back() },
  });
}
