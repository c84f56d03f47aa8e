import { WorkerEngine } from '@/engine/worker/worker-engine';
import { thisDisk } from '@/host/browser-disk';
import { loadOffer } from '@/host/browser-offer';
import { probeThisMachine } from '@/host/browser-probe';
import { CurrentHub } from '@/host/current-hub';
import { Host } from '@/host/host';
import { hubResolver } from '@/host/hub-resolver';
import { Shelf } from '@/host/shelf';
import { InstallerClient } from '@/installer/installer-client';
import { askDirectly } from '@/messaging/browser-ask';
import { acceptPorts, listen } from '@/messaging/browser-runtime';
import { answerWhenReady } from '@/messaging/command-table';
import { reportWork } from '@/messaging/commands/host';
import { FILES_CHANNEL, takeFiles } from '@/messaging/file-handover';
import { TOPICS_PORT } from '@/messaging/port';
import { publishTo } from '@/messaging/publisher';
import { openDatabase } from '@/storage/database';
import { PinnedModels } from '@/storage/pinned-models';

async function startHost(): Promise<Host> {
  const [offer, database] = await Promise.all([loadOffer(), openDatabase()]);
  const hub = new CurrentHub({ base: offer.hub, hosts: offer.hosts });
  const makeId = () => crypto.randomUUID();
  const host = new Host({
    database,
    shelf: new Shelf({
      catalog: offer.catalog,
      pins: new PinnedModels(),
      resolve: hubResolver(hub),
      probe: probeThisMachine,
    }),
    installer: new InstallerClient({
      startWorker: () =>
        new Worker(new URL('./installer.worker.ts', import.meta.url), { type: 'module' }),
      hub,
      locks: navigator.locks,
      makeId,
    }),
    engine: new WorkerEngine(
      () => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' }),
      makeId,
    ),
    disk: thisDisk,
    hub,
    allowsLocalMirror: import.meta.env.MODE === 'developer',
    makeId,
    now: () => Date.now(),
    ticks: () => performance.now(),
    onFault: reportError,
    onWork: (pending) => {
      askDirectly(reportWork, { pending }).catch(reportError);
    },
  });
  await host.start();
  return host;
}

// The listeners stand before anything is awaited: what arrives while the host starts waits for it.
const starting = startHost();
starting.catch(reportError);

listen(
  answerWhenReady(
    'host',
    starting.then((host) => host.commands),
  ),
);
acceptPorts(TOPICS_PORT, (port) => {
  publishTo(port, async (name) => (await starting).findTopic(name));
});

const files = new BroadcastChannel(FILES_CHANNEL);
starting.then((host) => takeFiles(files, (id, chosen) => host.takeFiles(id, chosen)), reportError);
