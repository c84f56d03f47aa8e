import { ModelDamagedError } from '../errors/model-damaged-error';
import type { LibraryFacts } from './library-facts';
import type { ChatConfig, TensorCache } from './model-files-schema';

export interface ModelParts {
  readonly config: ChatConfig;
  readonly tensors: TensorCache;
  /** Null where the library does not say. */
  readonly library: LibraryFacts | null;
}

/**
 * Holds a model's files against each other before anything is loaded, so that what would end in
 * a crash, in nonsense or on the network ends in a sentence, with the old model still loaded.
 * @param asked the context window that the catalogue gives, in tokens
 * @returns the context window to load with
 * @throws ModelDamagedError
 */
export function checkModel({ config, tensors, library }: ModelParts, asked: number): number {
  checkTensors(tensors, library);
  return windowOf(config, library, asked);
}

function checkTensors(tensors: TensorCache, library: LibraryFacts | null): void {
  const present = new Set<string>();
  for (const shard of tensors.records) {
    for (const { name, nbytes, byteOffset } of shard.records) {
      if (byteOffset + nbytes > shard.nbytes) {
        throw new ModelDamagedError('tensor-cache.json', `${name} lies outside ${shard.dataPath}`);
      }
      present.add(name);
    }
  }
  const missing = library?.params.find((name) => !present.has(name));
  if (missing !== undefined) {
    throw new ModelDamagedError(
      'tensor-cache.json',
      `the library needs ${missing}, which is missing`,
    );
  }
}

function windowOf(config: ChatConfig, library: LibraryFacts | null, asked: number): number {
  const file = 'mlc-chat-config.json';
  const { context_window_size: own, sliding_window_size: sliding } = config;
  if (own === -1 && sliding === -1) throw new ModelDamagedError(file, 'it gives no context window');
  const window = own === -1 ? asked : Math.min(own, asked);
  const built = library?.contextWindow ?? -1;
  if (built !== -1 && window > built) {
    throw new ModelDamagedError(
      file,
      `it gives a context window of ${own} tokens, the library was made for ${built}`,
    );
  }
  return window;
}
