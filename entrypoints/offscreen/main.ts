import type { RequestNote } from '@/core/request-note';
import { retriedStart } from '@/core/retried-start';
import { WorkerEngine } from '@/engine/worker/worker-engine';
import { BadgeRoom } from '@/host/badge-room';
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
import { judgeCompletionCommand } from '@/messaging/commands/completion';
import { seeFailures } from '@/messaging/commands/downloads';
import { reportWork, showBadge } from '@/messaging/commands/host';
import { showMenu } from '@/messaging/commands/presets';
import { keepUnread } from '@/messaging/commands/sites';
import { FILES_CHANNEL, takeFiles } from '@/messaging/file-handover';
import { giveFile } from '@/messaging/file-return';
import { TOPICS_PORT } from '@/messaging/port';
import { publishTo } from '@/messaging/publisher';
import { REQUESTS_CHANNEL, takeRequests } from '@/messaging/request-notes';
import { modelStateMessage } from '@/messaging/schemas/model-state';
import { watchRequests } from '@/messaging/watch-requests';
import { openDatabase } from '@/storage/database';
import { LedgerRecords } from '@/storage/ledger-records';
import { PinnedModels } from '@/storage/pinned-models';

/** The host that has started. An import is announced to it by a command before its files come. */
let started: Host | null = null;

async function startHost(): Promise<Host> {
  const [offer, database] = await Promise.all([loadOffer(), openDatabase()]);
  const hub = new CurrentHub({ base: offer.hub, hosts: offer.hosts });
  const makeId = () => crypto.randomUUID();
  const badge = new BadgeRoom((shown) => {
    askDirectly(showBadge, { badge: shown }).catch(reportError);
  });
  const host = new Host({
    database,
    shelf: new Shelf({
      catalog: offer.catalog,
      pinned: offer.pinned,
      libraries: offer.libraries,
      pins: new PinnedModels(),
      resolve: hubResolver(hub, (model) => ({
        fetch: watchRequests('lookup', model)((url, init) => fetch(url, init)),
        now: () => Date.now(),
      })),
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
    ledger: new LedgerRecords(),
    pages: localStorage,
    hub,
    ...(offer.generation && { generation: offer.generation }),
    allowsLocalMirror: import.meta.env.MODE === 'developer',
    makeId,
    now: () => Date.now(),
    ticks: () => performance.now(),
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    giveFile: (id, file) => giveFile(files, id, file),
    judge: (completion, state) =>
      askDirectly(judgeCompletionCommand, { completion, state: modelStateMessage(state) }),
    onFault: reportError,
    onModels: (view) => badge.take(view),
    onMenu: (content) => askDirectly(showMenu, content),
    onUnread: (sites) => askDirectly(keepUnread, { sites: [...sites] }),
    onWork: (pending) => askDirectly(reportWork, { pending }),
  });
  host.commands.on(seeFailures, async ({ failures }) => {
    badge.see(failures);
    return {};
  });
  await host.start();
  started = host;
  return host;
}

// The listeners stand before anything is awaited: what arrives while the host starts waits for it.
const theHost = retriedStart(startHost);

listen(answerWhenReady('host', async () => (await theHost()).commands));
acceptPorts(TOPICS_PORT, (port) => {
  publishTo(port, async (name) => (await theHost()).findTopic(name));
});

const files = new BroadcastChannel(FILES_CHANNEL);
takeFiles(files, (id, chosen) => started?.takeFiles(id, chosen) ?? false);
const requests = new BroadcastChannel(REQUESTS_CHANNEL);
const writeDown = async (note: RequestNote) => (await theHost()).takeRequest(note);
takeRequests(requests, (note) => void writeDown(note).catch(reportError), reportError);
theHost().catch(reportError);
