import type { WebLlmOverrides } from '@/core/model';
import { ModelDamagedError } from '../errors/model-damaged-error';
import type { LibraryFacts } from './library-facts';
import type { ChatConfig } from './model-files-schema';

/** How much of a conversation a model keeps, in tokens: all of it up to a limit, or its end. */
export interface Windows {
  /** What question, history and answer may take together. */
  readonly contextWindow: number;
  /** The tokens that a sliding window keeps, and how many of the very first stay; null without one. */
  readonly sliding: { readonly size: number; readonly sink: number } | null;
}

const FILE = 'mlc-chat-config.json';

/**
 * The windows to load a model with: its configuration's, as WebLLM's list corrects them. WebLLM
 * takes either a context window or a sliding one; where a model has both, the first counts. How
 * many tokens are worked through at a time is the library's own and cannot be set.
 * @param asked the context window that the catalogue gives, in tokens
 * @throws ModelDamagedError
 */
export function windowsOf(
  config: ChatConfig,
  overrides: WebLlmOverrides,
  library: LibraryFacts | null,
  asked: number,
): Windows {
  const own = config.context_window_size;
  const size = overrides.slidingWindow ?? config.sliding_window_size;
  // A model that had a sliding window alone, which the list turns off, has the catalogue's.
  const isOff = overrides.slidingWindow === -1;
  if (own === -1 && size === -1 && !isOff) {
    throw new ModelDamagedError(FILE, 'it gives no context window');
  }
  if (own === -1 && size !== -1) {
    return { contextWindow: asked, sliding: { size, sink: config.attention_sink_size } };
  }
  const contextWindow = own === -1 ? asked : Math.min(own, asked);
  const built = library?.contextWindow ?? -1;
  if (built !== -1 && contextWindow > built) {
    throw new ModelDamagedError(
      FILE,
      `it gives a context window of ${contextWindow} tokens, the library was made for ${built}`,
    );
  }
  return { contextWindow, sliding: null };
}
