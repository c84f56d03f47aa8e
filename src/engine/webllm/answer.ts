import type { MLCEngine } from '@mlc-ai/web-llm';
import type { GenerateRequest, GenerateResult } from '@/core/engine';
import type { GenerateOptions } from '../engine';
import { EngineFailedError } from '../errors/engine-failed-error';
import type { OpenedModel } from './open-model';
import { type PipelineState, pipelineState } from './pipeline-state';
import { type Piece, startStream } from './stream';

export interface AnswerParts {
  readonly engine: MLCEngine;
  readonly model: OpenedModel;
  /** Rejects when the device is lost; pending otherwise. */
  readonly lost: Promise<never>;
}

/**
 * Lets the model answer. An aborted answer is drained to its end, which is at most one decode step
 * away (or the rest of the prefill), so that the engine is free when this settles.
 * @throws whatever WebLLM throws; the signal's reason where it aborted
 */
export async function answer(
  { engine, model, lost }: AnswerParts,
  request: GenerateRequest,
  { signal, onDelta }: GenerateOptions,
): Promise<GenerateResult> {
  const before = pipelineState(engine)?.heldTokens ?? 0;
  const stop = () => void engine.interruptGenerate();
  signal.addEventListener('abort', stop);
  // WebLLM says nothing of a prefill while it lasts, so nothing is told of it.
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
        refuseNonsense(state, model.config.vocab_size);
        if (value.text !== '') onDelta(value.text);
      }
    }
  } catch (error) {
    stop();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  if (!seen.usage) throw new EngineFailedError('the answer ended without its figures');
  return resultOf(seen.finish, seen.usage, before, pipelineState(engine)?.heldTokens ?? 0);
}

/** A library that computes NaN raises no error: it decodes tokens that the vocabulary lacks. */
function refuseNonsense(state: PipelineState | null, vocabulary: number): void {
  const token = state?.lastToken ?? 0;
  if (token < 0 || token >= vocabulary) {
    throw new EngineFailedError(`the model gave token ${token} of ${vocabulary}`);
  }
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
