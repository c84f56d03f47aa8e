import type { Answer } from '@/core/conversation';
import type { Download } from '@/core/download';
import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import type { ConversationId, MessageId, ModelId } from '@/core/ids';
import { AnswerRun, type AnswerRunOptions } from './answer-run';
import type { Conversations } from './conversations';
import type { EngineOwner } from './engine-owner';
import type { KeptNotes } from './kept-notes';

export interface AnsweringOptions {
  readonly conversations: Conversations;
  readonly engine: EngineOwner;
  readonly keptNotes: KeptNotes;
  readonly generation: AnswerRunOptions['generation'];
  readonly promptsOf: AnswerRunOptions['promptsOf'];
  /** Milliseconds from some start, for durations: it never goes backwards. */
  ticks(): number;
  download(modelId: ModelId): Download | undefined;
  /** Asks for a model that is not installed. */
  enqueue(modelId: ModelId): Promise<void>;
  /** A model did not load: finds out whether its files are to blame; gives the error to show. */
  examine(modelId: ModelId, error: ErrorReport): Promise<ErrorReport>;
  onChange(): void;
  /** Whether a model is being loaded that the person switched to: it goes first. */
  isSwitching(): boolean;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
}

/** An answer of a surface's: the attempt that the surface saw, so that a repeat is no second wish. */
export interface AnswerRef {
  readonly conversationId: ConversationId;
  readonly answerId: MessageId;
  readonly attempt: number;
}

/**
 * Which answer is written when. Answers wait in the order in which they were asked for; one
 * whose model is not installed lets those behind it pass, so that a download never blocks a
 * conversation that can go on without it.
 */
export class Answering {
  readonly #options: AnsweringOptions;
  #waiting: Answer[] = [];
  #run: AnswerRun | null = null;
  /** Questions that are being stored, and answers opened again. */
  #asking = 0;
  /** Text that came for an answer that had ended (invariant I3). */
  dropped = 0;

  constructor(options: AnsweringOptions) {
    this.#options = options;
  }

  /** True while an answer is written, waits to be, or is being asked for. */
  get pending(): boolean {
    return this.#run !== null || this.#waiting.length > 0 || this.#asking > 0;
  }

  /** Does what leads to an answer: from its beginning on somebody waits. */
  async whileAsking<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#asking += 1;
    this.#options.onChange();
    try {
      return await work();
    } finally {
      this.#asking -= 1;
      this.#options.onChange();
    }
  }

  /** Whether this model is writing an answer. */
  writes(modelId: ModelId): boolean {
    return this.#run?.answer.modelId === modelId;
  }

  /** Whether an answer waits for this model. */
  wants(modelId: ModelId): boolean {
    return this.#waiting.some((answer) => answer.modelId === modelId);
  }

  /** Whether an answer is written now, or will be next by this model. */
  busyWith(modelId: ModelId | null): boolean {
    return this.#run !== null || (modelId !== null && this.wants(modelId));
  }

  /** Takes up what was under way when the host went away. One that cannot be does not keep the others. */
  async start(): Promise<void> {
    for (const answer of await this.#options.conversations.openAnswers()) {
      const state = this.#options.download(answer.modelId)?.state;
      // Canceled or failed before the answer could be told so: it is not asked for again.
      if (answer.state === 'waiting' && (state === 'Canceled' || state === 'Failed')) {
        await this.#end({ ...answer, state: 'failed', error: this.#whyLost(answer.modelId) });
      } else if (answer.state === 'waiting') await this.add(answer);
      else await this.#end({ ...answer, state: 'interrupted' });
    }
  }

  /** Has an answer written that is stored as waiting; one that is in line already stays there. */
  async add(answer: Answer): Promise<void> {
    const { id } = answer;
    if (this.#run?.answer.id === id || this.#waiting.some((other) => other.id === id)) return;
    this.#waiting.push(answer);
    await this.#fetchModel(answer);
    this.pump();
  }

  /** Asks for the model of an answer that waits; one that cannot be had ends the answer. */
  async #fetchModel(answer: Answer): Promise<void> {
    const { id, modelId } = answer;
    const state = this.#options.download(modelId)?.state;
    if (state === undefined || state === 'Failed' || state === 'Canceled') {
      try {
        await this.#options.enqueue(modelId);
      } catch (error) {
        this.#leave(id);
        await this.#end({ ...answer, state: 'failed', error: reportOf(error) });
      }
    }
  }

  /** Ends the answer now; what was written stays. Another attempt, or one that has ended, is left alone. */
  async stop({ answerId, attempt }: AnswerRef): Promise<void> {
    const run = this.#run;
    if (run?.answer.id === answerId && run.answer.attempt === attempt) return run.stop();
    const waited = this.#waiting.find(({ id }) => id === answerId);
    if (waited?.attempt !== attempt) return;
    this.#leave(answerId);
    await this.#end({ ...waited, state: 'stopped' });
    this.pump();
  }

  /** Writes an ended answer anew (`fresh`) or goes on with it. A repeated wish is one wish. */
  again({ conversationId, answerId, attempt }: AnswerRef, fresh: boolean): Promise<void> {
    const { conversations } = this.#options;
    return this.whileAsking(async () => {
      const answer = await conversations.reopen(conversationId, answerId, attempt, fresh);
      if (answer) await this.add(answer);
    });
  }

  /** Has an answer that waits written by another model; it keeps its place in line. */
  async answerNow(ref: AnswerRef, modelId: ModelId): Promise<void> {
    const { conversationId, answerId, attempt } = ref;
    if (!this.#waiting.some(({ id }) => id === answerId)) return;
    const answer = await this.#options.conversations.reassign(
      conversationId,
      answerId,
      attempt,
      modelId,
    );
    if (!answer) return;
    this.#waiting = this.#waiting.map((other) => (other.id === answerId ? answer : other));
    await this.#fetchModel(answer);
    this.pump();
  }

  /** The conversation is gone: nothing in it is written any more. */
  async drop(conversationId: ConversationId): Promise<void> {
    const open = [this.#run?.answer, ...this.#waiting].filter(
      (answer) => answer?.conversationId === conversationId,
    );
    for (const answer of open) {
      if (answer) await this.stop({ conversationId, answerId: answer.id, attempt: answer.attempt });
    }
    this.#options.keptNotes.drop(conversationId);
  }

  /** A download ended: its answers can be written, or cannot. */
  async downloadSettled({ modelId, state }: Download): Promise<void> {
    if (state === 'Failed' || state === 'Canceled') {
      const lost = this.#waiting.filter((answer) => answer.modelId === modelId);
      this.#waiting = this.#waiting.filter((answer) => answer.modelId !== modelId);
      const why = this.#whyLost(modelId);
      const failed = lost.map((answer): Answer => ({ ...answer, state: 'failed', error: why }));
      for (const answer of failed) await this.#end(answer);
      await this.#amend(failed);
    }
    this.pump();
  }

  /** Why a model that was waited for cannot be had. */
  #whyLost(modelId: ModelId): ErrorReport {
    return (
      this.#options.download(modelId)?.error ?? {
        code: 'install-canceled',
        message: `The download of ${modelId} was canceled`,
        fields: { modelId },
      }
    );
  }

  /** Begins the next answer that can be written, unless one is being written. */
  pump(): void {
    this.#options.onChange();
    if (this.#run || this.#options.isSwitching()) return;
    const next = this.#waiting.find(
      ({ modelId }) => this.#options.download(modelId)?.state === 'Ready',
    );
    if (!next) return;
    this.#leave(next.id);
    this.#run = new AnswerRun(next, {
      ...this.#options,
      onDropped: () => {
        this.dropped += 1;
      },
    });
    this.#write(this.#run).catch(this.#options.onFault);
  }

  async #write(run: AnswerRun): Promise<void> {
    const ended = await run.write();
    await this.#end(ended);
    // The next answer goes on at once: looking at the files of this one's model may take long.
    this.#run = null;
    this.pump();
    await this.#amend([ended]);
  }

  #leave(answerId: MessageId): void {
    this.#waiting = this.#waiting.filter(({ id }) => id !== answerId);
  }

  async #end(answer: Answer): Promise<void> {
    try {
      await this.#options.conversations.putAnswer(answer);
    } catch (error) {
      // The answer could not be kept: say so where it stands, with its text still on screen.
      const failed: Answer = { ...answer, state: 'failed', error: reportOf(error) };
      await this.#options.conversations.show(failed).catch(this.#options.onFault);
    }
  }

  /** Finds out why a model did not load, and tells the answers that failed with it. */
  async #amend(failed: readonly Answer[]): Promise<void> {
    const [first] = failed;
    if (!first?.error) return;
    const error = await this.#options.examine(first.modelId, first.error);
    if (error === first.error) return;
    for (const answer of failed) await this.#options.conversations.amend({ ...answer, error });
  }
}
