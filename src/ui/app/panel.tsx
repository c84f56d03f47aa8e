import { Announcer } from '../components/announcer';
import { Composer } from '../components/composer';
import { Header } from '../components/header';
import { Thread } from '../components/thread';
import { useApp } from './app-context';
import { useShortcuts } from './use-shortcuts';

/** The side panel: where you are, what was said, who answers. */
export function Panel() {
  useShortcuts(useApp());
  return (
    <div class="surface panel">
      <Header />
      <main class="surface-main">
        <Thread />
        <Composer />
        <Announcer />
      </main>
    </div>
  );
}
