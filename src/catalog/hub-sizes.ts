/**
 * Bytes of all tensors of a repository, as its `tensor-cache.json` sums them up. Only what was
 * read from the hub stands here; every other size is estimated until a model is installed.
 */
export const HUB_BYTES: ReadonlyMap<string, number> = new Map([
  ['mlc-ai/Llama-3.2-1B-Instruct-q4f16_1-MLC', 695_242_752],
  ['mlc-ai/Llama-3.2-3B-Instruct-q4f16_1-MLC', 1_807_423_488],
  ['mlc-ai/phi-2-q4f16_1-MLC', 1_564_948_480],
  ['mlc-ai/Qwen3-0.6B-q4f16_1-MLC', 335_372_288],
  ['mlc-ai/Qwen3-4B-q4f16_1-MLC', 2_262_920_192],
]);
