import { HashWorkerServer } from '@/installer/hash-worker-server';

/** The worker that hashes large files while the one that started it writes them. */
const server = new HashWorkerServer((answer, transfer) =>
  self.postMessage(answer, { transfer: [...transfer] }),
);

self.addEventListener('message', ({ data }) => {
  server.receive(data).catch((error: unknown) => {
    // Becomes the `error` event by which the other side knows that this one is of no more use.
    setTimeout(() => {
      throw error;
    });
  });
});
