import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  testDir: path('e2e'),
  outputDir: path('../test-results/browser'),
  globalSetup: path('harness/browser-setup.ts'),
  // A surface waits more than it computes, and an engine in the other browser fills the gaps; with
  // a third, two cores would keep tests waiting for longer than they allow.
  workers: Math.min(2, availableParallelism()),
  // A test that passes the second time is a test that failed.
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: path('../test-results/browser.json') }]],
  use: {
    // Pictures and copies of the page at every step would slow the engine that is under test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
});
