import type { BrowserContext, CDPSession } from '@playwright/test';

/**
 * The side panel as the browser shows it beside a page, or the popup as it shows it over one. The
 * driver has no word for them, so they are reached by the browser's own debugging protocol.
 */
export class RealSidePanel {
  static readonly #found = new Set<string>();
  readonly #session: CDPSession;
  readonly #sessionId: string;
  #lastId = 0;

  private constructor(session: CDPSession, sessionId: string) {
    this.#session = session;
    this.#sessionId = sessionId;
  }

  /** Waits until the browser shows a side panel, or has another document that is no tab. */
  static async find(
    context: BrowserContext,
    name: 'sidepanel' | 'popup' | 'offscreen' = 'sidepanel',
  ): Promise<RealSidePanel> {
    const session = await context.browser()!.newBrowserCDPSession();
    for (;;) {
      const { targetInfos } = await session.send('Target.getTargets');
      const panel = targetInfos.find(
        // A surface that the driver has is one in a tab; no tab shows the other document, nor what
        // was found here before, as by another test in the same browser.
        ({ url, attached, targetId }) =>
          url.endsWith(`/${name}.html`) &&
          (!attached || name === 'offscreen' || RealSidePanel.#found.has(targetId)),
      );
      if (panel) {
        const { sessionId } = await session.send('Target.attachToTarget', {
          targetId: panel.targetId,
        });
        RealSidePanel.#found.add(panel.targetId);
        return new RealSidePanel(session, sessionId);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** The value of a JavaScript expression in the panel. */
  evaluate(expression: string): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const listener = ({ message }: { message: string }) => {
        const reply = JSON.parse(message);
        if (reply.id !== id) return;
        this.#session.off('Target.receivedMessageFromTarget', listener);
        if (reply.error || reply.result.exceptionDetails) reject(new Error(message));
        else resolve(reply.result.result.value);
      };
      this.#session.on('Target.receivedMessageFromTarget', listener);
      // What is pressed here is pressed by a person, as far as the browser can tell.
      const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
      this.#session
        .send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message })
        .catch(reject);
    });
  }
}
