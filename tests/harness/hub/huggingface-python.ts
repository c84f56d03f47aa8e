import { access, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir, cacheWorkDir } from '../cache';
import { lastLine, runCommand } from '../command';
import { SetupError } from '../setup-error';

const REQUIREMENTS = fileURLToPath(new URL('huggingface-requirements.txt', import.meta.url));

/**
 * A Python that has the pinned `huggingface_hub`, made on first use and then kept in the cache.
 * @throws SetupError where Python or the package index is missing
 */
export async function huggingfacePython(): Promise<string> {
  const pins = await readFile(REQUIREMENTS, 'utf8');
  const version = /^huggingface_hub==(.+)$/m.exec(pins)?.[1];
  if (version === undefined) throw new Error(`${REQUIREMENTS} does not pin huggingface_hub`);
  const kept = cacheDir(`huggingface-hub-${version}`);
  if (await exists(pythonIn(kept))) return pythonIn(kept);

  const made = await cacheWorkDir();
  try {
    await step('python3', ['-m', 'venv', made]);
    await step(pythonIn(made), [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-deps',
      '-r',
      REQUIREMENTS,
    ]);
    // Moved into place whole, so that a half-made one is never found. Another process may have
    // been faster: then its own is as good.
    await rename(made, kept).catch(async (thrown: unknown) => {
      if (!(await exists(pythonIn(kept)))) throw thrown;
    });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return pythonIn(kept);
}

function pythonIn(folder: string): string {
  return join(folder, 'bin', 'python');
}

async function step(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(command, args);
  if (code === 0) return;
  throw new SetupError(
    `The Hugging Face client could not be set up: check that python3 with venv is installed and the network is there (${lastLine(output)}).`,
  );
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
