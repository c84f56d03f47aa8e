import type { App } from '../app/app';
import { ConversationSearchStore } from './conversation-search-store';

const made = new WeakMap<App, ConversationSearchStore>();

/**
 * A surface's search through the conversations, made when it is first looked at: the popup has no
 * list of them, and starts without this.
 */
export function searchOf(app: App): ConversationSearchStore {
  const there = made.get(app);
  if (there !== undefined) return there;
  const { adapter, conversationList, notices, schedule } = app;
  const search = new ConversationSearchStore(adapter, conversationList, notices, schedule);
  made.set(app, search);
  app.onDispose(() => search.dispose());
  return search;
}
