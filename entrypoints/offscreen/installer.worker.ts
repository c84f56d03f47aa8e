import { BundleInstaller } from '@/installer/bundle-installer';
import { InstallerServer } from '@/installer/installer-server';
import { workerPorts } from '@/installer/worker-ports';
import { ArtifactRecords } from '@/storage/artifact-records';

/** The worker that installs: OPFS, IndexedDB and the network behind the installer's ports. */
const server = new InstallerServer(
  (message) => self.postMessage(message),
  async ({ base, hosts, lifeLock }) => {
    await new Promise<void>((held) => {
      // Never given back: the lock falls free when this worker ends, however it ends.
      void navigator.locks.request(lifeLock, () => {
        held();
        return new Promise<never>(() => {});
      });
    });
    const ports = workerPorts(self, {
      records: new ArtifactRecords(),
      hosts,
      startHasher: () =>
        new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' }),
    });
    return new BundleInstaller(ports, { base });
  },
);

self.addEventListener('message', ({ data }) => server.receive(data));
