import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtOnce } from './built-once';
import { cacheDir } from './cache';
import { lastLine, runCommand } from './command';
import { ensureEmscripten } from './emscripten';
import { oncePerKey } from './once';
import { SetupError } from './setup-error';
import { Step } from './steps';
import { demoWeights } from './weights';

/** `smollm2-135m` answers sensibly and slowly; `smollm2-2layers` talks nonsense, but quickly. */
export type WebllmFixtureName = 'smollm2-135m' | 'smollm2-2layers';

export interface WebllmFixture {
  readonly dir: string;
  /** Everything in `dir`: WebLLM's files, and its model library as `library.wasm`. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

const RECIPE = fileURLToPath(new URL('../fixtures/webllm/', import.meta.url));
const SOURCES = /\.(py|json|sh|h|cc|txt)$/;

/**
 * A model as WebLLM reads it, with a library that its engine loads, built here from Python
 * packages and the demo model's weights: three minutes the first time, nothing after that. Kept
 * in the cache under the hash of everything that it is made from, and looked for once by each
 * process.
 * @throws SetupError whose message says what to do
 */
export const webllmFixture = oncePerKey(async (name: WebllmFixtureName): Promise<WebllmFixture> => {
  const weights = await demoWeights();
  const emscripten = await ensureEmscripten();
  const requirements = join(RECIPE, 'requirements.txt');
  const packagesKey = await hashOf([requirements], await pythonVersion());
  const packages = await builtOnce(cacheDir('webllm', 'python', packagesKey), (folder) =>
    python('Installing the model compiler (Apache TVM)', [
      ...['-m', 'pip', 'install', '--no-input', '--disable-pip-version-check'],
      ...['--target', folder, '--requirement', requirements],
    ]),
  );
  const runtimeFiles = await filesUnder(join(RECIPE, 'runtime'));
  const runtimeKey = await hashOf(runtimeFiles, packagesKey + emscripten);
  const runtime = await builtOnce(cacheDir('webllm', 'runtime', runtimeKey), (folder) =>
    run('Compiling the model runtime', 'bash', [
      join(RECIPE, 'runtime', 'build.sh'),
      packages,
      folder,
    ]),
  );
  // The weights lie in a folder named after the hash of their content.
  const weightsKey = basename(dirname(weights));
  const key = await hashOf(await filesUnder(RECIPE), runtimeKey + weightsKey);
  const shape = join(RECIPE, 'models', `${name}.json`);
  const env = { PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: '1' };
  const dir = await builtOnce(cacheDir('webllm', 'model', key, name), async (folder) => {
    await python(
      `Converting the weights of ${name}`,
      [join(RECIPE, 'pack_weights.py'), weights, shape, folder],
      env,
    );
    await python(
      `Compiling the model library of ${name}`,
      [join(RECIPE, 'build_library.py'), shape, runtime, join(folder, 'library.wasm')],
      env,
    );
  });
  const names = (await readdir(dir)).sort();
  const files = names.map(async (file) => ({
    name: file,
    bytes: (await stat(join(dir, file))).size,
  }));
  return { dir, files: await Promise.all(files) };
});

async function pythonVersion(): Promise<string> {
  const { code, output } = await runCommand('python3', ['--version']);
  if (code === 0) return output.trim();
  throw new SetupError(
    'Python 3 was not found: install it (for example `sudo apt-get install python3 python3-pip`) and run the command again.',
  );
}

function python(what: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<void> {
  return run(what, 'python3', args, env);
}

async function run(
  what: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const step = new Step(what);
  const { code, output } = await runCommand(command, args, {
    env,
    onLine: (line) => step.progress(line.slice(0, 100)),
  });
  if (code === 0) {
    step.done();
    return;
  }
  step.failed();
  throw new SetupError(`${what} failed: ${advice(output)} (it said: ${lastLine(output)}).`);
}

function advice(output: string): string {
  if (output.includes('No module named pip')) {
    return 'install pip, for example with `sudo apt-get install python3-pip`, and run the command again';
  }
  if (output.includes('No space left')) {
    return `free 2 GB on the disk of ${cacheDir()}, or set HOMEBODY_CACHE to a folder on another disk, and run the command again`;
  }
  if (output.includes('No matching distribution') || output.includes('Connection')) {
    return 'check the network and that `python3 --version` is between 3.10 and 3.13, and run the command again';
  }
  return 'run `npm run fixtures:webllm` to see all of it';
}

/** Of a folder of the recipe, what the outcome depends on, in an order that never changes. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && SOURCES.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function hashOf(paths: readonly string[], salt: string): Promise<string> {
  const hash = createHash('sha256').update(salt);
  for (const path of paths) {
    hash.update(`\0${path.slice(RECIPE.length)}\0`).update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 32);
}
