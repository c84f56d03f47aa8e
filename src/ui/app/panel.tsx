import { useSignalEffect } from '@preact/signals';
import { Announcer } from '../components/announcer';
import { Composer } from '../components/composer';
import { ConversationList } from '../components/conversation-list';
import { DownloadManager } from '../components/download-manager';
import { Header } from '../components/header';
import { PlaceBar } from '../components/place-bar';
import { PrivateNotice } from '../components/private-notice';
import { Thread } from '../components/thread';
import { Toasts } from '../components/toasts';
import { useWide } from '../components/use-wide';
import { useApp } from './app-context';
import { useShortcuts } from './use-shortcuts';

/** The side panel: where you are, what was said, who answers. */
export function Panel() {
  const app = useApp();
  const wide = useWide();
  const { conversationList } = app;
  useShortcuts(app);
  useSignalEffect(() => {
    // Beside the conversation it is in nobody's way; over it, it is opened when it is wanted.
    if (wide.value) conversationList.show(false);
    else conversationList.close();
  });
  const isPrivate = app.page.page.value?.isPrivate === true;
  const isCovered = conversationList.isOpen.value && !wide.value && !isPrivate;
  return (
    <div class="surface panel">
      <Header>
        <PlaceBar />
        <PrivateNotice />
      </Header>
      <DownloadManager />
      <div class="panel-body">
        {!isPrivate && <ConversationList wide={wide.value} />}
        <main class="surface-main">
          <div class="conversation-pane" inert={isCovered}>
            <Thread />
            <Composer />
          </div>
          <Announcer />
          <Toasts />
        </main>
      </div>
    </div>
  );
}
