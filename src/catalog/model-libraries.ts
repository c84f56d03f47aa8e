import * as v from 'valibot';
import recorded from './model-libraries.json';

const LibrarySchema = v.object({
  /** File name, as the catalogue's models name it. */
  file: v.pipe(v.string(), v.regex(/^[\w.-]+\.wasm$/)),
  /** Where it was published. */
  url: v.pipe(v.string(), v.url()),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export const LibrariesSchema = v.object({
  /** The version of WebLLM that they were accepted for; null before any was. */
  webllm: v.nullable(v.string()),
  libraries: v.array(LibrarySchema),
});

export type ModelLibrary = v.InferOutput<typeof LibrarySchema>;
export type ModelLibraries = v.InferOutput<typeof LibrariesSchema>;

/**
 * The model libraries that a maintainer looked at and took (`npm run catalog:libraries`). Their
 * bytes are not in the repository: they are other people's binaries, of 6 MB each.
 * @throws v.ValiError
 */
export function recordedLibraries(json: unknown = recorded): ModelLibraries {
  return v.parse(LibrariesSchema, json);
}
