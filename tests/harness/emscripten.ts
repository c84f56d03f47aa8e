import { lastLine, runCommand } from './command';
import { SetupError } from './setup-error';

/**
 * The version of the `emcc` on the path; installs Debian's where there is none and we may.
 * @throws SetupError with the one command to type
 */
export async function ensureEmscripten(): Promise<string> {
  const found = await emccVersion();
  if (found) return found;
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      'The compiler for WebAssembly is missing: type `sudo apt-get install --no-install-recommends emscripten` and run the command again.',
    );
  }
  process.stderr.write(
    'emcc was not found. Installing the system package as root: apt-get update, apt-get install -y emscripten\n',
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { show: true, env });
  const args = ['install', '-y', '--no-install-recommends', 'emscripten'];
  const result = await runCommand('apt-get', args, { show: true, env });
  const installed = await emccVersion();
  if (installed) return installed;
  throw new SetupError(
    `emscripten could not be installed (${lastLine(result.output)}): install it so that \`emcc\` is on the path, and run the command again.`,
  );
}

async function emccVersion(): Promise<string | null> {
  const { code, output } = await runCommand('emcc', ['--version']);
  return code === 0 ? (/\d+\.\d+\.\d+/.exec(output)?.[0] ?? null) : null;
}
