import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastLine, runCommand } from '../../harness/command';
import type { HubFile } from '../../harness/hub/hub';
import { huggingfacePython } from '../../harness/hub/huggingface-python';
import { sha256, useHub } from './example-hub';

const CLIENT = fileURLToPath(new URL('../../harness/hub/huggingface-client.py', import.meta.url));
const REPO = 'someone/tiny-model';
const MB = 1024 * 1024;

/** The client keeps what it has in steps of 10 MB, so less could not show that it resumes. */
const WEIGHTS = Buffer.alloc(24 * MB);
for (let at = 0; at < WEIGHTS.length; at += 4) WEIGHTS.writeUInt32LE(at, at);

const FILES = [
  { path: 'weights/model.gguf', lfs: true, content: WEIGHTS },
  { path: 'config.json', lfs: false, content: Buffer.from('{}') },
  { path: 'empty.txt', lfs: false, content: Buffer.alloc(0) },
  { path: 'notes/read me, 100%?.txt', lfs: false, content: Buffer.from('hello') },
] satisfies HubFile[];

describe('the real huggingface_hub client', () => {
  const hub = useHub({ repos: [{ id: REPO, files: FILES }], pageSize: 2 });
  let folder = '';
  let python = '';

  beforeAll(async () => {
    python = await huggingfacePython();
    folder = await mkdtemp(join(tmpdir(), 'homebody-client-'));
  }, 300_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('lists, downloads and resumes through the local hub, and finds every byte', async () => {
    const drop = hub().faults.add({ kind: 'drop', after: 13 * MB, server: 'cdn', times: 1 });
    const args = [CLIENT, REPO, 'weights/model.gguf', folder];
    const env = {
      HF_ENDPOINT: hub().base,
      HF_HOME: folder,
      HF_HUB_DISABLE_TELEMETRY: '1',
      HF_HUB_DISABLE_PROGRESS_BARS: '1',
      HF_HUB_DISABLE_XET: '1',
      HF_HUB_DISABLE_IMPLICIT_TOKEN: '1',
      NO_PROXY: '127.0.0.1,localhost',
    };
    const { code, output } = await runCommand(python, args, { env });
    expect(code, output).toBe(0);
    const seen = JSON.parse(lastLine(output));

    const listed = Object.fromEntries(
      FILES.map(({ path, lfs, content }) => [path, [content.length, lfs ? sha256(content) : null]]),
    );
    const hashes = Object.fromEntries(FILES.map(({ path, content }) => [path, sha256(content)]));
    expect(seen.revision).toBe(hub().revision(REPO));
    expect(seen.siblings).toEqual(listed);
    expect(seen.tree).toEqual(listed);
    expect(seen.downloaded).toBe(sha256(WEIGHTS));
    expect(seen.snapshotRevision).toBe(hub().revision(REPO));
    expect(seen.snapshot).toEqual(hashes);
    expect(seen.missing).toEqual({
      file: 'RemoteEntryNotFoundError',
      revision: 'RevisionNotFoundError',
      repository: 'RepositoryNotFoundError',
    });

    expect(drop.hits).toBe(1);
    const resumed = hub().log.filter((entry) => entry.headers.range !== undefined);
    expect(resumed).toMatchObject([
      { server: 'cdn', headers: { range: `bytes=${10 * MB}-` }, status: 206, bytesSent: 14 * MB },
    ]);
    expect(hub().log.some((entry) => entry.path.includes('cursor='))).toBe(true);
  }, 120_000);
});
