import type { Ask } from '@/messaging/ask';
import { pingHost } from '@/messaging/commands/host';
import { HostUnavailableError } from '@/messaging/errors/host-unavailable-error';

/** What the browser offers for the one offscreen document. */
export interface OffscreenDocuments {
  exists(): Promise<boolean>;
  /** Rejects where one exists already. */
  create(): Promise<void>;
  close(): Promise<void>;
}

export interface EnsureHost {
  (): Promise<void>;
  /** Ends the host and does `work` while nobody can make another; who needs one waits for it. */
  withoutHost<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * Makes sure that there is one offscreen document and that its host answers (invariant I1).
 * Whoever asks while one is being made waits for the same one. A document whose host does not
 * answer has crashed: it is closed and made anew. A host that answers with an error is there, and
 * its error is passed on: another document would only meet the same.
 */
export function createEnsureHost(documents: OffscreenDocuments, ask: Ask): EnsureHost {
  let under: Promise<void> | null = null;
  let away: Promise<unknown> = Promise.resolve();

  async function make(): Promise<void> {
    if (await documents.exists()) return;
    try {
      await documents.create();
    } catch (error) {
      // Another life of this service worker was faster; its document serves as well.
      if (!(await documents.exists())) throw error;
    }
  }

  async function ensure(): Promise<void> {
    await make();
    try {
      await ask(pingHost, {});
    } catch (error) {
      if (!(error instanceof HostUnavailableError)) throw error;
      // It is there but does not answer: its document is replaced, once.
      if (await documents.exists()) await documents.close();
      await make();
      await ask(pingHost, {});
    }
  }

  const ensureHost = () => {
    under ??= away.then(ensure).finally(() => {
      under = null;
    });
    return under;
  };
  return Object.assign(ensureHost, {
    async withoutHost<Result>(work: () => Promise<Result>): Promise<Result> {
      // One that is being made would be there in the middle of the work.
      while (under !== null) await under.catch(() => {});
      const gone = away.then(async () => {
        if (await documents.exists()) await documents.close();
        return work();
      });
      away = gone.catch(() => {});
      return gone;
    },
  });
}
