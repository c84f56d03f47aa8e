/** What a plain page is to load, and how it is to answer; the same as in the extension. */
export interface PlainOrder {
  /** Where the model's files are: a folder for WebLLM, ending in `/`, one file for wllama. */
  readonly url: string;
  /** Tokens. */
  readonly contextWindow: number;
  /** Most tokens of an answer. */
  readonly maxTokens: number;
}
