import { describe, expect, it } from 'vitest';
import { chromiumCandidates, installWay, judgeBrowser } from '../../harness/chromium-choice';

describe('a browser for the extension', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n', 'usable'],
    ['Chromium 137.0.7151.55 \n', 'usable'],
    ['Google Chrome for Testing 149.0.7800.0 \n', 'usable'],
    ['Chromium 136.0.7103.92 \n', 'too-old'],
    ['Google Chrome 156.0.8078.79 \n', 'branded'],
    ['Microsoft Edge 156.0.1 \n', 'branded'],
    ['Chromium 156.0.8078.79 snap\n', 'confined'],
    ['command requires the chromium snap to be installed', 'confined'],
    ['bash 5.2', 'missing'],
    [null, 'missing'],
  ] as const)('that says %j is %s', (version, verdict) => {
    expect(judgeBrowser(version)).toBe(verdict);
  });

  it('is looked for on the path first and in what Playwright downloads last', () => {
    expect(chromiumCandidates('linux', '/usr/local/bin:/usr/bin', '/pw/chrome')).toEqual([
      '/usr/local/bin/chromium',
      '/usr/bin/chromium',
      '/usr/local/bin/chromium-browser',
      '/usr/bin/chromium-browser',
      '/pw/chrome',
    ]);
    expect(chromiumCandidates('darwin', '', '/pw/chrome')).toEqual([
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/pw/chrome',
    ]);
  });

  it('comes from the system only for root on Debian, whose package can read the extension', () => {
    expect(installWay(true, 'NAME="Debian GNU/Linux"\nID=debian\n')).toBe('apt');
    expect(installWay(false, 'ID=debian\n')).toBe('playwright');
    expect(installWay(true, 'ID=ubuntu\nID_LIKE=debian\n')).toBe('playwright');
    expect(installWay(true, '')).toBe('playwright');
  });
});
