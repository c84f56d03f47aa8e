import { Announcer } from '../components/announcer';
import { Composer } from '../components/composer';
import { DownloadManager } from '../components/download-manager';
import { Header } from '../components/header';
import { Thread } from '../components/thread';
import { Toasts } from '../components/toasts';
import { useApp } from './app-context';
import { useShortcuts } from './use-shortcuts';

/** The side panel: where you are, what was said, who answers. */
export function Panel() {
  useShortcuts(useApp());
  return (
    <div class="surface panel">
      <Header />
      <DownloadManager />
      <main class="surface-main">
        <Thread />
        <Composer />
        <Announcer />
        <Toasts />
      </main>
    </div>
  );
}
