import { holdLifeLock } from '@/installer/hold-life-lock';
import { LaneServer } from '@/installer/lane-server';
import { lanePorts } from '@/installer/worker-ports';
import { watchRequests } from '@/messaging/watch-requests';
import { ArtifactRecords } from '@/storage/artifact-records';

/** One of the workers in which the installer fetches, writes and hashes files. */
const server = new LaneServer(
  (message) => self.postMessage(message),
  async ({ hosts, lifeLock }) => {
    await holdLifeLock(navigator.locks, lifeLock);
    return lanePorts(self, {
      records: new ArtifactRecords(),
      hosts,
      watch: watchRequests('download'),
      startHasher: () =>
        new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' }),
    });
  },
);

self.addEventListener('message', ({ data }) => server.receive(data));
