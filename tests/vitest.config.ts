import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { plantMutant } from './mutants/plant';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Set by `npm run test:mutants` alone. */
const mutant = process.env.HOMEBODY_MUTANT;

/** Tests that stand in a document or read one, and what puts something in the place of a module. */
const APART = [
  'src/{ui,page}/**/*.test.{ts,tsx}',
  'tests/unit/page/**/*.test.ts',
  'tests/unit/engine/lost-while-stopping.test.ts',
];

export default defineConfig({
  root,
  plugins: mutant ? [plantMutant(root, mutant)] : [],
  resolve: { alias: { '@': `${root}src` } },
  test: {
    // What takes two seconds takes thirty where much else is done: none of it measures time.
    testTimeout: 120_000,
    // A second, which it is otherwise, is little where two cores have more than two things to do.
    expect: { poll: { timeout: 15_000 } },
    restoreMocks: true,
    unstubGlobals: true,
    // Left to itself it keeps one core for who watches.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: APART },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...APART],
          // These change nothing that all files of a process share, so that none has to load anew
          // all that it imports: three quarters of the time.
          isolate: false,
        },
      },
    ],
  },
});
