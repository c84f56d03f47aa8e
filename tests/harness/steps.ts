/** How often a long step says how far it is where lines cannot be written over, in milliseconds. */
const LINE_EVERY_MS = 3_000;

/**
 * Says on stderr how a long step is going: in place on a terminal, in occasional lines
 * elsewhere. stdout stays free for results.
 */
export class Step {
  readonly #name: string;
  readonly #started = Date.now();
  #lastLine = 0;

  constructor(name: string) {
    this.#name = name;
    if (process.stderr.isTTY) this.progress('');
    else process.stderr.write(`${name}…\n`);
  }

  progress(detail: string): void {
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\x1b[2K${this.#name}… ${detail}`);
      return;
    }
    if (Date.now() - this.#lastLine < LINE_EVERY_MS || detail === '') return;
    this.#lastLine = Date.now();
    process.stderr.write(`  ${detail}\n`);
  }

  done(detail = 'done'): void {
    this.#end(`${detail} (${((Date.now() - this.#started) / 1000).toFixed(1)} s)`);
  }

  failed(): void {
    this.#end('failed');
  }

  #end(text: string): void {
    const line = `${this.#name}: ${text}\n`;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[2K${line}` : line);
  }
}
