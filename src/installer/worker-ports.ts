import { HashAtOnce } from './hash-at-once';
import { OpfsByteStore } from './opfs/opfs-byte-store';
import { permittedHosts } from './permitted-hosts';
import {
  type Clock,
  type Exclusive,
  type InstallerPorts,
  type LanePorts,
  type Network,
  RequestRefused,
} from './ports';
import { type HashWorkerPort, WorkerHashing } from './worker-hashing';

/** What the installer needs, as a dedicated worker of the browser has it. */
export function installerPorts(
  scope: WorkerGlobalScopeParts,
  parts: Pick<InstallerPorts, 'records' | 'openLane'>,
): InstallerPorts {
  return {
    ...parts,
    store: new OpfsByteStore(scope.navigator.storage),
    hashing: { atOnce: new HashAtOnce(scope.crypto.subtle) },
    clock: browserClock,
    exclusive: webLocks(scope.navigator.locks),
  };
}

/** What a lane needs, as a dedicated worker of the browser has it. */
export function lanePorts(
  scope: WorkerGlobalScopeParts,
  { records, hosts, startHasher, watch }: LaneParts,
): LanePorts {
  return {
    store: new OpfsByteStore(scope.navigator.storage),
    records,
    hashing: new WorkerHashing(new HashAtOnce(scope.crypto.subtle), startHasher),
    fetch: watch(refusalsTold(scope)),
    mayContact: permittedHosts(hosts),
    clock: browserClock,
    random: Math.random,
    network: browserNetwork(scope),
  };
}

/** What differs between those who make a lane. */
export interface LaneParts {
  readonly records: LanePorts['records'];
  /** Host patterns from which bytes may come. */
  readonly hosts: readonly string[];
  readonly startHasher: () => HashWorkerPort;
  /** Has every request written down in the network ledger. */
  readonly watch: (fetch: LanePorts['fetch']) => LanePorts['fetch'];
}

/** As much of a dedicated worker's global scope as is needed here. */
export interface WorkerGlobalScopeParts extends EventTarget {
  readonly navigator: {
    readonly storage: StorageManager;
    readonly locks: LockManager;
    readonly onLine: boolean;
  };
  readonly crypto: { readonly subtle: Pick<SubtleCrypto, 'digest'> };
  fetch(url: string, init: RequestInit): Promise<Response>;
}

const browserClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** The report of a refusal comes a moment after the request has failed. */
const REPORT_MS = 50;

/**
 * A fetch that tells a request refused by the content security policy from one that failed.
 * The report names the address that was asked for, never the one it was redirected to.
 */
function refusalsTold(scope: WorkerGlobalScopeParts): LanePorts['fetch'] {
  const refused = new Set<string>();
  scope.addEventListener('securitypolicyviolation', (event) => {
    if ('blockedURI' in event) refused.add(String(event.blockedURI));
  });
  return async (url, init) => {
    try {
      return await scope.fetch(url, init);
    } catch (thrown) {
      if (init.signal?.aborted) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, REPORT_MS));
      if (refused.delete(new URL(url).href)) throw new RequestRefused(url, { cause: thrown });
      throw thrown;
    }
  };
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
