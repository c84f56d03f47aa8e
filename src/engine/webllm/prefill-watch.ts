import type { MLCEngine } from '@mlc-ai/web-llm';
import * as v from 'valibot';
import type { GenerateOptions } from '../engine';
import { loadedPipeline } from './loaded-pipeline';

/**
 * Prompt tokens that are worked through before it is told how far the prompt is, and before a Stop
 * is heeded. Libraries are made for 1,024 or 2,048 at a time, which takes a small graphics
 * processor half a minute; with fewer than this a large one would have too little to do at once.
 */
const SLICE_TOKENS = 256;

const HeldSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const TokensSchema = v.array(v.array(v.number()));
/** What `getInputData` gives for a prompt of text alone; what follows the tokens is not used. */
const InputSchema = v.looseTuple([TokensSchema]);

type Listener = Pick<GenerateOptions, 'signal' | 'onPrefill'>;
type Method = (...given: unknown[]) => unknown;

/** A prompt, in tokens. */
interface Prompt {
  /** What the KV cache held of it. */
  readonly held: number;
  /** All of it. */
  readonly total: number;
}

/**
 * Tells how far WebLLM is with a prompt, and ends the reading when it is stopped. WebLLM 0.2.86
 * hands a prompt to the graphics processor in one go, says nothing and listens to nothing until
 * that is through. So two methods of its pipeline are wrapped: `getInputData`, which knows how
 * long the prompt is, and `embedAndForward`, which works through a piece of it: pieces become
 * slices, each of which is waited for. See decision 019.
 */
export class PrefillWatch {
  readonly #forward: Method;
  readonly #sync: Method;
  readonly #heldTokens: () => number;
  #listener: Listener | null = null;
  #prompt: Prompt | null = null;
  /** Tokens of the prompt that were not held and are worked through by now. */
  #done = 0;

  /** Watches the loaded pipeline; null, and nothing is touched, where that has another shape. */
  static of(engine: MLCEngine): PrefillWatch | null {
    const pipeline = loadedPipeline(engine);
    if (pipeline === null) return null;
    const input = methodOf(pipeline, 'getInputData', 0);
    const forward = methodOf(pipeline, 'embedAndForward', 2);
    const sync = methodOf(pipeline, 'sync', 0);
    const held = v.is(HeldSchema, Reflect.get(pipeline, 'filledKVCacheLength'));
    if (!input || !forward || !sync || !held) return null;
    return new PrefillWatch(pipeline, { input, forward, sync });
  }

  private constructor(
    pipeline: object,
    { input, forward, sync }: Readonly<Record<'input' | 'forward' | 'sync', Method>>,
  ) {
    this.#forward = forward;
    this.#sync = sync;
    this.#heldTokens = () => v.parse(HeldSchema, Reflect.get(pipeline, 'filledKVCacheLength'));
    Reflect.set(pipeline, 'getInputData', async () => this.#begin(await input()));
    Reflect.set(pipeline, 'embedAndForward', (data: unknown, length: unknown) =>
      this.isHalfRead ? this.#read(data, length) : forward(data, length),
    );
  }

  /** From now on `listener` is told of the next prompt, and its signal ends it. */
  start(listener: Listener): void {
    this.#listener = listener;
    this.#prompt = null;
    this.#done = 0;
  }

  /** Nobody is told any more. */
  end(): void {
    this.#listener = null;
  }

  /** The prompt since `start`, as WebLLM's tokenizer counted it; null before, or where unknown. */
  get prompt(): Prompt | null {
    return this.#prompt;
  }

  /** Of the prompt since `start` something is still to be worked through. */
  get isHalfRead(): boolean {
    return this.#prompt !== null && this.#prompt.held + this.#done < this.#prompt.total;
  }

  /** Short prompts go as they are: there is no share of one slice. */
  get #isSliced(): boolean {
    return this.#prompt !== null && this.#prompt.total - this.#prompt.held > SLICE_TOKENS;
  }

  #begin(input: unknown): unknown {
    const parsed = v.safeParse(InputSchema, input);
    if (this.#listener === null || !parsed.success) return input;
    const held = this.#heldTokens();
    this.#prompt = { held, total: held + parsed.output[0].flat().length };
    this.#tell();
    return input;
  }

  /** The logits behind a piece of the prompt, a tensor of WebLLM's. @throws the reason of a Stop */
  async #read(data: unknown, length: unknown): Promise<unknown> {
    const pieces = v.safeParse(TokensSchema, data);
    const tokens = pieces.success ? pieces.output.flat() : [];
    if (!this.#isSliced || tokens.length !== length) {
      const logits = await this.#forward(data, length);
      this.#done += Number(length);
      return logits;
    }
    let logits: unknown = null;
    for (let from = 0; from < tokens.length; from += SLICE_TOKENS) {
      this.#listener?.signal.throwIfAborted();
      const slice = tokens.slice(from, from + SLICE_TOKENS);
      // Of use are the last alone. WebLLM's scope would keep the others to the end of the prompt.
      dispose(logits);
      logits = await this.#forward([slice], slice.length);
      // So far orders were given; now they are carried out, and a Stop can come in meanwhile.
      await this.#sync();
      this.#done += slice.length;
      this.#tell();
    }
    return logits;
  }

  #tell(): void {
    if (this.#prompt === null || !this.#isSliced) return;
    this.#listener?.onPrefill(this.#prompt.held + this.#done, this.#prompt.total);
  }
}

/** Frees a tensor of WebLLM's; its scope does nothing with one that is freed. */
function dispose(tensor: unknown): void {
  if (typeof tensor === 'object' && tensor !== null) methodOf(tensor, 'dispose', 0)?.();
}

/** A method of an object, bound to it; null where it has none that takes so much. */
function methodOf(owner: object, name: string, takes: number): Method | null {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function' || method.length !== takes) return null;
  return (...given) => Reflect.apply(method, owner, given);
}
