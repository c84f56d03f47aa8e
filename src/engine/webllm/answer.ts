import type { MLCEngine } from '@mlc-ai/web-llm';
import type { GenerateRequest, GenerateResult } from '@/core/engine';
import type { GenerateOptions } from '../engine';
import { EngineFailedError } from '../errors/engine-failed-error';
import type { OpenedModel } from './open-model';
import { type PipelineState, pipelineState } from './pipeline-state';
import type { PrefillWatch } from './prefill-watch';
import { type Piece, startStream } from './stream';

export interface AnswerParts {
  readonly engine: MLCEngine;
  readonly model: OpenedModel;
  /** Null where WebLLM cannot be watched: a prompt is then read to its end before a Stop is heeded. */
  readonly prefill: PrefillWatch | null;
  /** Rejects when the device is lost; pending otherwise. */
  readonly lost: Promise<never>;
}

/**
 * Lets the model answer. An aborted answer is drained to its end, which is at most one decode step
 * or one slice of the prompt away, so that the engine is free when this settles.
 * @throws whatever WebLLM throws; the signal's reason where it aborted
 */
export async function answer(
  { engine, model, prefill, lost }: AnswerParts,
  request: GenerateRequest,
  { signal, onPrefill, onDelta }: GenerateOptions,
): Promise<GenerateResult> {
  const before = pipelineState(engine)?.heldTokens ?? 0;
  const stop = () => void engine.interruptGenerate();
  signal.addEventListener('abort', stop);
  prefill?.start({ signal, onPrefill });
  const seen: { finish: GenerateResult['finish'] | null; usage: Piece['usage'] } = {
    finish: null,
    usage: null,
  };
  try {
    const pieces = await Promise.race([startStream(engine, model, request), lost]);
    for (;;) {
      const { done, value } = await Promise.race([pieces.next(), lost]);
      if (done) break;
      const state = pipelineState(engine);
      seen.finish = value.finish ?? seen.finish;
      seen.usage = value.usage ?? seen.usage;
      // WebLLM forgets an interrupt that came before it began.
      if (signal.aborted) stop();
      else {
        const nonsense = nonsenseIn(state, model.config.vocab_size);
        if (nonsense) {
          // Without its end WebLLM would have every later question wait for this one.
          await pieces.return();
          throw nonsense;
        }
        if (value.text !== '') onDelta(value.text);
      }
    }
  } catch (error) {
    stop();
    // The cache holds what no later prompt is to begin with.
    if (prefill?.isHalfRead) await engine.resetChat();
    throw error;
  } finally {
    prefill?.end();
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  if (!seen.usage) throw new EngineFailedError('the answer ended without its figures');
  const result = resultOf(seen.finish, seen.usage, before, pipelineState(engine)?.heldTokens ?? 0);
  const prompt = prefill?.prompt;
  return prompt ? { ...result, promptTokens: prompt.total, cachedTokens: prompt.held } : result;
}

/** A library that computes NaN raises no error: it decodes tokens that the vocabulary lacks. */
function nonsenseIn(state: PipelineState | null, vocabulary: number): EngineFailedError | null {
  const token = state?.lastToken ?? 0;
  if (token >= 0 && token < vocabulary) return null;
  return new EngineFailedError(`the model gave token ${token} of ${vocabulary}`);
}

/** WebLLM counts as prompt only what it had not kept from the turn before. */
function resultOf(
  finish: GenerateResult['finish'] | null,
  usage: NonNullable<Piece['usage']>,
  heldBefore: number,
  heldAfter: number,
): GenerateResult {
  // Every token of the answer but the last was given back to the model.
  const kept = heldAfter - usage.promptTokens - Math.max(0, usage.answerTokens - 1);
  const cachedTokens = heldBefore > 0 && Math.abs(kept - heldBefore) <= 1 ? heldBefore : 0;
  return {
    finish: finish ?? 'stop',
    promptTokens: usage.promptTokens + cachedTokens,
    cachedTokens,
    answerTokens: usage.answerTokens,
  };
}
