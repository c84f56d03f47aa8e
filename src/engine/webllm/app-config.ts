import type { AppConfig } from '@mlc-ai/web-llm';
import type { ModelId } from '@/core/ids';
import type { WebLlmSource } from '@/core/model';
import type { OpenedModel } from './open-model';
import { withoutPlainRoles } from './template';

/** WebLLM's configuration for one model that is installed: read from its store, nothing else. */
export function appConfigFor(id: ModelId, source: WebLlmSource, opened: OpenedModel): AppConfig {
  const { config, contextWindow } = opened;
  const hasWindow = config.context_window_size !== -1;
  return {
    cacheBackend: 'opfs',
    model_list: [
      {
        model: source.modelUrl,
        model_id: id,
        model_lib: source.libraryUrl,
        required_features: [...source.requiredFeatures],
        overrides: {
          ...(hasWindow && { context_window_size: contextWindow }),
          conv_template: withoutPlainRoles(config.conv_template),
        },
      },
    ],
  };
}
