import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp, useFullText } from '../app/app-context';
import { Composer } from './composer';
import { DownloadManager } from './download-manager';
import { Thread } from './thread';
import { Toasts } from './toasts';

/** The first conversation: it may begin before any model is here. */
export function WelcomeTalk() {
  const app = useApp();
  const text = useFullText().welcome.talk;
  const windowId = useSignal<number | null>(null);
  useEffect(() => {
    void app.notices.attempt(async () => {
      windowId.value = (await app.adapter.activePage()).windowId;
    });
  }, [app, windowId]);
  const isEmpty = app.conversation.messageIds.value.length === 0;

  const openPanel = () => {
    if (windowId.value === null) return;
    // First and at once: the browser opens a panel only within the gesture.
    const opening = app.adapter.openPanel(windowId.value, app.conversation.id.peek());
    void app.notices.attempt(async () => {
      await Promise.all([opening, app.drafts.flush()]);
    });
  };
  return (
    <section class="welcome-talk" aria-labelledby="talk-heading">
      <div class="welcome-talk-head">
        <h2 id="talk-heading">{text.heading}</h2>
        <button type="button" class="button" disabled={windowId.value === null} onClick={openPanel}>
          {text.openPanel}
        </button>
      </div>
      <Toasts />
      <DownloadManager />
      {isEmpty && <p class="welcome-invitation">{text.now}</p>}
      <div
        class="welcome-thread"
        // What is typed is kept with a conversation, which begins with the first letter.
        onInput={() => void app.notices.attempt(() => app.navigation.settled())}
      >
        {!isEmpty && <Thread />}
        <Composer />
      </div>
    </section>
  );
}
