import { useSignal, useSignalEffect } from '@preact/signals';
import { Announcer } from '../components/announcer';
import { Composer } from '../components/composer';
import { DownloadManager } from '../components/download-manager';
import { Glance } from '../components/glance';
import { Header } from '../components/header';
import { threadPart } from '../components/later-parts';
import { PrivateNotice } from '../components/private-notice';
import { Toasts } from '../components/toasts';
import { useApp } from './app-context';
import { useShortcuts } from './use-shortcuts';

/**
 * The toolbar popup. It opens small, with the end of the last answer, and becomes the whole
 * thread when an answer runs, a question is edited, or the person asks to see it.
 */
export function Popup({ close }: { readonly close: () => void }) {
  const app = useApp();
  const whole = useSignal(false);
  const Thread = threadPart.value.value;
  useShortcuts(app);
  useSignalEffect(() => {
    const isAsked = app.composer.sent.value > 0 || app.conversation.openAnswers.value.length > 0;
    if (isAsked || app.versions.editing.value !== null) {
      whole.value = true;
    }
  });
  const expand = () => {
    whole.value = true;
    app.composer.focus();
  };
  return (
    <div class={whole.value ? 'surface popup popup-whole' : 'surface popup'}>
      <Header close={close}>
        <PrivateNotice />
      </Header>
      <DownloadManager />
      <main class="surface-main">
        {whole.value ? Thread && <Thread /> : <Glance expand={expand} />}
        <Composer />
        <Announcer />
        <Toasts />
      </main>
    </div>
  );
}
