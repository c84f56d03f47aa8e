import * as v from 'valibot';

/** What a step of the checks amounts to. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const ONE_PASSED: Totals = { passed: 1, failed: 0, skipped: 0 };
export const ONE_FAILED: Totals = { passed: 0, failed: 1, skipped: 0 };

export function addTotals(all: readonly Totals[]): Totals {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

/** The last line of `npm test`. */
export function totalsLine({ passed, failed, skipped }: Totals): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

/**
 * What a test runner's own count comes to together with its exit code. A runner that ran
 * nothing, or that failed without naming a failed test, counts as a failure.
 */
export function judgeRun(totals: Totals, exitCode: number): Totals {
  const ranNothing = totals.passed + totals.failed === 0;
  const failedUnnamed = exitCode !== 0 && totals.failed === 0;
  return ranNothing || failedUnnamed ? { ...totals, failed: totals.failed + 1 } : totals;
}

const VitestSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

/** Reads the report of Vitest's JSON reporter. A file that could not even be read is a failure. */
export function readVitestReport(report: unknown): Totals {
  const read = v.parse(VitestSchema, report);
  const broken = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

const PlaywrightSchema = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
  errors: v.array(v.unknown()),
});

/** Reads the report of Playwright's JSON reporter. What is wrong outside a test counts as one failure each. */
export function readPlaywrightReport(report: unknown): Totals {
  const { stats, errors } = v.parse(PlaywrightSchema, report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
