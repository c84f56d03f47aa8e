import * as v from 'valibot';
import type { WebLlmSource } from '@/core/model';
import { LibraryMismatchError } from '../errors/library-mismatch-error';
import { ModelDamagedError } from '../errors/model-damaged-error';
import { checkTensors } from './check-tensors';
import { libraryObstacle } from './library-abi';
import { type LibraryFacts, libraryFacts } from './library-facts';
import { type ModelFiles, type Scope, StoreError } from './model-files';
import {
  type ChatConfig,
  ChatConfigSchema,
  TensorCacheSchema,
  TokenizerSchema,
} from './model-files-schema';
import { type Windows, windowsOf } from './windows';

/** A model whose files were looked at and found to fit together. */
export interface OpenedModel {
  readonly config: ChatConfig;
  readonly windows: Windows;
  /** The control tokens of the vocabulary: their ids and texts. */
  readonly controlTokens: ReadonlyMap<number, string>;
  /** Its vocabulary has marks for thinking aloud; it does so unless it is told not to. */
  readonly thinks: boolean;
}

/**
 * Looks at everything that WebLLM will read, and reads what it takes to know that it fits.
 * @param fromPackage fetches a file of the extension's package by its path
 * @throws ModelDamagedError, LibraryMismatchError
 */
export async function openModel(
  files: ModelFiles,
  source: WebLlmSource,
  askedWindow: number,
  fromPackage: (path: string) => Promise<Response>,
): Promise<OpenedModel> {
  const at = (path: string) => new URL(path, source.modelUrl).href;
  const open = async (scope: Scope, path: string) => {
    try {
      return await files.open(scope, scope === 'wasm' ? path : at(path));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      throw new ModelDamagedError(nameOf(path), error.message, { cause: error });
    }
  };
  const read = async <T>(scope: Scope, path: string, schema: v.GenericSchema<unknown, T>) =>
    parse(path, schema, await (await open(scope, path)).text());

  const config = await read('config', 'mlc-chat-config.json', ChatConfigSchema);
  const tensors = await read('model', 'tensor-cache.json', TensorCacheSchema);
  const { libraryUrl } = source;
  const library = libraryUrl.startsWith('http')
    ? await (await open('wasm', libraryUrl)).arrayBuffer()
    : await packaged(libraryUrl, fromPackage);
  const facts = await factsOf(libraryUrl, library);
  checkTensors(tensors, facts);
  const windows = windowsOf(config, source.overrides ?? {}, facts, askedWindow);
  for (const { dataPath, nbytes } of tensors.records) {
    const { size } = await open('model', dataPath);
    if (size !== nbytes) {
      throw new ModelDamagedError(dataPath, `it has ${size} bytes instead of ${nbytes}`);
    }
  }
  const controlTokens = new Map<number, string>();
  const marks = new Set<string>();
  if (config.tokenizer_files.includes('tokenizer.json')) {
    const { added_tokens } = await read('model', 'tokenizer.json', TokenizerSchema);
    for (const { id, content, special } of added_tokens) {
      if (special) controlTokens.set(id, content);
      marks.add(content);
    }
  } else {
    await open('model', 'tokenizer.model');
  }
  const thinks = marks.has('<think>') && marks.has('</think>');
  return { config, windows, controlTokens, thinks };
}

/** @throws LibraryMismatchError where the package has no such file */
async function packaged(
  path: string,
  fromPackage: (path: string) => Promise<Response>,
): Promise<ArrayBuffer> {
  // The browser rejects, rather than answer 404, where a package lacks a file.
  const answer = await fromPackage(path).catch(() => null);
  if (!answer?.ok) throw new LibraryMismatchError(nameOf(path), 'this build does not have it');
  return answer.arrayBuffer();
}

/** @throws LibraryMismatchError */
async function factsOf(libraryUrl: string, bytes: ArrayBuffer): Promise<LibraryFacts | null> {
  const library = new Uint8Array(bytes);
  const obstacle = await WebAssembly.compile(library).then(
    (module) => libraryObstacle(WebAssembly.Module.imports(module)),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (obstacle !== null) throw new LibraryMismatchError(nameOf(libraryUrl), obstacle);
  return libraryFacts(library);
}

function parse<T>(path: string, schema: v.GenericSchema<unknown, T>, text: string): T {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (error) {
    const reason =
      error instanceof v.ValiError
        ? `${v.getDotPath(error.issues[0]) ?? 'it'}: ${error.message}`
        : 'it is no JSON';
    throw new ModelDamagedError(nameOf(path), reason, { cause: error });
  }
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
