import type { InstallRecords } from '@/core/install-record';
import { OpfsByteStore } from './opfs/opfs-byte-store';
import { permittedHosts } from './permitted-hosts';
import type { Exclusive, InstallerPorts, Network } from './ports';

/** The ports as a dedicated worker of the browser has them. */
export function workerPorts(
  scope: WorkerGlobalScopeParts,
  records: InstallRecords,
  hosts: readonly string[],
): InstallerPorts {
  return {
    store: new OpfsByteStore(scope.navigator.storage),
    records,
    fetch: (url, init) => scope.fetch(url, init),
    mayContact: permittedHosts(hosts),
    clock: {
      now: () => Date.now(),
      elapsed: () => performance.now(),
      after: (ms, callback) => {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
    network: browserNetwork(scope),
    exclusive: webLocks(scope.navigator.locks),
  };
}

/** As much of a dedicated worker's global scope as is needed here. */
export interface WorkerGlobalScopeParts extends EventTarget {
  readonly navigator: {
    readonly storage: StorageManager;
    readonly locks: LockManager;
    readonly onLine: boolean;
  };
  fetch(url: string, init: RequestInit): Promise<Response>;
}

function webLocks(locks: LockManager): Exclusive {
  return async (name, signal, work) => {
    const options: LockOptions = signal ? { signal } : {};
    return await locks.request(name, options, work);
  };
}

function browserNetwork(scope: WorkerGlobalScopeParts): Network {
  return {
    isOnline: () => scope.navigator.onLine,
    whenOnline: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) reject(signal.reason);
        else if (scope.navigator.onLine) resolve();
        else {
          const end = new AbortController();
          const settle = (then: () => void) => () => {
            end.abort();
            then();
          };
          scope.addEventListener('online', settle(resolve), { signal: end.signal });
          const onAbort = settle(() => reject(signal.reason));
          signal.addEventListener('abort', onAbort, { signal: end.signal });
        }
      }),
  };
}
