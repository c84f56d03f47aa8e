// `npm test`: set-up with what every machine has, then the checks in TypeScript.
import { setUp } from './set-up.mjs';

try {
  await setUp();
  const { register } = await import('tsx/esm/api');
  register();
  const { runChecks } = await import('./checks');
  process.exitCode = (await runChecks()) ? 0 : 1;
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  if (process.env.HOMEBODY_DEBUG && error instanceof Error) console.log(error.stack);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
