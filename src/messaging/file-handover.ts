import * as v from 'valibot';
import type { ImportId } from '@/core/ids';
import { HostUnavailableError } from './errors/host-unavailable-error';
import { ImportIdSchema } from './schemas/common';

/**
 * Files cannot go through the extension's messages, which carry JSON. They go over a channel of
 * the extension's own origin, which no web page and no other extension can join.
 */
export const FILES_CHANNEL = 'homebody.files';

/** As much of a BroadcastChannel as is needed here. */
export interface FilesChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export const FilesMessageSchema = v.variant('kind', [
  v.object({
    kind: v.literal('offered'),
    importId: ImportIdSchema,
    files: v.array(v.file()),
  }),
  v.object({ kind: v.literal('taken'), importId: ImportIdSchema }),
]);
export type FilesMessage = v.InferOutput<typeof FilesMessageSchema>;

/** Longest wait for the host to say that it has the files. */
const PATIENCE_MS = 5_000;

/**
 * Hands files to the host, which was told by a command to wait for them; resolves when it has
 * them.
 * @throws HostUnavailableError where it does not say so in time
 */
export function offerFiles(
  channel: FilesChannel,
  importId: ImportId,
  files: readonly File[],
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = ({ data }: MessageEvent) => {
      const message = v.safeParse(FilesMessageSchema, data);
      if (!message.success || message.output.kind !== 'taken') return;
      if (message.output.importId === importId) end(resolve);
    };
    const end = (settle: () => void) => {
      channel.removeEventListener('message', onMessage);
      settle();
    };
    channel.addEventListener('message', onMessage);
    const offer: FilesMessage = { kind: 'offered', importId, files: [...files] };
    channel.postMessage(offer);
    void sleep(PATIENCE_MS).then(() =>
      end(() => reject(new HostUnavailableError('models.import', 'the files were not taken'))),
    );
  });
}

/**
 * Takes the files that surfaces offer. `take` says whether it waits for them; what nobody waits
 * for is left alone, and what has not the shape of an offer is no offer.
 */
export function takeFiles(
  channel: FilesChannel,
  take: (importId: ImportId, files: readonly File[]) => boolean,
): void {
  channel.addEventListener('message', ({ data }) => {
    const message = v.safeParse(FilesMessageSchema, data);
    if (!message.success || message.output.kind !== 'offered') return;
    const { importId, files } = message.output;
    if (!take(importId, files)) return;
    const answer: FilesMessage = { kind: 'taken', importId };
    channel.postMessage(answer);
  });
}
