import { HomebodyError } from '@/core/errors/homebody-error';
import type { MenuContent } from '@/messaging/schemas/presets';
import type { After } from './idle-unload';
import { sayAgain } from './say-again';

export interface MenuTellerOptions {
  content(): MenuContent;
  /** Tells whoever keeps the browser's menu; rejects where it is not heard. */
  tell(content: MenuContent): Promise<unknown>;
  readonly after: After;
  onFault(error: unknown): void;
}

/**
 * Has the browser's menu show what is set: said once for each change, and again where it is lost,
 * ever more rarely. What was heard and found malformed stays so, and is not said again.
 */
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

  async #tell(content: MenuContent, saying: string, tries = 1): Promise<void> {
    const { tell, after, onFault } = this.#options;
    try {
      await tell(content);
    } catch (error) {
      onFault(error);
      const isRefused = error instanceof HomebodyError && error.code === 'message-malformed';
      if (isRefused) return;
      sayAgain(after, tries, () => {
        // What was said since is newer.
        if (this.#said === saying) void this.#tell(content, saying, tries + 1);
      });
    }
  }
}
