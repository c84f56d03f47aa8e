/** What is said of a model whose family is not in the table; a test keeps that from happening. */
export const UNKNOWN_LICENCE = 'See the model’s page';

const LLAMA_3 = 'Llama 3 Community License';
const LLAMA_31 = 'Llama 3.1 Community License';
const LLAMA_32 = 'Llama 3.2 Community License';

/**
 * Licences by family, from the model cards of those who made them; the first row that matches
 * counts. What was trained from Llama keeps Llama's licence, whatever was added to it.
 */
const BY_FAMILY: readonly (readonly [RegExp, string])[] = [
  [/^DeepSeek-R1-Distill-Llama-8B/, `MIT and ${LLAMA_31}`],
  [/^DeepSeek-R1-Distill-Qwen/, 'MIT'],
  [/Llama-3\.2/i, LLAMA_32],
  [/Llama-3\.1/i, LLAMA_31],
  [/Llama-3-/i, LLAMA_3],
  [/^Llama-2/i, 'Llama 2 Community License'],
  [/^WizardMath/, 'Not stated clearly: see the model’s page'],
  [/Mistral-7B|^Ministral-3/, 'Apache-2.0'],
  [/^phi-/i, 'MIT'],
  [/^SmolLM2/, 'Apache-2.0'],
  [/^gemma/, 'Gemma Terms of Use'],
  [/^OLMo-2/, 'Apache-2.0'],
  [/^Qwen2\.5-(Coder-)?3B/, 'Qwen Research License'],
  [/^Qwen/, 'Apache-2.0'],
  [/^stablelm-2/, 'Stability AI Non-Commercial Research Community License'],
  [/^RedPajama|^TinyLlama/, 'Apache-2.0'],
];

/** The licence of a model by its id: its SPDX identifier, or its name where it has none. */
export function licenceOf(id: string): string {
  return BY_FAMILY.find(([family]) => family.test(id))?.[1] ?? UNKNOWN_LICENCE;
}
