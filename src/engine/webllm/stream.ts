import type { ChatCompletionMessageParam, MLCEngine } from '@mlc-ai/web-llm';
import type { GenerateRequest, Turn } from '@/core/engine';
import { EngineFailedError } from '../errors/engine-failed-error';
import { NO_THOUGHT, ThoughtFilter } from '../thought-filter';
import { ControlTokenGuard } from '../wllama/control-token-guard';
import type { OpenedModel } from './open-model';
import { escapeDollars, renderContinuation } from './template';

/** A piece of an answer. Counts are tokens. */
export interface Piece {
  readonly text: string;
  readonly finish: 'stop' | 'length' | null;
  readonly usage: { readonly promptTokens: number; readonly answerTokens: number } | null;
}

/**
 * Starts an answer: the next turn of a chat, or the rest of one that was begun. Models that think
 * aloud are told not to, and what they think all the same is left out.
 * @throws EngineFailedError for the rest of an answer that keeps to a schema
 */
export async function startStream(
  engine: MLCEngine,
  model: OpenedModel,
  request: GenerateRequest,
): Promise<AsyncGenerator<Piece, void>> {
  const guard = new ControlTokenGuard([...model.controlTokens.values()]);
  const turns = guard.neutraliseTurns(request.turns);
  // An answer that was stopped before its first word has nothing to go on from.
  if (turns.at(-1)?.role === 'assistant' && turns.at(-1)?.content === '') turns.pop();
  const options = {
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: Math.max(1, request.maxTokens),
    temperature: request.temperature,
    ...(request.topP !== undefined && { top_p: request.topP }),
    ...(request.seed !== undefined && { seed: request.seed }),
    ...(request.stop !== undefined && { stop: [...request.stop] }),
  } as const;
  const { conv_template: template } = model.config;
  const spoken = model.thinks ? turns.map(withoutThought) : turns;
  if (turns.at(-1)?.role === 'assistant') {
    if (request.jsonSchema !== undefined) {
      // WebLLM would hold the rest against the schema as if it were a whole answer.
      throw new EngineFailedError(
        'an answer that keeps to a schema is written anew, not continued',
      );
    }
    const begun = template.system_prefix_token_ids
      .map((id) => model.controlTokens.get(id) ?? '')
      .join('');
    const prompt = renderContinuation(template, begun, spoken);
    return pieces(await engine.completions.create({ prompt, ...options }));
  }
  const messages = escapeDollars(template, spoken).map(messageOf);
  const format = request.jsonSchema !== undefined && {
    response_format: { type: 'json_object', schema: request.jsonSchema } as const,
  };
  const silent = model.thinks && { extra_body: { enable_thinking: false } };
  const answer = { messages, ...options, ...format, ...silent };
  return withoutThoughts(pieces(await engine.chat.completions.create(answer)));
}

interface Chunk {
  readonly choices: readonly {
    readonly delta?: { readonly content?: string | null };
    readonly text?: string;
    readonly finish_reason: string | null;
  }[];
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
}

async function* pieces(chunks: AsyncIterable<Chunk>): AsyncGenerator<Piece, void> {
  for await (const { choices, usage } of chunks) {
    const choice = choices[0];
    const reason = choice?.finish_reason;
    yield {
      text: choice?.delta?.content ?? choice?.text ?? '',
      finish: reason === 'stop' || reason === 'length' ? reason : null,
      usage: usage
        ? { promptTokens: usage.prompt_tokens, answerTokens: usage.completion_tokens }
        : null,
    };
  }
}

/** As WebLLM keeps an answer that was written without thinking: only then does it know it again. */
function withoutThought({ role, content }: Turn): Turn {
  return { role, content: role === 'assistant' ? NO_THOUGHT + content : content };
}

async function* withoutThoughts(answer: AsyncGenerator<Piece, void>): AsyncGenerator<Piece, void> {
  const filter = new ThoughtFilter();
  for await (const piece of answer) {
    const text = filter.take(piece.text);
    yield { ...piece, text: piece.finish === null ? text : text + filter.end() };
  }
}

function messageOf({ role, content }: Turn): ChatCompletionMessageParam {
  return { role, content };
}
