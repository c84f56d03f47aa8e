import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { plantMutant } from './mutants/plant';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Set by `npm run test:mutants` alone. */
const mutant = process.env.HOMEBODY_MUTANT;

export default defineConfig({
  root,
  plugins: mutant ? [plantMutant(root, mutant)] : [],
  resolve: { alias: { '@': `${root}src` } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // A second, which it is otherwise, is little where two cores have more than two things to do.
    expect: { poll: { timeout: 15_000 } },
    restoreMocks: true,
  },
});
