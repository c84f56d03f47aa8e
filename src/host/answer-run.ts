import type { Answer, AnswerState, Question, ReadPart } from '@/core/conversation';
import type { GenerateRequest, GenerateResult, LoadedModel } from '@/core/engine';
import { HomebodyError, reportOf } from '@/core/errors/homebody-error';
import type { Generation } from '@/core/generation';
import type { ConversationId } from '@/core/ids';
import { notedTo, type PassesSoFar } from '@/core/passes-so-far';
import { type BudgetOptions, PromptBudget } from '@/core/prompt-budget';
import { startOf } from '@/core/quotation';
import { exchangesIn } from '@/core/turns';
import { threadTo } from '@/core/versions';
import { Coalescer } from './coalescer';
import type { Conversations } from './conversations';
import type { EngineOwner } from './engine-owner';
import { QuestionTooLongError } from './errors/question-too-long-error';
import type { KeptNotes } from './kept-notes';
import { overflowOf } from './overflow-of';
import { PagePasses } from './page-passes';
import { ReadingProgress } from './reading-progress';
import { showProgress } from './show-progress';

export interface AnswerRunOptions {
  readonly conversations: Conversations;
  readonly engine: EngineOwner;
  readonly keptNotes: KeptNotes;
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
  readonly #progress = new ReadingProgress((progress) => {
    showProgress(this.#options.conversations, this.#shown, progress).catch(this.#options.onFault);
  });
  readonly #store = new Coalescer(STORE_MS, () => this.#storeText());
  #shown: Answer;
  /** What the prompt has that the engine was given, until that is shown. */
  #read: ReadPart | null = null;
  /** What was noted of the quote; null where nothing was. */
  #noted: ReadPart | null = null;
  #unshown = '';
  #ended = false;
  #startedAt: number | null = null;
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
    const asked = { prompts, exchanges: exchangesIn(thread, this.answer.id) };
    const passes = this.#passes(asked);
    let budget = await this.#budget(asked, passes);
    for (;;) {
      if (this.#abort.signal.aborted) return null;
      try {
        return await engine.answer(
          this.answer.modelId,
          {
            signal: this.#abort.signal,
            onPrefill: (done, total) => this.#prefill(done, total),
            onDelta: (text) => this.#take(text),
          },
          (model) => this.#request(model, budget),
        );
      } catch (error) {
        const { promptTokens, contextWindow } = overflowOf(error);
        const isShorter = budget.refuse(promptTokens, contextWindow);
        const rate = budget.rateOfCut;
        // It seemed to fit, and does not: what was to be read in passes is not cut instead.
        if (passes?.isReadAtOnce && rate !== null) budget = await this.#budget(asked, passes, rate);
        else if (!isShorter) throw new QuestionTooLongError(promptTokens, contextWindow);
      }
    }
  }

  /** What reads the quote in parts; null where the question is about nothing that should be. */
  #passes(asked: BudgetOptions): PagePasses | null {
    const question = asked.exchanges.at(-1)?.question;
    if (question?.quote?.passes !== true) return null;
    return new PagePasses(question.text, {
      ...this.#options,
      modelId: this.answer.modelId,
      prompts: asked.prompts,
      signal: this.#abort.signal,
      isReadAtOnce: (window) => new PromptBudget(asked).hasRoomForQuote(window),
      haveRoom: (notes, window) => new PromptBudget({ ...asked, notes }).hasRoomForQuote(window),
      onBegin: () => this.#reading(),
      onNoted: async (soFar) => {
        this.#showNoted(question, soFar);
        await this.#options.keptNotes.keep(question, this.answer.modelId, soFar);
      },
      onProgress: (progress) => this.#progress.take(progress),
    });
  }

  /** The budget of the question, with the notes on its quote where that is read in passes. */
  async #budget(
    asked: BudgetOptions,
    passes: PagePasses | null,
    counted?: number,
  ): Promise<PromptBudget> {
    const question = asked.exchanges.at(-1)?.question;
    if (passes === null || !question?.quote) return new PromptBudget(asked);
    const kept = await this.#options.keptNotes.get(question, this.answer.modelId);
    if (kept !== null) this.#showNoted(question, kept);
    const notes = await passes.read(question.quote, kept, counted);
    if (this.#abort.signal.aborted || passes.isReadAtOnce) return new PromptBudget(asked);
    await this.#forgetProgress();
    if (notes === null) return new PromptBudget(asked);
    return new PromptBudget({ ...asked, notes });
  }

  /** Shown where it ends before the question could be asked: whoever goes on has that already. */
  #showNoted({ quote }: Question, soFar: PassesSoFar): void {
    if (quote === null) return;
    this.#noted = null;
    if (soFar.done === 0) return;
    const { length: quoteLength } = quote.text;
    const quoteTo = notedTo(soFar, quoteLength);
    const noted = { quoteFrom: startOf(quote), quoteTo, quoteLength, byNotes: true } as const;
    this.#noted = { ...this.answer.read, ...noted };
  }

  /** The parts are read: what is read now is the question. */
  async #forgetProgress(): Promise<void> {
    this.#progress.forget();
    await this.#options.conversations.show(this.#shown);
  }

  async #request(model: LoadedModel, budget: PromptBudget): Promise<GenerateRequest> {
    this.#reading();
    const { turns, read } = budget.prompt(model.contextWindow);
    this.#read = read;
    const { temperature, topP, maxTokens: most } = this.#options.generation();
    const maxTokens = Math.min(most, Math.floor(model.contextWindow / 2));
    return { turns, maxTokens, temperature, topP };
  }

  /** Shown, not stored: until there is text a restart asks again, which costs nobody a word. */
  #reading(): void {
    this.#startedAt ??= this.#options.ticks();
    const before = this.#shown;
    if (before.state !== 'waiting' || this.#ended) return;
    this.#shown = { ...before, state: 'reading' };
    this.#options.conversations.addText(before, 'reading', '').catch(this.#options.onFault);
  }

  #prefill(done: number, total: number): void {
    if (this.#ended || this.#firstAt !== null) return;
    this.#showRead();
    this.#progress.take({ kind: 'prefill', done, total });
  }

  /** The engine took the prompt: what it reads of the page and the thread is known. */
  #showRead(): void {
    const read = this.#read;
    if (read === null) return;
    this.#read = null;
    this.#shown = { ...this.#shown, read };
    this.#options.conversations.show(this.#shown).catch(this.#options.onFault);
  }

  #take(text: string): void {
    if (this.#ended) {
      this.#options.onDropped();
      return;
    }
    this.#showRead();
    this.#progress.end();
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
    this.#progress.end();
    this.#store.cancel();
    this.#ended = true;
    const firstAt = this.#firstAt;
    const usage = result &&
      firstAt !== null && {
        promptTokens: result.promptTokens,
        cachedTokens: result.cachedTokens,
        answerTokens: result.answerTokens,
        firstTokenMs: firstAt - (this.#startedAt ?? firstAt),
        decodeMs: this.#lastAt - firstAt,
      };
    const { read: shown, ...answer } = this.#shown;
    const read = this.#hasRead(state) ? shown : this.#readBefore();
    return { ...answer, ...(read && { read }), state, usage: usage || null, error: null };
  }

  /** What the words are from that were there; without any, how far the quote was read in passes. */
  #readBefore(): ReadPart | undefined {
    const { text, read } = this.answer;
    return text !== '' && read ? read : (this.#noted ?? read);
  }

  /** The engine took the prompt, and was not kept from reading it to its end. */
  #hasRead(state: AnswerState): boolean {
    return this.#firstAt !== null || state === 'complete' || state === 'length';
  }
}

function stateOf(result: GenerateResult | null): AnswerState {
  if (result === null) return 'stopped';
  return result.finish === 'length' ? 'length' : 'complete';
}
