import type { ReadonlySignal } from '@preact/signals';
import type { Adapter } from '../adapter';
import type { ConnectionStore } from '../stores/connection-store';
import type { DownloadManagerStore } from '../stores/download-manager-store';
import type { ModelStore } from '../stores/model-store';
import type { NoticeStore } from '../stores/notice-store';
import type { Text } from '../text/en';

/** What popup, panel and options page are all made of. */
export interface CommonParts {
  readonly adapter: Adapter;
  readonly text: ReadonlySignal<Text>;
  readonly notices: NoticeStore;
  readonly connection: ConnectionStore;
  readonly models: ModelStore;
  readonly downloads: DownloadManagerStore;
}
