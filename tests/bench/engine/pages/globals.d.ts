import type { PanelClient } from './panel-client';
import type { PlainPage } from './plain-webllm';

declare global {
  /** Set in the extension's page under test. */
  var panelClient: PanelClient;
  /** Set by the plain page under test. */
  var plainPage: PlainPage;
}
