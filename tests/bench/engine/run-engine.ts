import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../../harness/chromium';
import { countOf, optionsOf, UsageError } from '../frame/options';
import type { Report } from '../frame/report';
import { engineBench } from './engine-bench';
import { readKit } from './kit';
import { makeKit } from './make-kit';

const ENGINES = { webllm: ['webllm'], cpu: ['cpu'], both: ['webllm', 'cpu'] } as const;
const MODELS = ['smollm2-2layers', 'smollm2-135m'] as const;

/** The window is twice as large, and must hold the question too. */
const LEAST_TOKENS = 64;

/** `npm run bench engine`: builds what is needed, then measures. */
export async function runEngine(
  words: readonly string[],
  say: (line: string) => void,
): Promise<Report> {
  const { engine, model, loads, asks, tokens } = optionsOf(words, {
    engine: 'both',
    model: MODELS[0],
    loads: '5',
    asks: '12',
    tokens: '96',
  });
  const isEngine = (name: string): name is keyof typeof ENGINES => Object.hasOwn(ENGINES, name);
  if (!isEngine(engine)) throw new UsageError(`--engine ${engine}: webllm, cpu or both`);
  const fixture = MODELS.find((name) => name === model);
  if (!fixture) throw new UsageError(`--model ${model}: ${MODELS.join(' or ')}`);
  const counts = {
    loads: countOf('loads', loads),
    asks: countOf('asks', asks),
    tokens: countOf('tokens', tokens),
  };
  if (counts.tokens < LEAST_TOKENS) throw new UsageError(`--tokens: ${LEAST_TOKENS} or more`);
  await ensureChromium();
  const folder = await mkdtemp(join(tmpdir(), 'homebody-bench-'));
  try {
    await makeKit(folder, { model: fixture, engines: ENGINES[engine], whole: false });
    return await engineBench({ kit: await readKit(folder), ...counts, args: [], say });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
