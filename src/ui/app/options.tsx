import { AboutSection } from '../components/about-section';
import { AppearanceSection } from '../components/appearance-section';
import { BackupSection } from '../components/backup-section';
import { DefaultModelSection } from '../components/default-model-section';
import { EngineSection } from '../components/engine-section';
import { EraseSection } from '../components/erase-section';
import { GenerationSection } from '../components/generation-section';
import { MemorySection } from '../components/memory-section';
import { MirrorSection } from '../components/mirror-section';
import { NetworkSection } from '../components/network-section';
import { Notices } from '../components/notices';
import { PresetsSection } from '../components/presets-section';
import { PromptSection } from '../components/prompt-section';
import { ShortcutsSection } from '../components/shortcuts-section';
import { SitesSection } from '../components/sites-section';
import { StorageSection } from '../components/storage-section';
import { Icon } from '../icons/icon';
import { useFullText } from './app-context';
import '../components/options.css';

/** The options page: what is kept on this machine, where it comes from, what Homebody is made of. */
export function Options() {
  const text = useFullText();
  return (
    <div class="options">
      <header class="options-head">
        <Icon name="house" />
        <h1 tabIndex={-1}>{text.options.title}</h1>
      </header>
      <main class="options-main">
        <StorageSection />
        <DefaultModelSection />
        <GenerationSection />
        <PromptSection />
        <SitesSection />
        <PresetsSection />
        <AppearanceSection />
        <ShortcutsSection />
        <EngineSection />
        <MemorySection />
        <MirrorSection />
        <NetworkSection />
        <BackupSection />
        <EraseSection />
        <AboutSection />
      </main>
      <div class="options-notices">
        <Notices />
      </div>
    </div>
  );
}
