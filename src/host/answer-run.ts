import type { Answer, AnswerState } from '@/core/conversation';
import type { GenerateRequest, GenerateResult, LoadedModel, Turn } from '@/core/engine';
import { HomebodyError, reportOf } from '@/core/errors/homebody-error';
import type { Generation } from '@/core/generation';
import type { ConversationId } from '@/core/ids';
import { turnsFor, withoutOldest, withPrompts } from '@/core/turns';
import { threadTo } from '@/core/versions';
import { Coalescer } from './coalescer';
import type { Conversations } from './conversations';
import type { EngineOwner } from './engine-owner';
import { QuestionTooLongError } from './errors/question-too-long-error';

export interface AnswerRunOptions {
  readonly conversations: Conversations;
  readonly engine: EngineOwner;
  /** How answers are written now. */
  generation(): Generation;
  /** What a model is told before this conversation, the general first. */
  promptsOf(id: ConversationId): Promise<readonly string[]>;
  /** Milliseconds from some start, for durations: it never goes backwards. */
  ticks(): number;
  /** Text came after the end (invariant I3). */
  onDropped(): void;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
}

/** Text is shown at most once a frame, and kept a few times a second. */
const SHOW_MS = 16;
const STORE_MS = 250;

/** One attempt at one answer, from its model's load to its last word. */
export class AnswerRun {
  readonly answer: Answer;
  readonly #options: AnswerRunOptions;
  readonly #abort = new AbortController();
  readonly #show = new Coalescer(SHOW_MS, () => this.#showText());
  readonly #store = new Coalescer(STORE_MS, () => this.#storeText());
  #shown: Answer;
  #unshown = '';
  #ended = false;
  #startedAt = 0;
  #firstAt: number | null = null;
  #lastAt = 0;

  constructor(answer: Answer, options: AnswerRunOptions) {
    this.answer = answer;
    this.#options = options;
    this.#shown = answer;
  }

  /** Stops the engine; `write` then resolves with what was written. */
  stop(): void {
    this.#abort.abort();
  }

  /** Resolves with the ended answer, to be stored; never rejects for what the engine does. */
  async write(): Promise<Answer> {
    try {
      const result = await this.#generate();
      const state = this.#abort.signal.aborted ? 'stopped' : stateOf(result);
      return this.#end(state, result);
    } catch (error) {
      if (this.#abort.signal.aborted) return this.#end('stopped', null);
      const lost = error instanceof HomebodyError && error.code.startsWith('engine-lost');
      return { ...this.#end(lost ? 'interrupted' : 'failed', null), error: reportOf(error) };
    }
  }

  async #generate(): Promise<GenerateResult | null> {
    const { conversations, engine } = this.#options;
    const messages = await conversations.messages(this.answer.conversationId);
    // What was replaced on the way to it is not read.
    const thread = threadTo(messages, this.answer.id);
    const prompts = await this.#options.promptsOf(this.answer.conversationId);
    let turns: Turn[] = withPrompts(prompts, turnsFor(thread, this.answer.id));
    for (;;) {
      try {
        return await engine.answer(
          this.answer.modelId,
          {
            signal: this.#abort.signal,
            // How far the reading is will be shown with the token budget; that it reads is shown now.
            onPrefill: () => {},
            onDelta: (text) => this.#take(text),
          },
          (model) => this.#request(model, turns),
        );
      } catch (error) {
        turns = shorter(error, turns);
      }
    }
  }

  async #request(model: LoadedModel, turns: readonly Turn[]): Promise<GenerateRequest> {
    this.#startedAt = this.#options.ticks();
    this.#reading();
    const { temperature, topP, maxTokens: most } = this.#options.generation();
    const maxTokens = Math.min(most, Math.floor(model.contextWindow / 2));
    return { turns, maxTokens, temperature, topP };
  }

  /** Shown, not stored: until there is text a restart asks again, which costs nobody a word. */
  #reading(): void {
    const before = this.#shown;
    if (before.state !== 'waiting' || this.#ended) return;
    this.#shown = { ...before, state: 'reading' };
    this.#options.conversations.addText(before, 'reading', '').catch(this.#options.onFault);
  }

  #take(text: string): void {
    if (this.#ended) {
      this.#options.onDropped();
      return;
    }
    this.#lastAt = this.#options.ticks();
    this.#unshown += text;
    // The first words are what the person waits for: they are not held back for a frame.
    if (this.#firstAt === null) this.#showText();
    else this.#show.ask();
    this.#firstAt ??= this.#lastAt;
    this.#store.ask();
  }

  #showText(): void {
    const text = this.#unshown;
    if (text === '' || this.#ended) return;
    this.#unshown = '';
    const before = this.#shown;
    this.#shown = { ...before, state: 'streaming', text: before.text + text };
    this.#options.conversations.addText(before, 'streaming', text).catch(this.#options.onFault);
  }

  #storeText(): void {
    if (!this.#ended) this.#options.conversations.store(this.#shown).catch(this.#options.onFault);
  }

  #end(state: AnswerState, result: GenerateResult | null): Answer {
    this.#show.flush();
    this.#store.cancel();
    this.#ended = true;
    const firstAt = this.#firstAt;
    const usage = result &&
      firstAt !== null && {
        promptTokens: result.promptTokens,
        cachedTokens: result.cachedTokens,
        answerTokens: result.answerTokens,
        firstTokenMs: firstAt - this.#startedAt,
        decodeMs: this.#lastAt - firstAt,
      };
    return { ...this.#shown, state, usage: usage || null, error: null };
  }
}

function stateOf(result: GenerateResult | null): AnswerState {
  if (result === null) return 'stopped';
  return result.finish === 'length' ? 'length' : 'complete';
}

/** Fewer turns where there were too many; anything else that went wrong goes on its way. */
function shorter(error: unknown, turns: readonly Turn[]): Turn[] {
  if (!(error instanceof HomebodyError) || error.code !== 'context-overflow') throw error;
  const promptTokens = Number(error.fields.promptTokens);
  const contextWindow = Number(error.fields.contextWindow);
  const left = withoutOldest(turns, promptTokens, contextWindow);
  if (left === null) throw new QuestionTooLongError(promptTokens, contextWindow);
  return left;
}
