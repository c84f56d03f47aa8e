import type { Page } from '@playwright/test';
import { gpuNameIn } from '../frame/gpu-name';
import { describeMachine } from '../frame/machine';
import { inPairs } from '../frame/paired';
import type { Report } from '../frame/report';
import { type Row, rowOfFigures, rowOfPairs } from '../frame/row';
import { median } from '../frame/statistics';
import { type Content, firstShards } from './content';
import { curlAndHash, hasCurl } from './curl';
import { InstallBrowser } from './install-browser';
import { MODEL_PATH, manifestFor, shardUrls } from './model-repo';
import type { StepSpeeds } from './pages/steps.worker';

export interface InstallBenchOptions {
  /** Of the server that has the pages and the model. */
  readonly base: string;
  readonly content: Content;
  readonly runs: number;
  say(line: string): void;
}

type Speeds = Readonly<Record<'plain' | 'webllm' | 'curl', number>>;

/** Fewer shards than are fetched at once would be another kind of work. */
const MOST_AT_ONCE = 4;
/** So many times smaller is the install with which the memory is compared. */
const SMALLER = 3;

/**
 * The same bytes from the same server, brought in by each in turn: ours, a plain fetch, WebLLM's
 * downloader and curl, and again. Every one begins with nothing stored.
 */
export async function installBench(options: InstallBenchOptions): Promise<Report> {
  const { base, content, runs, say } = options;
  const browser = await InstallBrowser.start(`${base}/page.html`);
  const withCurl = hasCurl();
  try {
    const machine = await browser.inPage(async (page) => {
      const version = `Chromium ${browser.context.browser()?.version() ?? 'unknown'}`;
      return describeMachine(version, await gpuNameIn(page));
    });
    const speedOf = async (name: string, work: (page: Page) => Promise<number>) => {
      const speed = content.bytes / 1e3 / (await browser.inPage(work));
      say(`${name}: ${speed.toFixed(0)} MB/s`);
      return speed;
    };
    const urls = shardUrls(base, content);
    const pairs = await inPairs(
      runs,
      () => speedOf('installer', (page) => install(page, base, content)),
      async (): Promise<Speeds> => ({
        plain: await speedOf('plain fetch', (page) =>
          page.evaluate((from) => installPage.plainFetch(from), urls),
        ),
        webllm: await speedOf('WebLLM', (page) =>
          page.evaluate((from) => installPage.webllm(from), base + MODEL_PATH),
        ),
        curl: withCurl ? await speedOf('curl', () => curlAndHash(urls, content.whole)) : Number.NaN,
      }),
    );
    const steps: StepSpeeds[] = [];
    for (let run = 0; run < runs; run++) {
      const all = (page: Page) => page.evaluate((from) => installPage.steps(from), urls);
      steps.push(await browser.inPage(all));
    }
    const against = (name: keyof Speeds) =>
      pairs.map(({ ours, baseline }) => ({ ours, baseline: baseline[name] }));
    const rows = [
      rowOfPairs('install / plain fetch to OPFS', 'MB/s', against('plain')),
      rowOfPairs('install / WebLLM’s downloader', 'MB/s', against('webllm')),
      ...(withCurl ? [rowOfPairs('install / curl and sha256sum', 'MB/s', against('curl'))] : []),
      ...stepRows(steps),
    ];
    const memory = await memoryRow(options);
    const notes = [
      `${content.shards.length} shards, ${(content.bytes / 1e6).toFixed(0)} MB; goals: at least 0.9 of a plain fetch, more than 1 of WebLLM’s downloader, memory that does not grow with the size.`,
      'The plain fetch is four at once into sync access handles of one worker, without hash and without flush. WebLLM’s downloader is that of `MLCEngine.reload()` into its default cache, from its “Start to fetch params” to its last “Fetching param cache”.',
      whereTimeGoes(median(pairs.map(({ ours }) => ours)), steps),
      ...(withCurl ? [] : ['curl or sha256sum is missing here, so that row is too.']),
      ...(memory ? [MEMORY] : ['Peak memory is read from Linux’s process table; not here.']),
    ];
    return { machine, rows: memory ? [...rows, memory] : rows, notes };
  } finally {
    await browser.close();
  }
}

const MEMORY =
  'Worker peak memory is the largest resident size (VmHWM) of the renderer process that runs the page with the installer’s worker and nothing else, in a browser started for it: ours is the whole install, baseline one of a third of the size.';

function install(page: Page, base: string, content: Content): Promise<number> {
  const order = [base, manifestFor(content)] as const;
  return page.evaluate(([from, manifest]) => installPage.install(from, manifest), order);
}

function stepRows(steps: readonly StepSpeeds[]): Row[] {
  const row = (metric: string, figure: (step: StepSpeeds) => number) =>
    rowOfFigures(
      metric,
      'MB/s',
      steps.map((step) => figure(step) / 1e6),
    );
  return [
    row('fetch alone', ({ fetch }) => fetch),
    row('hash in pieces alone', ({ hash }) => hash),
    row('read back and hash alone', ({ readAndHash }) => readAndHash),
    row('write alone', ({ write }) => write),
    row('write and flush alone', ({ flushedWrite }) => flushedWrite),
  ];
}

/** Seconds for a gigabyte, part by part, against what the whole takes. */
function whereTimeGoes(ours: number, steps: readonly StepSpeeds[]): string {
  const seconds = (figure: (step: StepSpeeds) => number) => 1e9 / median(steps.map(figure));
  const write = seconds((step) => step.write);
  const flush = Math.max(0, seconds((step) => step.flushedWrite) - write);
  const parts = {
    fetch: seconds((step) => step.fetch),
    write,
    flush,
    'read back and hash': seconds((step) => step.readAndHash),
  };
  const said = Object.entries(parts).map(([name, time]) => `${name} ${time.toFixed(1)}`);
  return `Seconds a gigabyte: ${said.join(', ')}, each alone in one worker (a file larger than 32 MiB is hashed in pieces beside the writing: ${seconds((step) => step.hash).toFixed(1)}); the installer takes ${(1000 / ours).toFixed(1)} for all of them.`;
}

async function memoryRow({ base, content, runs, say }: InstallBenchOptions): Promise<Row | null> {
  const smaller = firstShards(
    content,
    Math.max(MOST_AT_ONCE, Math.round(content.shards.length / SMALLER)),
  );
  const peak = async (of: Content) => {
    const browser = await InstallBrowser.start(`${base}/page.html`);
    try {
      const most = await browser.inPage((page) =>
        browser.peakMemory(() => install(page, base, of)),
      );
      say(`installing ${(of.bytes / 1e6).toFixed(0)} MB: ${((most ?? 0) / 1e6).toFixed(0)} MB`);
      return most === null ? null : most / 1e6;
    } finally {
      await browser.close();
    }
  };
  const pairs = await inPairs(
    runs,
    () => peak(content),
    () => peak(smaller),
  );
  const known = pairs.flatMap(({ ours, baseline }) =>
    ours === null || baseline === null ? [] : [{ ours, baseline }],
  );
  return known.length > 0 ? rowOfPairs('install worker peak memory', 'MB', known) : null;
}
