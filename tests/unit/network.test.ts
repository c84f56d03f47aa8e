import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const shipped = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: relative(root, path).replaceAll('\\', '/'),
        text: readFileSync(path, 'utf8'),
      };
    }),
);

const linesWith = (pattern: RegExp) =>
  shipped.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => pattern.test(line) && !/^(\*|\/\/|\/\*)/.test(line))
      .map((line) => `${path}: ${line}`),
  );

it('the browser is asked for something in two places alone, and both are written down', () => {
  const calls = linesWith(/(?<![\w.#])(?:scope\.|self\.|window\.|globalThis\.)?fetch\(/)
    // A declaration asks for nothing.
    .filter((line) => !line.includes('): Promise<'));
  const known = [
    /^src\/core\/watched-fetch\.ts: const response = await fetch\(url, init\)/,
    /^src\/installer\/worker-ports\.ts: return await scope\.fetch\(url, init\)/,
    /^entrypoints\/offscreen\/main\.ts: fetch: watchRequests\('lookup', model\)\(/,
    // These read files of the extension's own package.
    /^src\/engine\/webllm\/webllm-engine\.ts: const fromPackage =/,
    /^src\/host\/browser-offer\.ts: .*fetch\(browser\.runtime\.getURL\(path\)\)/,
  ];
  expect(calls.filter((line) => !known.some((one) => one.test(line)))).toEqual([]);
  expect(known.filter((one) => !calls.some((line) => one.test(line)))).toEqual([]);
  expect(linesWith(/fetch: watch\(refusalsTold\(scope\)\)/)).toHaveLength(1);
  expect(linesWith(/watch: watchRequests\('download'\)/)).toHaveLength(1);
});

it('there is no other way out: no socket, no beacon, no request of another kind', () => {
  expect(
    linesWith(/XMLHttpRequest|WebSocket|WebTransport|sendBeacon|EventSource|RTCPeerConnection/),
  ).toEqual([]);
});
