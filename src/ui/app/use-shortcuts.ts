import { useEffect } from 'preact/hooks';
import { isPressed } from '../shortcuts/shortcuts';
import type { App } from './app';

/**
 * The keys that work wherever the focus is. Esc stops the answer when nothing on top of it wanted
 * the key, and closes the downloads where none runs.
 */
export function useShortcuts(app: App): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (isPressed('stop', event)) {
        const isAnswering = app.conversation.openAnswers.peek().length > 0;
        if (!isAnswering && !app.downloads.isOpen.peek()) return;
        event.preventDefault();
        // A key that is held down stops one answer, not those behind it.
        if (event.repeat) return;
        if (isAnswering) void app.answers.stop();
        else app.downloads.close();
      } else if (isPressed('models', event)) {
        event.preventDefault();
        app.modelMenuOpen.value = !app.modelMenuOpen.peek();
      } else if (isPressed('search', event) && app.surface === 'panel') {
        event.preventDefault();
        app.conversationList.show(true);
      } else if (isPressed('downloads', event)) {
        event.preventDefault();
        app.downloads.show();
      } else if (isPressed('newConversation', event)) {
        event.preventDefault();
        void app.navigation.startNew().then(() => app.composer.focus());
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [app]);
}
