import { describe, expect, it } from 'vitest';
import {
  addTotals,
  judgeRun,
  ONE_FAILED,
  ONE_PASSED,
  readPlaywrightReport,
  readVitestReport,
  totalsLine,
} from '../../commands/totals';

const vitest = {
  numPassedTests: 10,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [{}] },
  ],
};
const playwright = { stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 2 }, errors: [] };

describe('the last line of npm test', () => {
  it('sums checks, unit tests and browser tests', () => {
    const sum = addTotals([
      ONE_PASSED,
      ONE_FAILED,
      readVitestReport(vitest),
      readPlaywrightReport(playwright),
    ]);
    expect(totalsLine(sum)).toBe('16 passed, 3 failed, 5 skipped');
  });

  it('says nothing of skipped tests when there are none', () => {
    expect(totalsLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });
});

describe('a run of tests', () => {
  it('is a failure when it ran none', () => {
    expect(judgeRun({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1);
    expect(judgeRun({ passed: 0, failed: 0, skipped: 7 }, 0).failed).toBe(1);
  });

  it('is a failure when the runner failed though no test did', () => {
    expect(judgeRun({ passed: 9, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  });

  it('counts a failed test once', () => {
    expect(judgeRun({ passed: 9, failed: 1, skipped: 0 }, 1).failed).toBe(1);
  });

  it('counts a file of tests that could not be read', () => {
    const unread = { status: 'failed', assertionResults: [] };
    const report = { ...vitest, testResults: [...vitest.testResults, unread] };
    expect(readVitestReport(report).failed).toBe(2);
  });

  it('counts what went wrong outside a test, and a test that passed only the second time', () => {
    const report = {
      stats: { ...playwright.stats, flaky: 1 },
      errors: [{ message: 'no browser' }],
    };
    expect(readPlaywrightReport(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('is not believed when its report is something else', () => {
    expect(() => readVitestReport({ passed: 3 })).toThrow();
    expect(() => readPlaywrightReport(null)).toThrow();
  });
});
