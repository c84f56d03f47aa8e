import { ModelDamagedError } from '../errors/model-damaged-error';
import type { LibraryFacts } from './library-facts';
import type { TensorCache } from './model-files-schema';

/**
 * Holds a model's weights against its library before anything is loaded, so that what would end in
 * a crash, in nonsense or on the network ends in a sentence, with the old model still loaded.
 * @param library null where the library does not say
 * @throws ModelDamagedError
 */
export function checkTensors(tensors: TensorCache, library: LibraryFacts | null): void {
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
