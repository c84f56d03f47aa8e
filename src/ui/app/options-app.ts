import type { ReadonlySignal } from '@preact/signals';
import type { FullAdapter } from '../adapter';
import { type ExtensionCommands, NO_COMMANDS } from '../shortcuts/extension-commands';
import { AppearanceStore } from '../stores/appearance-store';
import { BackupStore } from '../stores/backup-store';
import { ConnectionStore } from '../stores/connection-store';
import { Disposer } from '../stores/disposer';
import { DownloadManagerStore } from '../stores/download-manager-store';
import { EngineStore } from '../stores/engine-store';
import { EraseStore } from '../stores/erase-store';
import { GenerationStore } from '../stores/generation-store';
import { ModelStore } from '../stores/model-store';
import { NetworkStore } from '../stores/network-store';
import { NoticeStore } from '../stores/notice-store';
import { PresetStore } from '../stores/preset-store';
import { type Schedule, scheduleByTimer } from '../stores/schedule';
import { SettingsStore } from '../stores/settings-store';
import { ShortcutStore } from '../stores/shortcut-store';
import { SiteStore } from '../stores/site-store';
import { StorageStore } from '../stores/storage-store';
import type { FullText } from '../text/full-text';
import type { CommonParts } from './common-parts';

/** Everything the options page is made of. `dispose` ends all of it. */
export interface OptionsApp extends CommonParts {
  readonly text: ReadonlySignal<FullText>;
  readonly storage: StorageStore;
  readonly backup: BackupStore;
  readonly generation: GenerationStore;
  readonly presets: PresetStore;
  readonly sites: SiteStore;
  readonly erase: EraseStore;
  readonly network: NetworkStore;
  readonly appearance: AppearanceStore;
  readonly shortcuts: ShortcutStore;
  readonly engines: EngineStore;
  readonly settings: SettingsStore;
  readonly downloads: DownloadManagerStore;
  dispose(): void;
}

/** Builds the stores of the options page and joins them. */
export function createOptionsApp(
  adapter: FullAdapter,
  schedule: Schedule = scheduleByTimer,
  commands: ExtensionCommands = NO_COMMANDS,
): OptionsApp {
  const notices = new NoticeStore();
  const connection = new ConnectionStore(adapter, schedule);
  const models = new ModelStore(adapter, notices, schedule);
  const storage = new StorageStore(adapter, notices);
  const engines = new EngineStore(adapter, notices);
  const settings = new SettingsStore(adapter, notices);
  const downloads = new DownloadManagerStore(adapter, models, notices);
  const generation = new GenerationStore(adapter, notices);
  const presets = new PresetStore(adapter, notices);
  const sites = new SiteStore(adapter, notices);
  const backup = new BackupStore(adapter, notices);
  const erase = new EraseStore(adapter, notices);
  const network = new NetworkStore(adapter, notices);
  const appearance = new AppearanceStore(adapter, notices);
  const shortcuts = new ShortcutStore(commands, notices);
  const disposer = new Disposer();
  const stores = [
    connection,
    models,
    storage,
    engines,
    settings,
    generation,
    presets,
    sites,
    downloads,
    network,
    appearance,
  ];
  for (const store of stores) disposer.add(() => store.dispose());
  return {
    adapter,
    text: adapter.text,
    notices,
    connection,
    models,
    storage,
    backup,
    generation,
    presets,
    erase,
    network,
    appearance,
    shortcuts,
    engines,
    settings,
    sites,
    downloads,
    dispose: () => disposer.dispose(),
  };
}
