/**
 * Takes the text of a continued turn off the start of an answer. llama.cpp continues a
 * conversation that ends with the assistant's turn, and says that turn again before it goes on.
 */
export class EchoFilter {
  #left: string;

  constructor(echo: string) {
    this.#left = echo;
  }

  /** What of `text` is new. */
  take(text: string): string {
    let same = 0;
    while (same < text.length && same < this.#left.length && text[same] === this.#left[same]) {
      same++;
    }
    // Where it says something else there is no echo, or no more of it.
    this.#left = same === text.length ? this.#left.slice(same) : '';
    return text.slice(same);
  }
}
