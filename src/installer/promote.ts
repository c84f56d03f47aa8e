import type { PlacedRecord } from '@/core/install-record';
import { CHUNK_BYTES, hashInto, makeHasher } from './hash-file';
import { scratchPath, stagedPath, type Target } from './layout';
import type { WantedFile } from './plan';
import type { InstallerPorts } from './ports';
import { readWhole } from './read-whole';
import { writeSmallFile } from './write-small-file';

type Ports = Pick<InstallerPorts, 'store' | 'records' | 'clock' | 'hashing'>;

/**
 * Moves a staged file, whose SHA-256 matched, to where its engine reads it; further places get
 * a copy. A crash at any instant leaves the file staged or placed: `isPlaced` tells which. The
 * resume record is void from then on; deleting it is left to the caller.
 * @returns what is to be recorded; without it the next launch hashes the files again
 */
export async function promote(
  wanted: WantedFile,
  ports: Ports,
  signal: AbortSignal,
): Promise<readonly PlacedRecord[]> {
  const [first, ...others] = wanted.targets;
  if (!first) return [];
  const placed = [await put(stagedPath(wanted.sha256), first, wanted, ports)];
  for (const target of others) {
    const copy = await copyTo(first.path, target, wanted, ports, signal);
    if (copy) placed.push(copy);
  }
  return placed;
}

/** Whether the target holds this content for certain, with everything that lies beside it. */
export async function isPlaced(
  target: Target,
  wanted: WantedFile,
  ports: Ports,
  signal: AbortSignal,
): Promise<boolean> {
  const onDisk = await ports.store.size(target.path);
  if (onDisk !== wanted.bytes) return false;
  const known = await ports.records.getPlaced(target.path);
  if (known?.sha256 !== wanted.sha256) {
    // A crash came between the move and its record, or something else put the file there.
    if ((await hashOf(target.path, wanted.bytes, ports, signal)) !== wanted.sha256) return false;
  }
  await writeRecordBeside(target, ports);
  if (known?.sha256 !== wanted.sha256) await ports.records.putPlaced(recordOf(target, wanted));
  return true;
}

/**
 * Copies a placed file to a further place, checking its content on the way.
 * @returns what is to be recorded; null where the file is damaged
 */
export async function copyTo(
  from: string,
  target: Target,
  wanted: WantedFile,
  ports: Ports,
  signal: AbortSignal,
): Promise<PlacedRecord | null> {
  const scratch = scratchPath(wanted.sha256);
  try {
    const isSound = await copyBytes(from, scratch, wanted, ports, signal);
    return isSound ? await put(scratch, target, wanted, ports) : null;
  } finally {
    // Where it was not put in its place; one that cannot be removed goes with the next sweep.
    await ports.store.remove(scratch).catch(() => {});
  }
}

/** Whether what was copied has the content that is wanted, and is on disk. */
async function copyBytes(
  from: string,
  to: string,
  wanted: WantedFile,
  ports: Ports,
  signal: AbortSignal,
): Promise<boolean> {
  const source = await ports.store.open(from);
  try {
    const copy = await ports.store.open(to);
    try {
      copy.truncate(0);
      const buffer = new Uint8Array(CHUNK_BYTES);
      for (let at = 0; at < wanted.bytes; at += CHUNK_BYTES) {
        signal.throwIfAborted();
        const read = source.read(buffer, at);
        copy.write(buffer.subarray(0, read), at);
      }
      const hasher = await makeHasher();
      await hashInto(hasher, copy, wanted.bytes, { clock: ports.clock, signal });
      if (hasher.digest('hex') !== wanted.sha256) return false;
      copy.flush();
      return true;
    } finally {
      copy.close();
    }
  } finally {
    source.close();
  }
}

/** The SHA-256 of a stored file, as hexadecimal digits. */
export async function hashOf(
  path: string,
  bytes: number,
  ports: Ports,
  signal: AbortSignal,
  onBytes?: (bytes: number) => void,
): Promise<string> {
  const file = await ports.store.open(path);
  try {
    const { atOnce } = ports.hashing;
    if (bytes <= atOnce.mostBytes) {
      signal.throwIfAborted();
      const memory = atOnce.borrow(bytes);
      const content = new Uint8Array(memory, 0, bytes);
      readWhole(file, content);
      const digest = atOnce.hash(content);
      atOnce.giveBack(memory);
      return await digest;
    }
    const hasher = await makeHasher();
    await hashInto(hasher, file, bytes, { clock: ports.clock, signal, onBytes });
    return hasher.digest('hex');
  } finally {
    file.close();
  }
}

/** Takes a file out of its place: first what makes an engine believe in it, then the bytes. */
export async function evict(path: string, recordPath: string | null, ports: Ports): Promise<void> {
  if (recordPath !== null) await ports.store.remove(recordPath);
  await ports.records.deletePlaced(path);
  await ports.store.remove(path);
}

async function put(
  from: string,
  target: Target,
  wanted: WantedFile,
  ports: Ports,
): Promise<PlacedRecord> {
  if (target.record) await ports.store.remove(target.record.path);
  await ports.store.move(from, target.path);
  if (target.record) await writeSmallFile(ports.store, target.record.path, target.record.json);
  return recordOf(target, wanted);
}

async function writeRecordBeside({ record }: Target, { store }: Ports): Promise<void> {
  if (!record) return;
  const length = new TextEncoder().encode(record.json).length;
  if ((await store.size(record.path)) === length) return;
  await writeSmallFile(store, record.path, record.json);
}

function recordOf({ path }: Target, { sha256, bytes }: WantedFile): PlacedRecord {
  return { path, sha256, bytes };
}
