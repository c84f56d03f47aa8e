import * as v from 'valibot';
import type { ImportId } from '@/core/ids';
import { HostUnavailableError } from './errors/host-unavailable-error';
import type { FilesChannel } from './file-handover';
import { ImportIdSchema } from './schemas/common';

const ReturnedSchema = v.object({
  kind: v.literal('returned'),
  importId: ImportIdSchema,
  file: v.file(),
});

/** Longest wait for a file after the host said that it was made, in milliseconds. */
const PATIENCE_MS = 10_000;

/** The host's side: gives a file to the surface that waits for it under this id. */
export function giveFile(channel: FilesChannel, importId: ImportId, file: File): void {
  const message: v.InferOutput<typeof ReturnedSchema> = { kind: 'returned', importId, file };
  channel.postMessage(message);
}

/**
 * Asks for a file and waits for it. Asked twice, because an answer was lost, it comes twice: the
 * first is taken.
 * @param ask resolves when the file was given
 * @throws what `ask` throws; HostUnavailableError where no file comes
 */
export async function receiveFile(
  channel: FilesChannel,
  importId: ImportId,
  ask: () => Promise<unknown>,
  sleep: (ms: number) => Promise<void>,
): Promise<File> {
  let onMessage: (event: MessageEvent) => void = () => {};
  const returned = new Promise<File>((resolve) => {
    onMessage = ({ data }) => {
      const message = v.safeParse(ReturnedSchema, data);
      if (message.success && message.output.importId === importId) resolve(message.output.file);
    };
  });
  channel.addEventListener('message', onMessage);
  try {
    await ask();
    const late = sleep(PATIENCE_MS).then(() => {
      throw new HostUnavailableError('backup.export', 'the file did not come');
    });
    return await Promise.race([returned, late]);
  } finally {
    channel.removeEventListener('message', onMessage);
  }
}
