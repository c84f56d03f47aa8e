import type { Turn } from '../../../src/core/engine';
import { RealSidePanel } from '../../harness/real-side-panel';
import type { App } from './app';

/** What the engine's worker is given to read, as the host sends it: nothing stands in between. */
export class GivenPrompts {
  readonly #host: RealSidePanel;

  private constructor(host: RealSidePanel) {
    this.#host = host;
  }

  /** From now on, in this life of the host. */
  static async watch(app: App): Promise<GivenPrompts> {
    const host = await RealSidePanel.find(app.browser.context, 'offscreen');
    await host.evaluate(`{
      globalThis.givenPrompts = [];
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (message, ...others) {
        if (message?.type === 'generate') givenPrompts.push(structuredClone(message.request.turns));
        return postMessage.call(this, message, ...others);
      };
    }`);
    return new GivenPrompts(host);
  }

  /** The turns of each request, the first one first. */
  async all(): Promise<readonly (readonly Turn[])[]> {
    return (await this.#host.evaluate('givenPrompts')) as readonly (readonly Turn[])[];
  }

  /** The turns of the last request. */
  async last(): Promise<readonly Turn[]> {
    return (await this.all()).at(-1) ?? [];
  }
}
