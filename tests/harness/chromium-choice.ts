import { delimiter, join } from 'node:path';

/** The engine needs JSPI and Memory64 in WebAssembly; the manifest names the same version. */
export const OLDEST_CHROMIUM = 137;

export type Verdict = 'usable' | 'missing' | 'branded' | 'confined' | 'too-old';

/** Judges a browser by what `--version` says; `null` where it cannot be run. */
export function judgeBrowser(version: string | null): Verdict {
  if (version === null) return 'missing';
  // Branded Chrome ignores --load-extension; a snap sees neither /tmp nor hidden folders.
  if (/\bsnap\b/.test(version)) return 'confined';
  const major = /^(?:Chromium|Google Chrome for Testing) (\d+)\./m.exec(version)?.[1];
  if (major === undefined) return /Chrome|Edge|Brave|Opera/.test(version) ? 'branded' : 'missing';
  return Number(major) >= OLDEST_CHROMIUM ? 'usable' : 'too-old';
}

/** Where a Chromium may be, the likeliest first. */
export function chromiumCandidates(
  platform: NodeJS.Platform,
  path: string,
  playwrightPath: string,
): string[] {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const onPath = ['chromium', 'chromium-browser'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  const mac = platform === 'darwin' ? ['/Applications/Chromium.app/Contents/MacOS/Chromium'] : [];
  return [...onPath, ...mac, playwrightPath];
}

/** What to install a browser with. */
export type InstallWay = 'apt' | 'playwright';

/** Debian has a Chromium package; Ubuntu's is a snap, which cannot read an unpacked extension. */
export function installWay(isRoot: boolean, osRelease: string): InstallWay {
  return isRoot && isDebian(osRelease) ? 'apt' : 'playwright';
}

/** Whether the text of `/etc/os-release` is Debian's own, not a descendant's. */
export function isDebian(osRelease: string): boolean {
  return /^ID=("?)debian\1$/m.test(osRelease);
}
