import { join, normalize } from 'node:path';
import { type LaunchedExtension, launchExtension } from '../../harness/browser';
import { startHub } from '../../harness/hub/hub';
import { serveFiles } from '../frame/file-server';
import { gpuNameIn } from '../frame/gpu-name';
import { describeMachine } from '../frame/machine';
import { inPairs } from '../frame/paired';
import type { Report } from '../frame/report';
import { type Row, rowOfPairs } from '../frame/row';
import { median } from '../frame/statistics';
import { type Asked, decodeSpeed, sameWork } from './asked';
import { ExtensionSide } from './extension-side';
import type { Kit } from './kit';
import { modelFor, reposOf } from './models';
import { PlainSide } from './plain-side';
import { PROMPTS, WARM_UP } from './prompts';

export interface EngineBenchOptions {
  readonly kit: Kit;
  /** Pairs of loads. */
  readonly runs: number;
  /** Timed questions after each load; a run's figure is their median. */
  readonly asks: number;
  /** Most tokens of an answer. */
  readonly tokens: number;
  /** More switches for the browser. */
  readonly args: readonly string[];
  say(line: string): void;
}

/** What one side measured in one run. */
interface Run {
  readonly loadMs: number;
  readonly answers: readonly Asked[];
}

type EngineName = 'webllm' | 'cpu';

/**
 * The extension against the same engine in a plain page, both in one browser, in turns, with the
 * same weights, window and questions. A run is: load the engine anew, one question to warm up,
 * then the timed ones. Both have loaded the model once before, so each load is from the disk.
 */
export async function engineBench(options: EngineBenchOptions): Promise<Report> {
  const { kit, args } = options;
  const hub = await startHub({ repos: reposOf(kit) });
  const files = await serveFiles((path) => fileOf(kit, path));
  const engines: EngineName[] = [
    ...(kit.webllm.length > 0 ? (['webllm'] as const) : []),
    ...(kit.hasWeights ? (['cpu'] as const) : []),
  ];
  const models = await Promise.all(
    engines.map((engine) => modelFor(engine, kit, hub, options.tokens * 2)),
  );
  const build = join(kit.folder, 'extension');
  const browser = await launchExtension({ build, hub: hub.base, models, args });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${files.base}/blank.html`);
    const version = `Chromium ${browser.context.browser()?.version() ?? 'unknown'}`;
    const machine = describeMachine(version, await gpuNameIn(page));
    await page.close();
    const rows: Row[] = [];
    const notes = [HOW];
    for (const [index, engine] of engines.entries()) {
      const model = models[index];
      if (!model) continue;
      const ours = await ExtensionSide.open(browser, kit, model.id);
      const plain = plainSide(engine, browser, files.base, options.tokens);
      const pairs = await compare(engine, ours, plain, options);
      await ours.close();
      rows.push(...rowsOf(engine, pairs));
      notes.push(noteOf(engine, pairs));
    }
    return { machine, rows, notes };
  } finally {
    await browser.close();
    await Promise.all([files.close(), hub.stop()]);
  }
}

const HOW =
  'Times are taken in the pages, at equal places: in the extension from `chat.send` in the panel, which shows the conversation, to the text that arrives there over the topic; in the plain page from the call of the engine to the text that its stream gives.';

function fileOf({ folder }: Kit, path: string): string | Uint8Array | null {
  if (path === '/blank.html')
    return new TextEncoder().encode('<!doctype html><title>Blank</title>');
  if (normalize(path) !== path) return null;
  if (path === '/weights.gguf') return join(folder, path);
  const model = /^\/model\/resolve\/main\/([\w.-]+)$/.exec(path)?.[1];
  return model ? join(folder, 'webllm', model) : join(folder, 'pages', path);
}

function plainSide(
  engine: EngineName,
  { context }: LaunchedExtension,
  base: string,
  tokens: number,
): PlainSide {
  const isCpu = engine === 'cpu';
  return new PlainSide(context, `${base}/${isCpu ? 'wllama' : 'webllm'}.html`, {
    url: isCpu ? `${base}/weights.gguf` : `${base}/model/resolve/main/`,
    contextWindow: tokens * 2,
    maxTokens: tokens,
  });
}

async function compare(
  engine: EngineName,
  ours: ExtensionSide,
  plain: PlainSide,
  { runs, asks, say }: EngineBenchOptions,
) {
  say(`${engine}: installing in the extension, and loading once in the plain page`);
  await ours.ask(WARM_UP, true);
  await ours.unload();
  await plain.load();
  await plain.unload();
  const promptsOf = (run: number) =>
    Array.from({ length: asks }, (_, ask) => PROMPTS[(run * asks + ask) % PROMPTS.length] ?? '');
  const pairs = await inPairs(
    runs,
    async (run): Promise<Run> => {
      const { loadMs } = await ours.ask(WARM_UP, true);
      const answers = [];
      for (const prompt of promptsOf(run)) answers.push(await ours.ask(prompt));
      await ours.unload();
      say(`${engine}: run ${run + 1} of ${runs}, extension ${brief(loadMs, answers)}`);
      return { loadMs, answers };
    },
    async (run): Promise<Run> => {
      const loadMs = await plain.load();
      await plain.ask(WARM_UP, true);
      const answers = [];
      for (const prompt of promptsOf(run)) answers.push(await plain.ask(prompt));
      await plain.unload();
      say(`${engine}: run ${run + 1} of ${runs}, plain page ${brief(loadMs, answers)}`);
      return { loadMs, answers };
    },
  );
  for (const [run, pair] of pairs.entries()) {
    for (const [ask, prompt] of promptsOf(run).entries()) {
      const [one, other] = [pair.ours.answers[ask], pair.baseline.answers[ask]];
      if (one && other) sameWork(prompt, one, other);
    }
  }
  return pairs;
}

type RunPairs = readonly { readonly ours: Run; readonly baseline: Run }[];

const firstText = ({ answers }: Run) => median(answers.map(({ firstTextMs }) => firstTextMs));
const speed = ({ answers }: Run) => median(answers.map(decodeSpeed));

function rowsOf(engine: EngineName, pairs: RunPairs): Row[] {
  const of = (figure: (run: Run) => number) =>
    pairs.map(({ ours, baseline }) => ({ ours: figure(ours), baseline: figure(baseline) }));
  return [
    rowOfPairs(
      `${engine} load`,
      'ms',
      of(({ loadMs }) => loadMs),
    ),
    rowOfPairs(`${engine} time to first token`, 'ms', of(firstText)),
    rowOfPairs(`${engine} decode`, 'tok/s', of(speed)),
  ];
}

/** How an engine stands to the goals. */
function noteOf(engine: EngineName, pairs: RunPairs): string {
  const later = median(pairs.map(({ ours, baseline }) => firstText(ours) - firstText(baseline)));
  const kept = median(pairs.map(({ ours, baseline }) => speed(ours) / speed(baseline)));
  const lost = ((1 - kept) * 100).toFixed(1);
  const tokens = pairs[0]?.ours.answers[0]?.answerTokens ?? 0;
  return `${engine}: in the extension the first token comes ${later.toFixed(0)} ms later (goal: at most 30) and ${lost} % of decode speed is lost (goal: at most 3), with answers of ${tokens} tokens, word for word those of the plain page.`;
}

function brief(loadMs: number, answers: readonly Asked[]): string {
  const run = { loadMs, answers };
  return `load ${loadMs.toFixed(0)} ms, first token ${firstText(run).toFixed(0)} ms, ${speed(run).toFixed(1)} tok/s`;
}
