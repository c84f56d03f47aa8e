import type { MenuContent } from '@/messaging/schemas/presets';
import type { After } from './idle-unload';

/** After so many milliseconds word that was not heard is said again. */
const AGAIN_MS = 2_000;

export interface MenuTellerOptions {
  content(): MenuContent;
  /** Tells whoever keeps the browser's menu; rejects where it is not heard. */
  tell(content: MenuContent): Promise<unknown>;
  readonly after: After;
  onFault(error: unknown): void;
}

/** Has the browser's menu show what is set: said once for each change, and again where it is lost. */
export class MenuTeller {
  readonly #options: MenuTellerOptions;
  #isStarted = false;
  /** What was said last, as text. */
  #said: string | null = null;

  constructor(options: MenuTellerOptions) {
    this.#options = options;
  }

  /** All that is set was read: from now on it is told. */
  start(): void {
    this.#isStarted = true;
    this.look();
  }

  /** Something that the menu shows may have changed. */
  look(): void {
    if (!this.#isStarted) return;
    const content = this.#options.content();
    const saying = JSON.stringify(content);
    if (saying === this.#said) return;
    this.#said = saying;
    void this.#tell(content, saying);
  }

  async #tell(content: MenuContent, saying: string): Promise<void> {
    const { tell, after, onFault } = this.#options;
    try {
      await tell(content);
    } catch (error) {
      onFault(error);
      after(AGAIN_MS, () => {
        // What was said since is newer.
        if (this.#said === saying) void this.#tell(content, saying);
      });
    }
  }
}
