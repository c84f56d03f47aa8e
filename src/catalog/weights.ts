/**
 * What a model is made of, by its architecture: millions of parameters, entries of the
 * vocabulary, and the width of one entry. From the configurations that the makers publish; those
 * of Qwen 3.5 and Ministral are rounded, for their text part alone.
 */
interface Architecture {
  readonly millions: number;
  readonly vocabulary: number;
  readonly width: number;
}

type Row = readonly [RegExp, millions: number, vocabulary: number, width: number];

/** The first row that matches counts. */
const BY_FAMILY: readonly Row[] = [
  [/^DeepSeek-R1-Distill-Qwen-7B/, 7615.6, 152064, 3584],
  [/TinyLlama-1\.1B/, 1100, 32000, 2048],
  [/Llama-3\.2-1B/, 1235.8, 128256, 2048],
  [/Llama-3\.2-3B/, 3212.7, 128256, 3072],
  [/Llama-3(\.1)?-8B|Distill-Llama-8B/, 8030.3, 128256, 4096],
  [/Llama-3(\.1)?-70B/, 70553.7, 128256, 8192],
  [/Llama-2-7b/, 6738.4, 32000, 4096],
  [/Llama-2-13b/, 13015.9, 32000, 5120],
  [/Mistral-7B|WizardMath-7B/, 7248, 32768, 4096],
  [/^Ministral-3-3B/, 3430, 131072, 3072],
  [/^Phi-3(\.5)?-mini/, 3821.1, 32064, 3072],
  [/^Phi-4-mini/, 3836, 200064, 3072],
  [/^phi-2/, 2779.7, 51200, 2560],
  [/^phi-1_5/, 1418.3, 51200, 2048],
  [/^SmolLM2-135M/, 134.5, 49152, 576],
  [/^SmolLM2-360M/, 361.8, 49152, 960],
  [/^SmolLM2-1\.7B/, 1711.4, 49152, 2048],
  [/^gemma-2b/, 2506.2, 256000, 2048],
  [/^gemma-2-2b/, 2614.3, 256000, 2304],
  [/^gemma-2-9b/, 9241.7, 256000, 3584],
  [/^gemma3-1b/, 999.9, 262144, 1152],
  [/^OLMo-2-0425-1B/, 1484.9, 100352, 2048],
  [/^OLMo-2-1124-7B/, 7298, 100352, 4096],
  [/^Qwen3\.5-0\.8B/, 752, 248320, 1024],
  [/^Qwen3\.5-2B/, 1880, 248320, 2048],
  [/^Qwen3\.5-4B/, 4210, 248320, 2560],
  [/^Qwen3\.5-9B/, 8950, 248320, 4096],
  [/^Qwen3-0\.6B/, 596, 151936, 1024],
  [/^Qwen3-1\.7B/, 1720.6, 151936, 2048],
  [/^Qwen3-4B/, 4022.5, 151936, 2560],
  [/^Qwen3-8B/, 8190.7, 151936, 4096],
  [/^Qwen2.*0\.5B/, 494, 151936, 896],
  [/^Qwen2.*1\.5B/, 1543.7, 151936, 1536],
  [/^Qwen2.*3B/, 3085.9, 151936, 2048],
  [/^Qwen2.*7B/, 7615.6, 152064, 3584],
  [/^stablelm-2-zephyr-1_6b/, 1644.5, 100352, 2048],
  [/^RedPajama-INCITE-Chat-3B/, 2775.9, 50432, 2560],
];

export function architectureOf(id: string): Architecture | null {
  const row = BY_FAMILY.find(([family]) => family.test(id));
  return row ? { millions: row[1], vocabulary: row[2], width: row[3] } : null;
}

/** How MLC writes numbers: bits of one packed weight, and bits with its share of the scale. */
interface Quantization {
  readonly packed: number;
  readonly stored: number;
  /** It computes in 16 bits, which takes a GPU with `shader-f16`. */
  readonly half: boolean;
}

/**
 * The number format in a model's id, e.g. `q4f16_1`. Groups of 32 weights of 4 bits share a scale
 * of 16 bits; ten weights of 3 bits fill a word, 40 share a scale. Full numbers of 32 bits are
 * stored in 16 (`f32-to-bf16`), and so are scales.
 */
export function quantizationOf(id: string): Quantization | null {
  const [, bits, float] = /-q(\d)f(16|32)(?:_\d)?-MLC/.exec(id) ?? [];
  const half = float === '16';
  if (bits === '0') return { packed: half ? 16 : 32, stored: 16, half };
  if (bits === '3') return { packed: 3.2, stored: 3.6, half };
  if (bits === '4') return { packed: 4, stored: 4.5, half };
  return null;
}

/** The bytes of the weights as they are downloaded, within a few percent; null if not known. */
export function estimatedBytes(id: string): number | null {
  const architecture = architectureOf(id);
  const quantization = quantizationOf(id);
  if (!architecture || !quantization) return null;
  return Math.round((architecture.millions * 1e6 * quantization.stored) / 8);
}

/**
 * The largest buffer that a shader binds, in bytes: the table of the vocabulary. This gives the
 * very figure of the list where the list has one (Gemma 2B). Null if not known.
 */
export function largestBindingBytes(id: string): number | null {
  const architecture = architectureOf(id);
  const quantization = quantizationOf(id);
  if (!architecture || !quantization) return null;
  return Math.ceil((architecture.vocabulary * architecture.width * quantization.packed) / 8);
}
