import { HomebodyError } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import { InstallCanceledError } from './errors/install-canceled-error';
import type { InstallContext } from './errors/install-error';
import { IntegrityError } from './errors/integrity-error';
import { OfflineError } from './errors/offline-error';
import { isMismatch, policyFor } from './failure-policy';
import { fetchRest } from './fetch-rest';
import { fileUrl, repositoryPage } from './hub-url';
import type { HubAddress } from './installer';
import type { FileOptions } from './lane';
import { stagedPath } from './layout';
import type { FileToFetch } from './plan';
import type { LanePorts } from './ports';
import { sleep } from './sleep';
import { StagedFile } from './staged-file';
import { storageFailure } from './storage-failure';

export interface FetchOptions extends FileOptions {
  readonly hub: HubAddress;
  readonly modelId: ModelId;
}

/**
 * As `Lane.fetch`.
 * @throws the failure that will not pass; InstallCanceledError when the person canceled
 */
export async function fetchFile(
  wanted: FileToFetch,
  ports: LanePorts,
  options: FetchOptions,
): Promise<void> {
  const { signal } = options;
  const url = fileUrl(options.hub, wanted.source);
  let isEmpty = false;
  try {
    const staged = await StagedFile.open(wanted, options.modelId, ports, {
      signal,
      onBytes: (bytes) => options.onProgress('verifying', bytes),
    });
    try {
      await untilWhole(staged, wanted, ports, options);
    } catch (thrown) {
      // Stopped because another file of the bundle failed: what came is worth keeping.
      const isCancel = signal.reason instanceof InstallCanceledError;
      if (signal.aborted && !isCancel) await staged.commit();
      isEmpty = staged.size === 0;
      throw thrown;
    } finally {
      await staged.close();
    }
  } catch (thrown) {
    if (isEmpty) await ports.store.remove(stagedPath(wanted.sha256)).catch(() => {});
    const context = { artifact: wanted.name, url, attempt: 1, bytesStaged: 0 };
    throw await storageFailure(thrown, context, wanted.bytes, ports);
  }
}

async function untilWhole(
  staged: StagedFile,
  wanted: FileToFetch,
  ports: LanePorts,
  options: FetchOptions,
): Promise<void> {
  const history = { failuresInARow: 0, restarts: 0, mismatches: 0 };
  let best = staged.committed;
  for (let attempt = 1; ; attempt += 1) {
    const url = fileUrl(options.hub, wanted.source);
    const context: InstallContext = {
      artifact: wanted.name,
      url,
      attempt,
      bytesStaged: staged.committed,
    };
    try {
      await attemptOnce(staged, wanted, context, ports, options);
      return;
    } catch (thrown) {
      options.signal.throwIfAborted();
      const failure = await storageFailure(thrown, context, wanted.bytes - staged.committed, ports);
      if (!(failure instanceof HomebodyError)) throw failure;
      if (isStorage(failure)) {
        // Where even the record finds no room, the bytes are fetched again; the failure stands.
        await staged.commit().catch(() => {});
      } else {
        await staged.commit();
      }
      // Being offline is nobody's failure: it lasts as long as it lasts.
      if (!(failure instanceof OfflineError)) {
        history.failuresInARow = staged.committed > best ? 1 : history.failuresInARow + 1;
      }
      best = Math.max(best, staged.committed);
      const hint = policyFor(failure, history, ports.random());
      if (hint.hint === 'give-up' || hint.hint === 'ask-person') {
        if (isMismatch(failure)) await staged.restart();
        throw failure;
      }
      if (isMismatch(failure)) history.mismatches += 1;
      else if (hint.hint === 'restart') history.restarts += 1;
      if (hint.hint === 'restart') {
        await staged.restart();
        best = 0;
      }
      await pause(hint.hint === 'retry-at' ? hint.time - ports.clock.now() : hint.waitMs);
    }
  }

  async function pause(ms: number): Promise<void> {
    options.onProgress('retrying', staged.committed);
    await sleep(ports.clock, Math.max(0, ms), options.signal);
    if (ports.network.isOnline()) return;
    options.onProgress('waiting-for-network', staged.committed);
    await ports.network.whenOnline(options.signal);
  }
}

async function attemptOnce(
  staged: StagedFile,
  wanted: FileToFetch,
  context: InstallContext,
  ports: LanePorts,
  { hub, signal, onProgress }: FetchOptions,
): Promise<void> {
  const request = {
    url: context.url,
    page: repositoryPage(hub, wanted.source),
    bytes: wanted.bytes,
    context,
    signal,
    onCommit: () => onProgress('downloading', staged.committed),
  };
  onProgress('downloading', staged.committed);
  while (staged.size < wanted.bytes) await fetchRest(staged, request, ports);
  signal.throwIfAborted();
  onProgress('verifying', staged.committed);
  const actual = await staged.digest();
  onProgress('verifying', staged.committed);
  if (actual !== wanted.sha256) throw new IntegrityError(context, wanted.sha256, actual);
}

function isStorage(failure: HomebodyError): boolean {
  return failure.code === 'install-storage' || failure.code === 'install-storage-full';
}
