/** One plain line about a model, by its family; the first row that matches counts. */
const BY_FAMILY: readonly (readonly [RegExp, string])[] = [
  [/^DeepSeek-R1/, 'Made for puzzles, maths and plans.'],
  [/^Hermes|Hermes-2\.5/, 'Tuned to do what it is told, also in long role play and forms.'],
  [/-Coder-/, 'Made to write, explain and mend code.'],
  [/-Math-|^WizardMath/, 'Made for maths; says its steps.'],
  [/-jpn-/, 'Made for Japanese.'],
  [/^Ministral-3-3B-Reasoning/, 'Thinks before it answers; small, and at home in many languages.'],
  [/^Ministral-3/, 'Small, and at home in many languages.'],
  [/^TinyLlama/, 'Very small and an old hand: fast, and often wrong.'],
  [/^Llama-3.*70B/, 'Large: for workstations with very much graphics memory.'],
  [/^Llama-3\.2-1B/, 'Small all-rounder: short questions, short texts.'],
  [/^Llama-3/, 'All-rounder: questions, summaries, drafts.'],
  [/^Llama-2/, 'An all-rounder of an earlier generation.'],
  [/^Mistral/, 'All-rounder with a light hand; best in European languages.'],
  [/^Phi-[34]|^Phi-3\.5/, 'Careful with facts and logic for its size; best in English.'],
  [/^phi-/, 'Short, factual answers in English; a small model of an earlier generation.'],
  [/^SmolLM2-1\.7B/, 'Small and quick; English only.'],
  [/^SmolLM2/, 'Very small and very quick; English only, and often wrong.'],
  [/^gemma/, 'Writes well for its size; many languages.'],
  [/^OLMo/, 'Made wholly in the open, its training data too; English.'],
  [/^Qwen3\.5/, 'Many languages; good at plans and maths.'],
  [/^Qwen3/, 'Many languages; good at plans and maths.'],
  [/^Qwen/, 'All-rounder; best in Chinese and English.'],
  [/^stablelm/, 'Small talker of an earlier generation, in seven languages.'],
  [/^RedPajama/, 'A talker of an earlier generation; English.'],
];

export const NO_DESCRIPTION = 'A chat model of WebLLM’s list.';

export function descriptionOf(id: string): string {
  return BY_FAMILY.find(([family]) => family.test(id))?.[1] ?? NO_DESCRIPTION;
}

/**
 * A model's name for people, from its id in WebLLM's list. What tells variants of the same
 * weights apart stands behind a dot: `f32` computes in 32 bits, `full` is not quantized, `1k`
 * has a context window of 1,024 tokens.
 */
export function nameOf(id: string): string {
  const [, base = id, bits, float, short] = /^(.*)-q(\d)f(16|32)(?:_\d)?-MLC(-1k)?$/.exec(id) ?? [];
  const name = base
    .replace(/^gemma/, 'Gemma')
    .replace(/^Gemma3/, 'Gemma 3')
    .replace(/^phi/, 'Phi')
    .replace(/^stablelm/, 'StableLM')
    .replace(/-(hf|BF16)$/, '')
    .replace(/(\d)_(\d)/g, '$1.$2')
    .replace(/(\d)b\b/g, '$1B')
    .replace(/-it$/, '-Instruct')
    .replace(/-instruct$/, '-Instruct')
    .replace(/-/g, ' ')
    .replace(/^(Qwen)(\d)/, '$1 $2');
  const marks = [bits === '0' && 'full', float === '32' && 'f32', short && '1k'].filter(Boolean);
  return [name, ...marks].join(' · ');
}
