import { asId } from '@/core/ids';
import type { Tier } from '@/core/model';
import { type HubModel, hubPage } from './hub-model';
import { licenceOf } from './licences';

/** What llama.cpp allocates besides weights and KV cache: the graph, the batch, itself. */
const OVERHEAD_BYTES = 250_000_000;

interface Gguf {
  readonly base: string;
  readonly tier: Exclude<Tier, 'all'>;
  readonly name: string;
  readonly description: string;
  readonly repo: string;
  readonly path: string;
  readonly bytes: number;
  /** Several projects give this very size. */
  readonly confirmed: boolean;
  readonly contextWindow: number;
  /** Bytes that one token takes in the KV cache, at 16 bits a number. */
  readonly tokenBytes: number;
}

/**
 * The CPU variants of the tiers. Files and sizes are those that other projects refer to
 * (decision 010 says which were seen and which not); the hub has the last word at install.
 */
const GGUFS: readonly Gguf[] = [
  {
    base: 'SmolLM2-360M-Instruct',
    tier: 'instant',
    name: 'Instant',
    description: 'SmolLM2 360M on the processor. Very quick; English only, and often wrong.',
    repo: 'bartowski/SmolLM2-360M-Instruct-GGUF',
    path: 'SmolLM2-360M-Instruct-Q4_K_M.gguf',
    bytes: 270_590_880,
    confirmed: true,
    contextWindow: 4096,
    tokenBytes: 32 * 5 * 64 * 4,
  },
  {
    base: 'phi-2',
    tier: 'quick',
    name: 'Quick',
    description: 'Phi-2 on the processor. Short, factual answers in English.',
    repo: 'TheBloke/phi-2-GGUF',
    path: 'phi-2.Q4_K_M.gguf',
    bytes: 1_789_239_136,
    confirmed: false,
    contextWindow: 2048,
    tokenBytes: 32 * 32 * 80 * 4,
  },
  {
    base: 'Llama-3.2-3B-Instruct',
    tier: 'smart',
    name: 'Smart',
    description: 'Llama 3.2 3B on the processor. All-rounder: questions, summaries, drafts.',
    repo: 'bartowski/Llama-3.2-3B-Instruct-GGUF',
    path: 'Llama-3.2-3B-Instruct-Q4_K_M.gguf',
    bytes: 2_019_377_696,
    confirmed: true,
    contextWindow: 4096,
    tokenBytes: 28 * 8 * 128 * 4,
  },
  {
    base: 'Qwen3-4B',
    tier: 'genius',
    name: 'Genius',
    description: 'Qwen 3 4B on the processor. Many languages; good at plans and maths.',
    repo: 'Qwen/Qwen3-4B-GGUF',
    path: 'Qwen3-4B-Q4_K_M.gguf',
    bytes: 2_497_280_256,
    confirmed: true,
    contextWindow: 4096,
    tokenBytes: 36 * 8 * 128 * 4,
  },
];

export const GGUF_MODELS: readonly HubModel[] = GGUFS.map((gguf) => ({
  id: asId(`${gguf.base}-Q4_K_M-GGUF`),
  name: gguf.name,
  description: gguf.description,
  tier: gguf.tier,
  engine: 'wllama',
  contextWindow: gguf.contextWindow,
  licence: licenceOf(gguf.base),
  url: hubPage(gguf.repo),
  sizeMB: Math.round(gguf.bytes / 1e6),
  estimated: !gguf.confirmed,
  memoryBytes: gguf.bytes + gguf.tokenBytes * gguf.contextWindow + OVERHEAD_BYTES,
  requiredFeatures: [],
  bindingBytes: null,
  lowResource: false,
  files: { kind: 'gguf', repo: gguf.repo, revision: 'main', path: gguf.path },
}));
