import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import {
  chromiumCandidates,
  installWay,
  isDebian,
  judgeBrowser,
  OLDEST_CHROMIUM,
  type Verdict,
} from './chromium-choice';
import { lastLine, runCommand } from './command';
import { oncePerKey } from './once';
import { SetupError } from './setup-error';

/**
 * A Chromium that can load an unpacked extension, or null. `HOMEBODY_CHROMIUM` goes first and
 * stands alone.
 * @throws SetupError where `HOMEBODY_CHROMIUM` names something that will not do
 */
export function findChromium(): string | null {
  const chosen = process.env.HOMEBODY_CHROMIUM;
  if (chosen) {
    const verdict = judgeBrowser(versionOf(chosen));
    if (verdict === 'usable') return chosen;
    throw new SetupError(
      `HOMEBODY_CHROMIUM is ${chosen}, which ${WHY_NOT[verdict]}: name a Chromium ${OLDEST_CHROMIUM} or later there, or unset it.`,
    );
  }
  const candidates = chromiumCandidates(
    process.platform,
    process.env.PATH ?? '',
    chromium.executablePath(),
  );
  return candidates.find((path) => judgeBrowser(versionOf(path)) === 'usable') ?? null;
}

const WHY_NOT: Record<Exclude<Verdict, 'usable'>, string> = {
  missing: 'is no Chromium that runs',
  branded: 'is a branded browser and loads no unpacked extension',
  confined: 'is a snap and cannot read the extension',
  'too-old': 'is too old',
};

/**
 * A Chromium that can load an unpacked extension; installs one where there is none. Looked for
 * once by each process.
 * @throws SetupError with the one command to type
 */
export function ensureChromium(): Promise<string> {
  return chromiumNamed(process.env.HOMEBODY_CHROMIUM ?? '');
}

const chromiumNamed = oncePerKey(async () => {
  const found = findChromium();
  if (found) return found;
  const output = await (installWay(isRoot(), osRelease()) === 'apt'
    ? installWithApt()
    : installWithPlaywright());
  const installed = findChromium();
  if (installed) return installed;
  throw new SetupError(`No Chromium could be installed (${lastLine(output)}): ${whatToType()}`);
});

async function installWithApt(): Promise<string> {
  process.stderr.write(
    'No Chromium was found. Installing the system package as root: apt-get update, apt-get install -y chromium\n',
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { show: true, env });
  const result = await runCommand('apt-get', ['install', '-y', 'chromium'], { show: true, env });
  return result.output;
}

async function installWithPlaywright(): Promise<string> {
  const args = ['playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'];
  process.stderr.write(
    `No Chromium was found. Downloading Playwright's own (about 180 MB): npx ${args.join(' ')}\n`,
  );
  const result = await runCommand('npx', args, {
    show: true,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  return result.output;
}

function whatToType(): string {
  if (isDebian(osRelease())) return 'type `sudo apt-get install chromium`.';
  if (process.platform === 'linux')
    return 'type `sudo npx playwright install --with-deps chromium`.';
  return 'type `npx playwright install chromium`.';
}

function versionOf(path: string): string | null {
  if (!existsSync(path)) return null;
  const result = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return result.status === 0 ? result.stdout : null;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function osRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
