import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { webllmFixture } from '../../harness/webllm-fixture';
import { buildPages } from '../frame/build-pages';
import { ROOT } from '../frame/bundle-script';
import { serveFiles } from '../frame/file-server';
import { countOf, optionsOf } from '../frame/options';
import type { Report } from '../frame/report';
import { contentOf } from './content';
import { installBench } from './install-bench';
import { fileOfModel } from './model-repo';

/** `npm run bench install`: makes the bytes and the pages, then measures. */
export async function runInstall(
  words: readonly string[],
  say: (line: string) => void,
): Promise<Report> {
  const { mb, runs } = optionsOf(words, { mb: '300', runs: '3' });
  const counts = { megabytes: countOf('mb', mb), runs: countOf('runs', runs) };
  say(`Making ${counts.megabytes} MB to install`);
  const content = await contentOf(counts.megabytes);
  const fixture = await webllmFixture('smollm2-2layers');
  const pages = await mkdtemp(join(tmpdir(), 'homebody-bench-'));
  await buildPages(join(ROOT, 'tests/bench/install/pages'), ['page.html'], pages);
  const server = await serveFiles((path) => {
    if (normalize(path) !== path) return null;
    return fileOfModel(path, content, fixture) ?? join(pages, path);
  });
  try {
    return await installBench({ base: server.base, content, runs: counts.runs, say });
  } finally {
    await server.close();
    await rm(pages, { recursive: true, force: true });
  }
}
