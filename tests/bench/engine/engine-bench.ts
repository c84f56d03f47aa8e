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
import type { PanelAsked } from './pages/panel-client';
import { PlainSide } from './plain-side';
import { PROMPTS, WARM_UP } from './prompts';

export interface EngineBenchOptions {
  readonly kit: Kit;
  /** Pairs of loads. */
  readonly loads: number;
  /** Pairs of whole answers; of first tokens alone there are twice as many. */
  readonly asks: number;
  /** Most tokens of an answer. */
  readonly tokens: number;
  /** More switches for the browser. */
  readonly args: readonly string[];
  say(line: string): void;
}

type EngineName = 'webllm' | 'cpu';

/** Waiting for a first token is quickly done, so it is done more often. */
const FIRSTS_AN_ASK = 2;

/**
 * The extension against the same engine in a plain page, both in one browser, in turns, with the
 * same weights, window and questions. First the loads, each of an engine of its own and from the
 * disk, because both have loaded the model once before. Then, with both loaded and warmed up,
 * question after question, each to the one and at once to the other: seconds lie between the two
 * halves of a pair, so that little can happen to the machine between them.
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
      const compared = await compare(engine, ours, plain, options);
      await ours.close();
      rows.push(...rowsOf(engine, compared));
      notes.push(noteOf(engine, compared));
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
  { loads, asks, say }: EngineBenchOptions,
): Promise<Compared> {
  say(`${engine}: installing in the extension, and loading once in the plain page`);
  await ours.ask(WARM_UP, true);
  await ours.unload();
  await plain.load();
  await plain.unload();
  const loadPairs = await inPairs(
    loads,
    async () => {
      const { loadMs } = await ours.ask(WARM_UP, true);
      await ours.unload();
      return loadMs;
    },
    async () => {
      const loadMs = await plain.load();
      await plain.unload();
      return loadMs;
    },
  );
  for (const pair of loadPairs) say(`${engine}: load ${brief(pair, (ms) => ms)} ms`);
  await ours.ask(WARM_UP);
  await plain.load();
  await plain.ask(WARM_UP);
  const prompt = (run: number) => PROMPTS[run % PROMPTS.length] ?? '';
  const firstPairs = await inPairs(
    asks * FIRSTS_AN_ASK,
    (run) => ours.ask(prompt(run), true),
    (run) => plain.ask(prompt(run), true),
  );
  for (const pair of firstPairs) say(`${engine}: first text after ${brief(pair, firstText)} ms`);
  const askPairs = await inPairs(
    asks,
    (run): Promise<Asked> => ours.ask(prompt(run)),
    (run) => plain.ask(prompt(run)),
  );
  await plain.unload();
  await ours.unload();
  for (const [run, pair] of askPairs.entries()) {
    sameWork(prompt(run), pair.ours, pair.baseline);
    say(`${engine}: ${brief(pair, decodeSpeed)} tok/s`);
  }
  return { loads: loadPairs, firsts: firstPairs, asks: askPairs };
}

interface PairOf<T> {
  readonly ours: T;
  readonly baseline: T;
}

interface Compared {
  readonly loads: readonly PairOf<number>[];
  /** Answers that were stopped at their first text. */
  readonly firsts: readonly { readonly ours: PanelAsked; readonly baseline: Asked }[];
  /** Whole answers. */
  readonly asks: readonly PairOf<Asked>[];
}

const firstText = ({ firstTextMs }: Asked) => firstTextMs;

function rowsOf(engine: EngineName, { loads, firsts, asks }: Compared): Row[] {
  const of = (pairs: readonly PairOf<Asked>[], figure: (asked: Asked) => number) =>
    pairs.map(({ ours, baseline }) => ({ ours: figure(ours), baseline: figure(baseline) }));
  return [
    rowOfPairs(`${engine} load`, 'ms', loads),
    rowOfPairs(`${engine} time to first token`, 'ms', of(firsts, firstText)),
    rowOfPairs(`${engine} decode`, 'tok/s', of(asks, decodeSpeed)),
  ];
}

/** How an engine stands to the goals. */
function noteOf(engine: EngineName, { firsts, asks }: Compared): string {
  const later = median(firsts.map(({ ours, baseline }) => firstText(ours) - firstText(baseline)));
  const before = median(firsts.map(({ ours }) => ours.loadMs));
  const kept = median(asks.map(({ ours, baseline }) => decodeSpeed(ours) / decodeSpeed(baseline)));
  const lost = ((1 - kept) * 100).toFixed(1);
  const tokens = asks[0]?.ours.answerTokens ?? 0;
  return `${engine}: in the extension the first token comes ${later.toFixed(0)} ms later (goal: at most 30; ${before.toFixed(0)} ms after the question the panel hears that the model reads) and ${lost} % of decode speed is lost (goal: at most 3), by the medians of ${firsts.length} pairs of first tokens and ${asks.length} pairs of answers of ${tokens} tokens, word for word the same.`;
}

function brief<T>({ ours, baseline }: PairOf<T>, figure: (side: T) => number): string {
  return `${figure(ours).toFixed(1)} in the extension, ${figure(baseline).toFixed(1)} in the plain page`;
}
