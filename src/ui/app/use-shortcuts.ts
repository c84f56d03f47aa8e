import { useEffect } from 'preact/hooks';
import type { App } from './app';

/**
 * The keys that work wherever the focus is: Esc stops the answer when nothing on top of it
 * wanted the key, and closes the downloads where none runs; Ctrl/⌘K searches the conversations,
 * Ctrl/⌘J opens the models, Ctrl/⌘Shift+J the downloads, Ctrl/⌘Shift+O begins a conversation.
 */
export function useShortcuts(app: App): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = event.key.toLowerCase();
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (key === 'escape') {
        const isAnswering = app.conversation.openAnswers.peek().length > 0;
        if (!isAnswering && !app.downloads.isOpen.peek()) return;
        event.preventDefault();
        // A key that is held down stops one answer, not those behind it.
        if (event.repeat) return;
        if (isAnswering) void app.answers.stop();
        else app.downloads.close();
      } else if (command && !event.shiftKey && key === 'j') {
        event.preventDefault();
        app.modelMenuOpen.value = !app.modelMenuOpen.peek();
      } else if (command && !event.shiftKey && key === 'k' && app.surface === 'panel') {
        event.preventDefault();
        app.conversationList.show(true);
      } else if (command && event.shiftKey && key === 'j') {
        event.preventDefault();
        app.downloads.show();
      } else if (command && event.shiftKey && key === 'o') {
        event.preventDefault();
        void app.navigation.startNew().then(() => app.composer.focus());
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [app]);
}
