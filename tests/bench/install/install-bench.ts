import type { Page } from '@playwright/test';
import { gpuNameIn } from '../frame/gpu-name';
import { describeMachine } from '../frame/machine';
import { inPairs } from '../frame/paired';
import type { Report } from '../frame/report';
import { type Row, rowOfFigures, rowOfPairs } from '../frame/row';
import { median } from '../frame/statistics';
import { CANCEL, cancelRow } from './cancel-row';
import { type Content, firstShards } from './content';
import { curlAndHash, hasCurl } from './curl';
import { InstallBrowser } from './install-browser';
import { memoryRow } from './memory-row';
import { MODEL_PATH, manifestFor, shardUrls } from './model-repo';
import type { StepSpeeds } from './pages/steps.worker';
import { PARTIES, type ProcessorTime, processorTime, timeBetween, total } from './processor-time';

export interface InstallBenchOptions {
  /** Of the server that has the pages and the model. */
  readonly base: string;
  readonly content: Content;
  readonly runs: number;
  /** Who is measured: `ours` leaves out everyone whom the installer is compared with. */
  readonly sides: 'all' | 'ours';
  /** What one of them may take, in milliseconds, before the benchmark is given up. */
  readonly limitMs: number;
  say(line: string): void;
}

interface Measured {
  /** MB/s. */
  readonly speed: number;
  readonly time: ProcessorTime;
}

interface Round {
  readonly plain: Measured;
  readonly webllm: Measured;
  readonly curl: number;
}

/**
 * The same bytes from the same server, brought in by each in turn: ours, a plain fetch, WebLLM's
 * downloader and curl, and again. Every one begins with nothing stored.
 * @throws TookTooLong
 */
export async function installBench(options: InstallBenchOptions): Promise<Report> {
  const { base, content, runs, limitMs, say } = options;
  const browser = await InstallBrowser.start(base, limitMs);
  const withCurl = hasCurl();
  try {
    const machine = await browser.inPage('naming the machine', async (page) => {
      const version = `Chromium ${browser.context.browser()?.version() ?? 'unknown'}`;
      return describeMachine(version, await gpuNameIn(page));
    });
    const speedOf = (ms: number) => content.bytes / 1e3 / ms;
    const measured = (name: string, work: (page: Page, from: string) => Promise<number>) =>
      browser.inPage(name, async (page, from): Promise<Measured> => {
        const before = await processorTime(browser.context);
        const speed = speedOf(await work(page, from));
        const time = timeBetween(before, await processorTime(browser.context));
        say(`${name}: ${speed.toFixed(0)} MB/s, ${total(time).toFixed(1)} s of processor time`);
        return { speed, time };
      });
    const ours = () =>
      measured('installer', (page, from) => {
        const order = [from, manifestFor(content)] as const;
        return page.evaluate(([hub, manifest]) => installPage.install(hub, manifest), order);
      });
    const others = async (): Promise<Round> => ({
      plain: await measured('plain fetch', (page, from) =>
        page.evaluate((urls) => installPage.plainFetch(urls), shardUrls(from, content)),
      ),
      webllm: await measured('WebLLM', (page, from) =>
        page.evaluate((url) => installPage.webllm(url), from + MODEL_PATH),
      ),
      curl: withCurl
        ? speedOf(await curlAndHash(shardUrls(base, content), content.whole))
        : Number.NaN,
    });
    // A browser that has just started is still busy with itself, which would be held against
    // whoever comes first.
    const few = firstShards(content, 4);
    await browser.inPage('a warm-up', (page, from) =>
      page.evaluate((urls) => installPage.plainFetch(urls), shardUrls(from, few)),
    );
    const size = `${content.shards.length} shards, ${(content.bytes / 1e6).toFixed(0)} MB`;
    if (options.sides === 'ours') {
      const alone: Measured[] = [];
      for (let run = 0; run < runs; run++) alone.push(await ours());
      const cancel = await cancelRow(browser, options);
      const memory = await memoryRow(options);
      const rows = [...rowsAlone(alone), cancel, ...(memory ? [memory] : [])];
      return { machine, rows, notes: [`${size}; nobody else was measured.`, CANCEL, MEMORY, TIME] };
    }
    const rounds = await inPairs(runs, ours, others);
    const steps: StepSpeeds[] = [];
    for (let run = 0; run < runs; run++) {
      steps.push(
        await browser.inPage('the steps', (page, from) =>
          page.evaluate((urls) => installPage.steps(urls), shardUrls(from, content)),
        ),
      );
    }
    const pairs = (of: (round: Round) => number) =>
      rounds.map((round) => ({ ours: round.ours.speed, baseline: of(round.baseline) }));
    const cancel = await cancelRow(browser, options);
    const memory = await memoryRow(options);
    const rows = [
      rowOfPairs(
        'install / plain fetch to OPFS',
        'MB/s',
        pairs(({ plain }) => plain.speed),
      ),
      rowOfPairs(
        'install / WebLLM’s downloader',
        'MB/s',
        pairs(({ webllm }) => webllm.speed),
      ),
      ...(withCurl
        ? [
            rowOfPairs(
              'install / curl and sha256sum',
              'MB/s',
              pairs(({ curl }) => curl),
            ),
          ]
        : []),
      ...timeRows(rounds.map((round) => [round.ours.time, round.baseline.plain.time])),
      ...stepRows(steps),
      cancel,
      ...(memory ? [memory] : []),
    ];
    const notes = [
      `${size}; goals: at least 0.9 of a plain fetch, more than 1 of WebLLM’s downloader, memory that does not grow with the size.`,
      'The plain fetch is four at once into sync access handles of one worker, without hash and without flush. WebLLM’s downloader is that of `MLCEngine.reload()` into its default cache, from its “Start to fetch params” to its last “Fetching param cache”.',
      whereTimeGoes(median(rounds.map((round) => round.ours.speed)), steps),
      TIME,
      CANCEL,
      ...(withCurl ? [] : ['curl or sha256sum is missing here, so that row is too.']),
      ...(memory ? [MEMORY] : ['Peak memory is read from Linux’s process table; not here.']),
    ];
    return { machine, rows, notes };
  } finally {
    await browser.close();
  }
}

const MEMORY =
  'Worker peak memory is the largest resident size (VmHWM) of the renderer process that runs the page with the installer’s worker and nothing else, in a browser started for it: ours is the whole install, baseline one of a third of the size.';
const TIME =
  'Processor time is what the server with the benchmark itself, the network process, the browser process (with that of IndexedDB) and the page’s process with its workers used; the baseline is the plain fetch.';

function rowsAlone(measured: readonly Measured[]): Row[] {
  const times = measured.map(({ time }) => time);
  return [
    rowOfFigures(
      'install',
      'MB/s',
      measured.map(({ speed }) => speed),
    ),
    rowOfFigures('processor time', 's', times.map(total)),
    ...PARTIES.map((party) =>
      rowOfFigures(
        `processor time, ${party}`,
        's',
        times.map((time) => time[party]),
      ),
    ),
  ];
}

function timeRows(pairs: readonly (readonly [ProcessorTime, ProcessorTime])[]): Row[] {
  const row = (metric: string, figure: (time: ProcessorTime) => number) =>
    rowOfPairs(
      metric,
      's',
      pairs.map(([ours, plain]) => ({ ours: figure(ours), baseline: figure(plain) })),
    );
  return [
    row('processor time', total),
    ...PARTIES.map((party) => row(`processor time, ${party}`, (time) => time[party])),
  ];
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
