import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../../harness/chromium';
import { developerBuild } from '../../harness/developer-build';
import { countOf, optionsOf } from '../frame/options';
import type { Report } from '../frame/report';
import { plainPages } from './plain-pages';
import { sizeRows } from './shipped-size';
import { BLANK, BLANK_PAGE } from './start-times';
import { streamRows } from './stream-rows';
import { uiBench } from './ui-bench';

const SURFACES = {
  popup: 'popup.html',
  panel: 'sidepanel.html',
  options: 'options.html',
  welcome: 'welcome.html',
};

/** `npm run bench ui`: builds what is needed, then measures. */
export async function runUi(
  words: readonly string[],
  say: (line: string) => void,
): Promise<Report> {
  const { runs, conversations, messages } = optionsOf(words, {
    runs: '9',
    conversations: '10000',
    messages: '5000',
  });
  const counts = {
    runs: countOf('runs', runs),
    conversations: countOf('conversations', conversations),
    messages: countOf('messages', messages),
  };
  await ensureChromium();
  const build = await mkdtemp(join(tmpdir(), 'homebody-bench-'));
  try {
    await cp(await developerBuild(), build, { recursive: true });
    const plain = { ...plainPages(counts.conversations, counts.messages), [BLANK]: BLANK_PAGE };
    for (const [name, html] of Object.entries(plain)) await writeFile(join(build, name), html);
    const report = await uiBench({ build, ...counts, say });
    say('An answer that is written');
    const written = await streamRows(Math.min(counts.runs, 5));
    const sizes = await sizeRows(SURFACES, (path) => readFile(join(build, path), 'utf8'));
    return { ...report, rows: [...report.rows, ...written, ...sizes] };
  } finally {
    await rm(build, { recursive: true, force: true });
  }
}
