// `npm run test:mutants`: plants known faults one by one. The stories about choosing models must
// go red for each of them, by a comparison that fails and not because nothing ran.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MUTANTS } from '../mutants/list';

const root = fileURLToPath(new URL('../..', import.meta.url));
const STORIES = 'tests/unit/host/story';
/** What a story that went wrong begins with. */
const RED = /Property failed after \d+ tests/;

function runStories(mutant: string): { readonly status: number | null; readonly output: string } {
  const run = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', STORIES],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        // A fault that needs three things to coincide takes more stories than a change does.
        HOMEBODY_STORIES: '1500',
        ...process.env,
        HOMEBODY_MUTANT: mutant,
        NO_COLOR: '1',
      },
    },
  );
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

const sound = runStories('');
if (sound.status !== 0) {
  console.log('The stories fail without any fault planted:');
  console.log(sound.output);
  process.exit(1);
}
let caught = 0;
for (const { name } of MUTANTS) {
  const { status, output } = runStories(name);
  const isCaught = status !== 0 && RED.test(output);
  if (isCaught) caught += 1;
  else console.log(output.slice(-3000));
  console.log(`${isCaught ? 'caught' : 'NOT caught'}: ${name}`);
}
console.log(`${caught} of ${MUTANTS.length} mutants caught`);
process.exitCode = caught === MUTANTS.length ? 0 : 1;
