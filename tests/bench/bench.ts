/**
 * `npm run bench NAME` measures what NAME stands for against its baseline, prints a table and
 * writes `tests/bench/results/NAME.json`, or another file of that folder with `--as OTHER`. Baseline and ours take turns within one run; what the
 * columns mean is said in `frame/row.ts`.
 */
import { fileURLToPath } from 'node:url';
import { SetupError } from '../harness/setup-error';
import { UsageError } from './frame/options';
import { type Report, textOf, writeReport } from './frame/report';

interface Benchmark {
  readonly about: string;
  /** What may be given besides the name. */
  readonly options: string;
  /** Its module is imported only when it is asked for. */
  run(words: readonly string[], say: (line: string) => void): Promise<Report>;
}

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  extract: {
    about: 'what takes the main text out of a page, on Readability’s test pages',
    options: '--pages FOLDER (test/test-pages of a clone of github.com/mozilla/readability)',
    run: async (words, say) => (await import('./extract/run-extract')).runExtract(words, say),
  },
  engine: {
    about: 'WebLLM and the CPU engine in the extension against the same in a plain page',
    options:
      '--engine webllm|cpu|both --model smollm2-2layers|smollm2-135m --loads 5 --asks 12 --tokens 96',
    run: async (words, say) => (await import('./engine/run-engine')).runEngine(words, say),
  },
  install: {
    about: 'the installer against fetch, WebLLM’s downloader and curl, with the same bytes',
    options: '--mb 300 --runs 3 --sides all|ours',
    run: async (words, say) => (await import('./install/run-install')).runInstall(words, say),
  },
  ui: {
    about:
      'popup and panel against plain pages, long lists and threads against short ones, and sizes',
    options: '--runs 9 --conversations 10000 --messages 5000',
    run: async (words, say) => (await import('./ui/run-ui')).runUi(words, say),
  },
};

async function main([name = '', ...words]: readonly string[]): Promise<void> {
  const benchmark = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (!benchmark) {
    if (name !== '') throw new UsageError(`There is no benchmark ${name}\n${listOf()}`);
    process.stdout.write(`${listOf()}\n`);
    return;
  }
  const [options, as] = withoutAs(words, name);
  const report = await benchmark.run(options, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`\n${textOf(report)}\n`);
  const file = fileURLToPath(new URL(`results/${as}.json`, import.meta.url));
  await writeReport(file, report);
  process.stdout.write(`\nWritten to tests/bench/results/${as}.json\n`);
}

/** The words without `--as OTHER`, and the name of the file that it gives. */
function withoutAs(words: readonly string[], name: string): [readonly string[], string] {
  const at = words.indexOf('--as');
  if (at < 0) return [words, name];
  const as = words[at + 1] ?? '';
  if (!/^[\w-]+$/.test(as)) throw new UsageError('--as: a name of letters, digits and dashes');
  return [words.toSpliced(at, 2), as];
}

function listOf(): string {
  const lines = Object.entries(BENCHMARKS).map(
    ([name, { about, options }]) =>
      `  npm run bench ${name}\n    ${about}\n    may be followed by: -- ${options}`,
  );
  return ['There are these benchmarks:', ...lines].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isForPerson = error instanceof UsageError || error instanceof SetupError;
  const text = error instanceof Error && !isForPerson ? error.stack : undefined;
  process.stderr.write(`${text ?? (error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
});
