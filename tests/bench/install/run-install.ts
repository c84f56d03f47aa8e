import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsOf } from '../frame/options';
import type { Report } from '../frame/report';
import { installFromKit, USUAL } from './from-kit';
import { makeInstallKit } from './kit';

/** `npm run bench install`: builds what is needed, then measures. */
export async function runInstall(
  words: readonly string[],
  say: (line: string) => void,
): Promise<Report> {
  const options = optionsOf(words, { ...USUAL });
  const folder = await mkdtemp(join(tmpdir(), 'homebody-bench-'));
  try {
    await makeInstallKit(folder);
    return await installFromKit(folder, options, say);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
