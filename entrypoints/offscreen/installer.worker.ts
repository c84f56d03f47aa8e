import { BundleInstaller } from '@/installer/bundle-installer';
import { holdLifeLock } from '@/installer/hold-life-lock';
import { InstallerServer } from '@/installer/installer-server';
import { WorkerLane } from '@/installer/worker-lane';
import { installerPorts } from '@/installer/worker-ports';
import { ArtifactRecords } from '@/storage/artifact-records';

/** The worker that installs: plans, places and records; its lanes fetch. */
const server = new InstallerServer(
  (message) => self.postMessage(message),
  async ({ base, hosts, lifeLock }) => {
    await holdLifeLock(navigator.locks, lifeLock);
    const ports = installerPorts(self, {
      records: new ArtifactRecords(),
      openLane: () =>
        new WorkerLane({
          startWorker: () =>
            new Worker(new URL('./lane.worker.ts', import.meta.url), { type: 'module' }),
          hosts,
          locks: navigator.locks,
          makeId: () => crypto.randomUUID(),
        }),
    });
    return new BundleInstaller(ports, { base });
  },
);

self.addEventListener('message', ({ data }) => server.receive(data));
