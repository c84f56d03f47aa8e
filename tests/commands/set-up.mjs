// Plain JavaScript: this runs before the packages are there that could run anything else.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from './is-stale.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OLDEST_NODE = [20, 12];
const OLDEST_PYTHON = [3, 9];

/** What a person has to do before a command can go on, in one sentence. */
export class PrerequisiteError extends Error {
  /** @override */
  name = 'PrerequisiteError';
}

/**
 * Makes sure of Node, Python and the npm packages; installs the packages where they are missing
 * or not those of the lock file.
 * @returns {Promise<void>} rejects with a PrerequisiteError
 */
export async function setUp() {
  checkNode();
  checkPython();
  if (packagesAreStale()) await installPackages();
}

/** @param {readonly number[]} version @param {readonly number[]} oldest */
function isOlder([major = 0, minor = 0], [oldestMajor = 0, oldestMinor = 0]) {
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

function checkNode() {
  if (!isOlder(process.versions.node.split('.').map(Number), OLDEST_NODE)) return;
  throw new PrerequisiteError(
    `This is Node ${process.versions.node}: install Node ${OLDEST_NODE.join('.')} or later (https://nodejs.org) and run the command again.`,
  );
}

function checkPython() {
  const program = 'import sys; print(*sys.version_info[:2])';
  const result = spawnSync('python3', ['-c', program], { encoding: 'utf8' });
  if (result.status === 0 && !isOlder(result.stdout.split(' ').map(Number), OLDEST_PYTHON)) return;
  throw new PrerequisiteError(
    `Python ${OLDEST_PYTHON.join('.')} or later is needed to fetch the demo model: install it (for example \`sudo apt-get install python3 python3-pip\`) and run the command again.`,
  );
}

function packagesAreStale() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  return isStale(
    JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')),
    JSON.parse(readFileSync(installed, 'utf8')),
  );
}

/** @returns {Promise<void>} */
function installPackages() {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  process.stderr.write('Installing the npm packages (npm ci)…\n');
  const timer = setInterval(
    () => process.stderr.write(`  still at it after ${seconds()}\n`),
    10_000,
  );
  // Under `npm start` npm says where it lies; that also works where `npm` is a script for a shell.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, 'ci', '--include=dev', '--no-progress'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return new Promise((resolve, reject) => {
    const end = (/** @type {string | null} */ problem) => {
      clearInterval(timer);
      if (problem === null) {
        process.stderr.write(`Installing the npm packages: done (${seconds()})\n`);
        resolve();
        return;
      }
      reject(
        new PrerequisiteError(
          `The npm packages could not be installed (${problem}): check the network and what npm says above, then run the command again.`,
        ),
      );
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code) => end(code === 0 ? null : `npm ci ended with ${code}`));
  });
}
