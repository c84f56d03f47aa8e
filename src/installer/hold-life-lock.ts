/**
 * Takes a lock that is never given back: it falls free when this worker ends, however it ends,
 * by which whoever asks for it notices. Resolves when the lock is held.
 */
export async function holdLifeLock(
  locks: Pick<LockManager, 'request'>,
  name: string,
): Promise<void> {
  await new Promise<void>((held, failed) => {
    locks
      .request(name, () => {
        held();
        return new Promise<never>(() => {});
      })
      .catch(failed);
  });
}
