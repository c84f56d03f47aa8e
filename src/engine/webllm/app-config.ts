import type { AppConfig } from '@mlc-ai/web-llm';
import type { ModelId } from '@/core/ids';
import type { WebLlmSource } from '@/core/model';
import type { OpenedModel } from './open-model';
import { withoutPlainRoles } from './template';

/** WebLLM's configuration for one model that is installed: read from its store, nothing else. */
export function appConfigFor(id: ModelId, source: WebLlmSource, opened: OpenedModel): AppConfig {
  const { config, windows } = opened;
  const { sliding, contextWindow } = windows;
  const { historySize } = source.overrides ?? {};
  return {
    cacheBackend: 'opfs',
    model_list: [
      {
        model: source.modelUrl,
        model_id: id,
        model_lib: source.libraryUrl,
        required_features: [...source.requiredFeatures],
        overrides: {
          // WebLLM takes one of the two, and refuses a model that has both.
          context_window_size: sliding ? -1 : contextWindow,
          sliding_window_size: sliding?.size ?? -1,
          ...(sliding && { attention_sink_size: sliding.sink }),
          ...(historySize !== undefined && { max_history_size: historySize }),
          conv_template: withoutPlainRoles(config.conv_template),
        },
      },
    ],
  };
}
