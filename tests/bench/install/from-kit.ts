import { join, normalize } from 'node:path';
import { serveFiles } from '../frame/file-server';
import { countOf, UsageError } from '../frame/options';
import type { Report } from '../frame/report';
import { contentOf } from './content';
import { installBench } from './install-bench';
import { fileOfModel } from './model-repo';

/** As they are typed. */
export interface InstallWords {
  readonly mb: string;
  readonly runs: string;
  readonly sides: string;
}

/** What they are where they are not typed. */
export const USUAL: InstallWords = { mb: '300', runs: '3', sides: 'all' };

/** However little there is to fetch, and then for every megabyte of it. */
const LIMIT_MS = 120_000;
const LIMIT_MS_A_MB = 250;

/** Makes the bytes, serves them with the kit in a folder, and measures. */
export async function installFromKit(
  folder: string,
  { mb, runs, sides }: InstallWords,
  say: (line: string) => void,
): Promise<Report> {
  const megabytes = countOf('mb', mb);
  const count = countOf('runs', runs);
  if (sides !== 'all' && sides !== 'ours') throw new UsageError(`--sides ${sides}: all or ours`);
  say(`Making ${megabytes} MB to install`);
  const content = await contentOf(megabytes);
  const server = await serveFiles((path) => {
    if (normalize(path) !== path) return null;
    return fileOfModel(path, content, join(folder, 'model')) ?? join(folder, 'pages', path);
  });
  try {
    const limitMs = LIMIT_MS + megabytes * LIMIT_MS_A_MB;
    return await installBench({ base: server.base, content, runs: count, sides, limitMs, say });
  } finally {
    await server.close();
  }
}
