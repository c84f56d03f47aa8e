import { parseArgs } from 'node:util';

/**
 * @typedef {object} StartOptions
 * @property {boolean} headless
 * @property {string} question
 * @property {boolean} help
 */

export const USAGE = `Usage: npm start -- [options]

Sets everything up, builds Homebody and opens it in Chromium with a small demo model.

  --headless     Opens no window: asks one question, prints the answer and its figures,
                 saves pictures to .output/screenshots and ends. The default where there
                 is no display.
  --ask "…"      The question to ask; implies --headless.
  --help         Shows this.

Environment: HOMEBODY_CACHE (folder for the model), HOMEBODY_CHROMIUM (the browser to use),
HOMEBODY_DEBUG=1 (shows where an error came from).
`;

const DEFAULT_QUESTION = 'What is the capital of France?';

/** Options that cannot be understood; the message says what to type. */
export class OptionsError extends Error {
  /** @override */
  name = 'OptionsError';
}

/**
 * @param {readonly string[]} args
 * @returns {StartOptions}
 */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        headless: { type: 'boolean', default: false },
        ask: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.ask !== undefined && values.ask.trim() === '') {
      throw new Error('--ask needs a question.');
    }
    return {
      headless: values.headless || values.ask !== undefined,
      question: values.ask ?? DEFAULT_QUESTION,
      help: values.help,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0]?.replace(/\.?$/, '.') : '';
    throw new OptionsError(`${reason} Type \`npm start -- --help\` for the options.`);
  }
}

/**
 * Whether a window can be shown.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function hasDisplay(platform, env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
