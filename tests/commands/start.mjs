// `npm start`: set-up with what every machine has, then the session in TypeScript.
import { hasDisplay, OptionsError, readOptions, USAGE } from './options.mjs';
import { setUp } from './set-up.mjs';

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  await setUp();
  const { register } = await import('tsx/esm/api');
  register();
  const { ask, open } = await import('./session');
  if (options.headless || !hasDisplay(process.platform, process.env)) await ask(options.question);
  else await open();
}

main().then(
  () => process.exit(0),
  (error) => {
    const message = error instanceof Error ? error.message : String(error);
    // What was foreseen says in a sentence what to do; what was not gets the sentence here.
    const foreseen = ['SetupError', 'PrerequisiteError', 'OptionsError'];
    const known = error instanceof Error && foreseen.includes(error.name);
    const first = message.split('\n', 1)[0]?.replace(/[.:]?\s*$/, '');
    process.stderr.write(
      known
        ? `\n${message}\n`
        : `\nHomebody stopped: ${first}. Run it again with HOMEBODY_DEBUG=1 to see where.\n`,
    );
    if (process.env.HOMEBODY_DEBUG && error instanceof Error) {
      process.stderr.write(`${error.stack}\n`);
    }
    process.exit(error instanceof OptionsError ? 2 : 1);
  },
);
