import type { ModelId } from '@/core/ids';
import type { PlacedRecord } from '@/core/install-record';
import type { Manifest } from '@/core/manifest';
import { StorageFullError } from './errors/storage-full-error';
import { fileUrl } from './hub-url';
import type { HubAddress, InstallOptions } from './installer';
import { LanePool } from './lane-pool';
import { STAGING_FOLDER, stagedPath, targetOf } from './layout';
import { pathsOwnedBy, recordBeside } from './owned-paths';
import { PlacedRecords } from './placed-records';
import { planOf, type WantedFile } from './plan';
import type { InstallerPorts } from './ports';
import { ProgressSum } from './progress-sum';
import { copyTo, evict, isPlaced, promote } from './promote';
import { runPool } from './run-pool';

/** Files fetched at once: enough to hide the wait for each, few enough to be a polite guest. */
const MOST_LANES = 4;
/** As many again may be on their way into their places, so that no lane waits for that. */
const PARALLEL = 2 * MOST_LANES;
/** Room left over for records and the browser's own bookkeeping. */
const SPARE_BYTES = 8 * 1024 * 1024;

/**
 * Fetches what is missing of a bundle, places it, and as the last step writes the record that
 * makes the model installed.
 */
export async function installBundle(
  manifest: Manifest,
  hub: HubAddress,
  ports: InstallerPorts,
  options: InstallOptions,
): Promise<void> {
  const { signal } = options;
  const plan = await planOf(manifest);
  // They start while it is found out what there is to fetch.
  const lanes = new LanePool(Math.min(MOST_LANES, plan.length), ports.openLane);
  try {
    await dropOutdated(manifest, plan, ports);
    const progress = new ProgressSum(plan, options.onProgress);
    await seedProgress(plan, progress, ports);
    const missing = await missingOf(manifest, ports, signal);
    await checkRoom(missing, hub, ports);
    await fetchAndPlace(
      missing,
      { modelId: manifest.modelId, lanes, progress },
      hub,
      ports,
      signal,
    );
  } finally {
    lanes.close();
  }
  await finishBundle(manifest, ports, signal);
}

async function fetchAndPlace(
  missing: readonly WantedFile[],
  { modelId, lanes, progress }: { modelId: ModelId; lanes: LanePool; progress: ProgressSum },
  { base }: HubAddress,
  ports: InstallerPorts,
  signal: AbortSignal,
): Promise<void> {
  const promoted: string[] = [];
  const placed = new PlacedRecords(ports.records, ports.clock);
  const writeDown = async (): Promise<void> => {
    await placed.write();
    if (promoted.length > 0) await ports.records.deletePartial(...promoted);
  };
  try {
    await runPool(missing, PARALLEL, signal, async (wanted, fileSignal) => {
      await lanes.fetch(
        { file: wanted, modelId, base },
        {
          signal: fileSignal,
          onProgress: (step, committed) => progress.update(wanted, step, committed),
        },
      );
      fileSignal.throwIfAborted();
      const records = await promote(wanted, ports, fileSignal);
      promoted.push(wanted.sha256);
      await placed.add(records);
    });
  } catch (thrown) {
    // What ended the install is what is told; without their records the files are hashed again.
    await writeDown().catch(() => {});
    throw thrown;
  }
  await writeDown();
}

/** The contents of a manifest that are not in all their places, and cannot be copied there. */
export async function missingOf(
  manifest: Manifest,
  ports: InstallerPorts,
  signal: AbortSignal,
): Promise<readonly WantedFile[]> {
  const plan = await planOf(manifest);
  const complete = new Set<WantedFile>();
  await runPool(plan, MOST_LANES, signal, async (wanted, fileSignal) => {
    if (await placeWithoutFetching(wanted, ports, fileSignal)) complete.add(wanted);
  });
  return plan.filter((wanted) => !complete.has(wanted));
}

/** Makes a model installed whose every file is in its place. */
export async function finishBundle(
  manifest: Manifest,
  ports: InstallerPorts,
  signal: AbortSignal,
): Promise<void> {
  await dropStaged(await planOf(manifest), ports);
  signal.throwIfAborted();
  await switchOn(manifest, ports);
}

/** Partial files of this model that its manifest no longer lists. */
async function dropOutdated(
  { modelId }: Manifest,
  plan: readonly WantedFile[],
  { records, store }: InstallerPorts,
): Promise<void> {
  const listed = new Set(plan.map(({ sha256 }) => sha256));
  for (const partial of await records.listPartials()) {
    if (partial.modelId !== modelId || listed.has(partial.sha256)) continue;
    await records.deletePartial(partial.sha256);
    await store.remove(stagedPath(partial.sha256));
  }
}

/** What earlier launches placed or staged, as the records have it. */
async function seedProgress(
  plan: readonly WantedFile[],
  progress: ProgressSum,
  { records, store }: InstallerPorts,
): Promise<void> {
  const partials = await records.listPartials();
  const sizes = await Promise.all(plan.map(({ targets }) => store.size(targets[0]?.path ?? '')));
  for (const [index, wanted] of plan.entries()) {
    const partial = partials.find(({ sha256 }) => sha256 === wanted.sha256);
    const committed = sizes[index] === wanted.bytes ? wanted.bytes : (partial?.committed ?? 0);
    progress.seed(wanted, Math.min(committed, wanted.bytes));
  }
}

/** What a crash after a promotion left: by now every file of the plan is in its place. */
async function dropStaged(
  plan: readonly WantedFile[],
  { records, store }: InstallerPorts,
): Promise<void> {
  const listed = new Set(plan.map(({ sha256 }) => sha256));
  const staged = new Set(plan.map(({ sha256 }) => stagedPath(sha256)));
  for (const { path } of await store.list(STAGING_FOLDER)) {
    if (staged.has(path)) await store.remove(path);
  }
  const left = (await records.listPartials()).filter(({ sha256 }) => listed.has(sha256));
  if (left.length > 0) await records.deletePartial(...left.map(({ sha256 }) => sha256));
}

/** Whether the content is in all its places, after copying it from one place to the others. */
async function placeWithoutFetching(
  wanted: WantedFile,
  ports: InstallerPorts,
  signal: AbortSignal,
): Promise<boolean> {
  let isComplete = true;
  for (const target of wanted.targets) {
    if (await isPlaced(target, wanted, ports, signal)) continue;
    const source = await soundCopy(wanted, ports);
    const copy = source && (await copyTo(source.path, target, wanted, ports, signal));
    if (copy) {
      await ports.records.putPlaced(copy);
      continue;
    }
    if (source) await evict(source.path, recordBeside(source.path), ports);
    isComplete = false;
  }
  return isComplete;
}

async function soundCopy(
  { sha256, bytes }: WantedFile,
  { records, store }: InstallerPorts,
): Promise<PlacedRecord | null> {
  for (const record of await records.listPlacedWith(sha256)) {
    if ((await store.size(record.path)) === bytes) return record;
  }
  return null;
}

async function checkRoom(
  missing: readonly WantedFile[],
  hub: HubAddress,
  { store }: InstallerPorts,
): Promise<void> {
  const [first] = missing;
  if (!first) return;
  let needBytes = SPARE_BYTES;
  const staged = await Promise.all(missing.map(({ sha256 }) => store.size(stagedPath(sha256))));
  for (const [index, { bytes, targets }] of missing.entries()) {
    needBytes += bytes * targets.length - (staged[index] ?? 0);
  }
  const freeBytes = await store.freeBytes();
  if (freeBytes === null || needBytes <= freeBytes) return;
  const context = {
    artifact: first.name,
    url: fileUrl(hub, first.source),
    attempt: 1,
    bytesStaged: 0,
  };
  throw new StorageFullError(context, { needBytes, freeBytes });
}

/** Writes the record that makes the model installed, then lets go of what an older one owned. */
async function switchOn(manifest: Manifest, ports: InstallerPorts): Promise<void> {
  const { records } = ports;
  const before = await records.getModel(manifest.modelId);
  const files = [];
  for (const { id, place, sha256, bytes } of manifest.artifacts) {
    const { path } = await targetOf(place, sha256, bytes);
    files.push({ artifactId: id, path, sha256, bytes });
  }
  await records.putModel({ modelId: manifest.modelId, files });
  if (!before) return;
  const owned = pathsOwnedBy(await records.listModels());
  for (const { path } of before.files) {
    if (!owned.has(path)) await evict(path, recordBeside(path), ports);
  }
}
