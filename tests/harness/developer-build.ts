import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastLine, runCommand } from './command';
import { SetupError } from './setup-error';
import { Step } from './steps';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.output', 'chrome-mv3-developer');
/** What a build is made from. */
const SOURCES = ['src', 'entrypoints', 'public', 'wxt.config.ts', 'package-lock.json'];

/**
 * The folder of the developer build, which may talk to a hub on this machine. Built anew where
 * something that it is made from is younger than it.
 * @throws SetupError where it does not build
 */
export async function developerBuild(): Promise<string> {
  const built = await stat(join(FOLDER, 'manifest.json')).catch(() => null);
  if (built && built.mtimeMs > (await newestChange())) return FOLDER;
  const step = new Step('Building the extension');
  const result = await runCommand('npx', ['wxt', 'build', '--mode', 'developer'], { cwd: ROOT });
  if (result.code !== 0) {
    step.failed();
    process.stderr.write(`${result.output}\n`);
    throw new SetupError(
      `The extension did not build (${lastLine(result.output)}): correct what is named above, or run \`npm ci\` if packages are missing.`,
    );
  }
  step.done();
  return FOLDER;
}

async function newestChange(): Promise<number> {
  const times = await Promise.all(
    SOURCES.map(async (source) => {
      const path = join(ROOT, source);
      const entry = await stat(path);
      if (!entry.isDirectory()) return [entry.mtimeMs];
      // Folders count too: a file that was removed leaves its trace there (and may go while we look).
      const inside = await readdir(path, { recursive: true });
      const stats = await Promise.all(
        inside.map((name) => stat(join(path, name)).catch(() => entry)),
      );
      return [entry.mtimeMs, ...stats.map((one) => one.mtimeMs)];
    }),
  );
  return Math.max(...times.flat());
}
