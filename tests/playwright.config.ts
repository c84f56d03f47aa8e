import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  testDir: path('e2e'),
  outputDir: path('../test-results/browser'),
  globalSetup: path('harness/browser-setup.ts'),
  // Two browsers with an engine each make each test last 1.7 times as long on two cores: a sixth
  // of the time would be saved, for tests that wait beside whatever the other one does.
  workers: 1,
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
