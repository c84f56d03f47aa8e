import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../harness/chromium';
import { textOf } from '../harness/setup-error';
import { demoWeights } from '../harness/weights';
import { TextTail } from './text-tail';
import {
  addTotals,
  judgeRun,
  ONE_FAILED,
  ONE_PASSED,
  readPlaywrightReport,
  readVitestReport,
  type Totals,
  totalsLine,
} from './totals';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const UNIT_REPORT = join(ROOT, 'test-results', 'unit.json');
/** Named in tests/playwright.config.ts. */
const BROWSER_REPORT = join(ROOT, 'test-results', 'browser.json');

/** How much of a failed check's output is said again at the end, in lines. */
const SAID_AGAIN = 60;

interface Check {
  readonly name: string;
  run(output: TextTail): Promise<Totals>;
}

interface Result {
  readonly name: string;
  readonly totals: Totals;
  /** The end of what it said. */
  readonly said: string;
}

/**
 * Runs every check, one after another; a failed one does not keep the next from running.
 * The last line on stdout is the sum. Resolves to whether all was well.
 */
export async function runChecks(): Promise<boolean> {
  const results: Result[] = [{ name: 'packages', totals: ONE_PASSED, said: '' }];
  for (const { name, run } of CHECKS) {
    const started = Date.now();
    console.log(`\n── ${name}`);
    const output = new TextTail(SAID_AGAIN);
    const totals = await run(output).catch((error: unknown) => {
      console.log(textOf(error));
      output.add(textOf(error));
      return ONE_FAILED;
    });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const verdict = totals.failed === 0 ? 'passed' : 'FAILED';
    console.log(`── ${name}: ${verdict} in ${seconds} s`);
    results.push({ name, totals, said: output.text });
  }
  const sum = addTotals(results.map(({ totals }) => totals));
  const failed = results.filter(({ totals }) => totals.failed > 0);
  // Half an hour of browser tests may lie between a failure and the end of the record. What the
  // last check said stands right above.
  for (const { name, said } of failed.filter((one) => one !== results.at(-1) && one.said !== ''))
    console.log(`\n── ${name} ended with:\n${said}`);
  console.log(failed.length === 0 ? '' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  console.log(totalsLine(sum));
  return sum.failed === 0;
}

const CHECKS: readonly Check[] = [
  { name: 'browser and demo model', run: fetchWhatTestsNeed },
  { name: 'types', run: (output) => check(output, ['tsc', '--noEmit']) },
  { name: 'lint', run: (output) => check(output, ['biome', 'check', '.']) },
  {
    name: 'walls and cycles',
    run: (output) =>
      check(output, ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'entrypoints']),
  },
  { name: 'unit tests', run: runUnitTests },
  { name: 'build', run: (output) => check(output, ['wxt', 'build']) },
  {
    name: 'developer build',
    run: (output) => check(output, ['wxt', 'build', '--mode', 'developer']),
  },
  { name: 'tests in a real browser', run: runBrowserTests },
];

async function fetchWhatTestsNeed(): Promise<Totals> {
  console.log(`Chromium: ${await ensureChromium()}`);
  console.log(`Demo model: ${await demoWeights()}`);
  return ONE_PASSED;
}

async function check(output: TextTail, command: readonly string[]): Promise<Totals> {
  return (await run(output, command)) === 0 ? ONE_PASSED : ONE_FAILED;
}

async function runUnitTests(output: TextTail): Promise<Totals> {
  await forget(UNIT_REPORT);
  const code = await run(output, [
    ...['vitest', 'run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  ]);
  return judgeRun(readVitestReport(await readReport(UNIT_REPORT)), code);
}

async function runBrowserTests(output: TextTail): Promise<Totals> {
  await forget(BROWSER_REPORT);
  const code = await run(output, ['playwright', 'test', '--config', 'tests/playwright.config.ts']);
  return judgeRun(readPlaywrightReport(await readReport(BROWSER_REPORT)), code);
}

/** So that a report which is there is this run's. */
async function forget(report: string): Promise<void> {
  await rm(report, { force: true });
  await mkdir(dirname(report), { recursive: true });
}

async function readReport(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new Error('The tests ended without a report: see what they say above.');
  return JSON.parse(text);
}

/**
 * Runs a program of node_modules with its output shown and no stdin; resolves to its exit code.
 * Where nobody looks at a terminal the end of the output is kept in `output`, too.
 */
function run(output: TextTail, [program = '', ...args]: readonly string[]): Promise<number> {
  const isWindows = process.platform === 'win32';
  const path = join(ROOT, 'node_modules', '.bin', isWindows ? `${program}.cmd` : program);
  // A terminal is given as it is: programs draw on it, and who sits there can scroll back.
  const way = process.stdout.isTTY ? 'inherit' : 'pipe';
  const child = spawn(path, args, {
    cwd: ROOT,
    stdio: ['ignore', way, way],
    shell: isWindows,
  });
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const)
    from?.setEncoding('utf8').on('data', (text: string) => {
      to.write(text);
      output.add(text);
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Not at its exit: what it said last may still be on the way.
    child.on('close', (code) => resolve(code ?? 1));
  });
}
