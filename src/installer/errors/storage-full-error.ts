import { type InstallContext, InstallError } from './install-error';

/** No room on the disk. What was staged is kept. */
export class StorageFullError extends InstallError {
  constructor(
    context: InstallContext,
    room: { needBytes: number; freeBytes: number | null },
    cause?: unknown,
  ) {
    super('install-storage-full', 'There is not enough room', context, {
      expected: room.needBytes,
      actual: room.freeBytes,
      cause,
      more: { needBytes: room.needBytes, freeBytes: room.freeBytes },
    });
  }
}
