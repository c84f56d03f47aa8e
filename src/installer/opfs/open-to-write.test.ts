import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openToWrite } from './open-to-write';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A file that another worker holds until this time, in milliseconds from now. */
function heldFor(ms: number) {
  const handle = {} as FileSystemSyncAccessHandle;
  const until = Date.now() + ms;
  const file = {
    createSyncAccessHandle: async () => {
      if (Date.now() < until) throw new DOMException('Held', 'NoModificationAllowedError');
      return handle;
    },
  } as unknown as FileSystemFileHandle;
  return { file, handle };
}

test('a file is opened that an ended worker lets go of after some seconds', async () => {
  const { file, handle } = heldFor(5_000);
  const opening = openToWrite(file);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await opening).toBe(handle);
});

test('a file that nobody lets go of is given up', async () => {
  const { file } = heldFor(Number.POSITIVE_INFINITY);
  const opening = expect(openToWrite(file)).rejects.toThrow('Held');
  await vi.runAllTimersAsync();
  await opening;
});
