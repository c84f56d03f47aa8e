import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../harness/chromium';
import { textOf } from '../harness/setup-error';
import { demoWeights } from '../harness/weights';
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

interface Check {
  readonly name: string;
  run(): Promise<Totals>;
}

/**
 * Runs every check, one after another; a failed one does not keep the next from running.
 * The last line on stdout is the sum. Resolves to whether all was well.
 */
export async function runChecks(): Promise<boolean> {
  const results: { name: string; totals: Totals }[] = [{ name: 'packages', totals: ONE_PASSED }];
  for (const { name, run } of CHECKS) {
    const started = Date.now();
    console.log(`\n── ${name}`);
    const totals = await run().catch((error: unknown) => {
      console.log(textOf(error));
      return ONE_FAILED;
    });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const verdict = totals.failed === 0 ? 'passed' : 'FAILED';
    console.log(`── ${name}: ${verdict} in ${seconds} s`);
    results.push({ name, totals });
  }
  const sum = addTotals(results.map(({ totals }) => totals));
  const failed = results.filter(({ totals }) => totals.failed > 0).map(({ name }) => name);
  console.log(failed.length === 0 ? '' : `\nFailed: ${failed.join(', ')}`);
  console.log(totalsLine(sum));
  return sum.failed === 0;
}

const CHECKS: readonly Check[] = [
  { name: 'browser and demo model', run: fetchWhatTestsNeed },
  { name: 'types', run: () => check(['tsc', '--noEmit']) },
  { name: 'lint', run: () => check(['biome', 'check', '.']) },
  {
    name: 'walls and cycles',
    run: () => check(['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'entrypoints']),
  },
  { name: 'unit tests', run: runUnitTests },
  { name: 'build', run: () => check(['wxt', 'build']) },
  { name: 'developer build', run: () => check(['wxt', 'build', '--mode', 'developer']) },
  { name: 'tests in a real browser', run: runBrowserTests },
];

async function fetchWhatTestsNeed(): Promise<Totals> {
  console.log(`Chromium: ${await ensureChromium()}`);
  console.log(`Demo model: ${await demoWeights()}`);
  return ONE_PASSED;
}

async function check(command: readonly string[]): Promise<Totals> {
  return (await run(command)) === 0 ? ONE_PASSED : ONE_FAILED;
}

async function runUnitTests(): Promise<Totals> {
  await forget(UNIT_REPORT);
  const code = await run([
    ...['vitest', 'run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  ]);
  return judgeRun(readVitestReport(await readReport(UNIT_REPORT)), code);
}

async function runBrowserTests(): Promise<Totals> {
  await forget(BROWSER_REPORT);
  const code = await run(['playwright', 'test', '--config', 'tests/playwright.config.ts']);
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

/** Runs a program of node_modules with its output shown and no stdin; resolves to its exit code. */
function run([program = '', ...args]: readonly string[]): Promise<number> {
  const isWindows = process.platform === 'win32';
  const path = join(ROOT, 'node_modules', '.bin', isWindows ? `${program}.cmd` : program);
  const child = spawn(path, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
