import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import type { MLCEngine } from '@mlc-ai/web-llm';

const bundle = await readFile(createRequire(import.meta.url).resolve('@mlc-ai/web-llm'), 'utf8');

/** A top-level declaration of WebLLM's bundle, which does not export it. */
function cut(head: string): string {
  const start = bundle.indexOf(`\n${head}`);
  const end = bundle.indexOf('\n}\n', start);
  if (start < 0) throw new Error(`WebLLM has no ${head} any more`);
  return bundle.slice(start, end + 2);
}

const PARTS = [
  'function __awaiter(',
  'function getChunkedPrefillInputData(',
  'class ContextWindowSizeExceededError ',
  'class LLMChatPipeline ',
];

/** What WebLLM is asked for here, of what is private to it. */
export interface WebLlmPipeline {
  forwardPrefill(prompt: string, role: string, name?: string, config?: object): Promise<unknown>;
  embedAndForward(data: readonly number[][], length: number): Promise<unknown>;
  filledKVCacheLength: number;
}

export interface PipelineDouble {
  readonly engine: MLCEngine;
  readonly pipeline: WebLlmPipeline;
  /**
   * In this order: `forward n`, for n tokens given to the library, `sync`, and `free n`, for the
   * logits behind these.
   */
  readonly log: string[];
}

/**
 * The installed WebLLM's own pipeline, with a library and a graphics processor that do nothing,
 * and a tokenizer for which each letter is a token.
 * @param chunk as many tokens does the library take at a time
 */
export function webllmPipeline(chunk: number): PipelineDouble {
  const roles = 'const Role = { assistant: "assistant" };';
  const source = `(() => { ${roles} ${PARTS.map(cut).join('\n')}; return LLMChatPipeline; })()`;
  const { prototype } = runInThisContext(source);
  const log: string[] = [];
  const forward = (length: number) => {
    log.push(`forward ${length}`);
    const logits = { behind: length, dispose: () => void log.push(`free ${length}`) };
    return { get: () => logits };
  };
  const pipeline = Object.assign(Object.create(prototype), {
    tvm: {
      beginScope() {},
      endScope() {},
      makeShapeTuple: () => null,
      attachToCurrentScope() {},
      detachFromCurrentScope: (tensor: unknown) => tensor,
    },
    device: { sync: async () => void log.push('sync') },
    tokenizer: { encode: (text: string) => new Int32Array(text.length) },
    conversation: {
      isTextCompletion: false,
      config: {},
      prompt: '',
      appendMessage(_role: string, text: string) {
        this.prompt = text;
      },
      appendReplyHeader() {},
      getPromptArray() {
        return [this.prompt];
      },
      getPromptArrayLastRound() {
        return [this.prompt];
      },
    },
    config: {},
    imageDataCache: new Map(),
    artifactImagePixelCache: new Map(),
    slidingWindowSize: -1,
    contextWindowSize: 4096,
    prefillChunkSize: chunk,
    filledKVCacheLength: 0,
    getTokensEmbeddings: ({ length }: number[]) => ({ shape: [length, 8], view: () => null }),
    getActiveKVStates: () => [],
    invokePrefill: (_: unknown, length: number) => forward(length),
    invokeDecode: () => forward(1),
  });
  const engine = { loadedModelIdToPipeline: new Map([['model', pipeline]]) };
  return { engine: engine as unknown as MLCEngine, pipeline, log };
}
