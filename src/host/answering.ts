import { type Answer, isOpen } from '@/core/conversation';
import type { Download } from '@/core/download';
import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import type { ConversationId, MessageId, ModelId } from '@/core/ids';
import { AnswerRun } from './answer-run';
import type { Conversations } from './conversations';
import type { EngineOwner } from './engine-owner';

export interface AnsweringOptions {
  readonly conversations: Conversations;
  readonly engine: EngineOwner;
  now(): number;
  download(modelId: ModelId): Download | undefined;
  /** Asks for a model that is not installed. */
  enqueue(modelId: ModelId): Promise<void>;
  /** A model did not load: finds out whether its files are to blame; gives the error to show. */
  examine(modelId: ModelId, error: ErrorReport): Promise<ErrorReport>;
  onChange(): void;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
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
  /** Text that came for an answer that had ended (invariant I3). */
  dropped = 0;

  constructor(options: AnsweringOptions) {
    this.#options = options;
  }

  /** True while an answer is written or waits to be. */
  get pending(): boolean {
    return this.#run !== null || this.#waiting.length > 0;
  }

  /** Whether an answer waits for this model. */
  wants(modelId: ModelId): boolean {
    return this.#waiting.some((answer) => answer.modelId === modelId);
  }

  /** Takes up what was under way when the host went away. */
  async start(): Promise<void> {
    for (const answer of await this.#options.conversations.openAnswers()) {
      if (answer.state === 'waiting') await this.add(answer);
      else await this.#options.conversations.putAnswer({ ...answer, state: 'interrupted' });
    }
  }

  /** Has an answer written that is stored as waiting. */
  async add(answer: Answer): Promise<void> {
    this.#waiting.push(answer);
    const state = this.#options.download(answer.modelId)?.state;
    if (state === undefined || state === 'Failed' || state === 'Canceled') {
      await this.#options.enqueue(answer.modelId);
    }
    this.pump();
  }

  /** Ends the answer now; what was written stays. One that has ended is left as it is. */
  async stop(conversationId: ConversationId, answerId: MessageId): Promise<void> {
    if (this.#run?.answer.id === answerId) return this.#run.stop();
    const waited = this.#waiting.find(({ id }) => id === answerId);
    if (!waited) return;
    this.#waiting = this.#waiting.filter(({ id }) => id !== answerId);
    const answer = await this.#options.conversations.answer(conversationId, answerId);
    await this.#end({ ...answer, state: 'stopped' });
  }

  /** Writes an ended answer anew (`fresh`) or goes on with it. One under way is left as it is. */
  async again(conversationId: ConversationId, answerId: MessageId, fresh: boolean): Promise<void> {
    const { conversations } = this.#options;
    const answer = await conversations.answer(conversationId, answerId);
    if (isOpen(answer.state)) return;
    const { conversation } = (await conversations.live(conversationId)).value;
    const waiting: Answer = {
      ...answer,
      text: fresh ? '' : answer.text,
      state: 'waiting',
      modelId: conversation.targetModelId,
      attempt: answer.attempt + 1,
      usage: null,
      error: null,
    };
    await conversations.putAnswer(waiting);
    await this.add(waiting);
  }

  /** A download ended: its answers can be written, or cannot. */
  async downloadSettled({ modelId, state, error }: Download): Promise<void> {
    if (state === 'Failed' || state === 'Canceled') {
      const lost = this.#waiting.filter((answer) => answer.modelId === modelId);
      this.#waiting = this.#waiting.filter((answer) => answer.modelId !== modelId);
      const why: ErrorReport = error ?? {
        code: 'install-canceled',
        message: `The download of ${modelId} was canceled`,
        fields: { modelId },
      };
      for (const answer of lost) await this.#end({ ...answer, state: 'failed', error: why });
    }
    this.pump();
  }

  /** Begins the next answer that can be written, unless one is being written. */
  pump(): void {
    this.#options.onChange();
    if (this.#run) return;
    const next = this.#waiting.find(
      ({ modelId }) => this.#options.download(modelId)?.state === 'Ready',
    );
    if (!next) return;
    this.#waiting = this.#waiting.filter((answer) => answer !== next);
    this.#run = new AnswerRun(next, this.#options);
    this.#run
      .write()
      .then((ended) => this.#end(ended))
      .catch(this.#options.onFault)
      .finally(() => {
        this.dropped += this.#run?.dropped ?? 0;
        this.#run = null;
        this.pump();
      });
  }

  async #end(answer: Answer): Promise<void> {
    const examined =
      answer.error?.code === 'engine-load-failed'
        ? { ...answer, error: await this.#options.examine(answer.modelId, answer.error) }
        : answer;
    try {
      await this.#options.conversations.putAnswer(examined);
    } catch (error) {
      // The answer could not be kept: say so where it stands, with its text still on screen.
      await this.#options.conversations.show({
        ...examined,
        state: 'failed',
        error: reportOf(error),
      });
    }
  }
}
